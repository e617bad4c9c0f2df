import type { CaseRules } from '../../domain/case/rules.ts';
import { once, remembered } from '../../domain/lazily.ts';
import { lendsBy } from '../../domain/matching/index.ts';
import {
  activeKindOf,
  cityAbove,
  isInReach,
  isWithin,
  practisedBy,
} from '../../domain/organisation/index.ts';
import { nameOfVersion, type RegionSettings, tableNamed } from '../../domain/rule-tables/index.ts';
import { rowOf, sizeClassOf } from '../../domain/size-class/index.ts';
import { matchInputOf } from './match-input.ts';
import type { Shelf } from './shelf.ts';
import { tablesOf } from './tables-of.ts';
import { valueNamesOf } from './value-names.ts';

/**
 * A region's settings as the case's decider asks for them; what the region left unset stays unset. Each setting is read
 * only when a decision asks for it: what decisions read is what acts (test/domain/settings-act.unit.test.ts).
 */
export const caseRulesOf = (
  region: RegionSettings,
  day: RegionSettings['validFrom'],
  shelf: Shelf,
): CaseRules => {
  const tables = tablesOf(region, day, shelf);
  const reasonsIn = remembered((tableVersion: string | undefined) => {
    const named = tableVersion === undefined ? undefined : tableNamed(shelf.reasonTables, tableVersion, day);
    return new Map((named ?? tables.reasonTable).reasons.map((reason) => [reason.code, reason]));
  });
  // Lists ask for thousands of firms of a few industries.
  const rowIdOf = remembered((industry: string) => {
    const row = tables.sizeTable && rowOf(industry, tables.sizeTable);
    return typeof row === 'object' ? row.id : undefined;
  });
  const offered = once(() => new Map(shelf.products.products.map((product) => [product.id, product])));
  const former = once(() => new Map(shelf.formerProducts.map((product) => [product.id, product])));
  const codes = once(() => new Set(tables.prescriptionCatalogue.prescriptions.map(({ code }) => code)));
  const valueNames = once(() => valueNamesOf(shelf));
  const schemes = once(() => new Map(tables.riskSchemes?.schemes.map((scheme) => [scheme.id, scheme])));
  return {
    get contact() {
      return region.deadlines.contact.value ?? undefined;
    },
    get secondRecommendation() {
      return region.deadlines.secondRecommendation.value ?? undefined;
    },
    get jointDiagnosis() {
      return region.deadlines.jointDiagnosis.value ?? undefined;
    },
    get prescription() {
      return region.deadlines.prescription.value ?? undefined;
    },
    get bankAnswer() {
      return region.deadlines.bankAnswer.value ?? undefined;
    },
    get bankSilence() {
      return region.bankSilence?.value ?? undefined;
    },
    get extensionApproval() {
      return region.extensionApproval?.value ?? undefined;
    },
    get cityExtensions() {
      return region.cityExtensions?.value ?? undefined;
    },
    get ladder() {
      return region.reminders.value ?? undefined;
    },
    get maxRounds() {
      return region.maxRounds.value ?? undefined;
    },
    get minimumAge() {
      const { value } = region.minimumAgeMonths;
      const { source } = region.provenance;
      return value === null ? undefined : { months: value, setting: nameOfVersion(region), source };
    },
    get evidenceRules() {
      const value = region.evidenceRules?.value ?? undefined;
      return value && { ...value, setting: nameOfVersion(region), source: region.provenance.source };
    },
    get sessionRules() {
      return region.sessionRules?.value ?? undefined;
    },
    get retention() {
      return region.retention.value ?? undefined;
    },
    get handUpAnswerDays() {
      return region.handUpAnswerDays?.value ?? undefined;
    },
    get erasureAnswerDays() {
      return region.erasureAnswerDays.value ?? undefined;
    },
    get calendar() {
      return tables.calendar;
    },
    get reasonTableVersion() {
      return nameOfVersion(tables.reasonTable);
    },
    get triage() {
      return tables.triage;
    },
    get prescriptionCatalogueVersion() {
      return nameOfVersion(tables.prescriptionCatalogue);
    },
    get riskSchemesVersion() {
      return tables.riskSchemes && nameOfVersion(tables.riskSchemes);
    },
    get sizeTableVersion() {
      return tables.sizeTable && nameOfVersion(tables.sizeTable);
    },
    sizeOf: ({ industry, ...facts }) => {
      const row = typeof industry === 'string' ? rowIdOf(industry) : industry.row;
      const result =
        row === undefined || !tables.sizeTable
          ? undefined
          : sizeClassOf({ ...facts, industry: { row } }, tables.sizeTable);
      return result?.decided ? result.size : undefined;
    },
    reason: (code, tableVersion) => reasonsIn(tableVersion).get(code),
    riskScheme: (id) => schemes().get(id),
    isPrescriptionCode: (code) => codes().has(code),
    isWithin: (orgId, ancestorId) => isWithin(orgId, ancestorId, shelf.organisations),
    cityAbove: (workGroupId) => cityAbove(workGroupId, shelf.organisations),
    organisationKind: (orgId) => activeKindOf(orgId, shelf.organisations),
    isInReach: (orgId, workGroupId) => isInReach(orgId, workGroupId, shelf.organisations),
    isPractice: (workGroupId) => practisedBy(workGroupId, shelf.organisations) !== undefined,
    // A bank that was asked for a product lends by it also after it was taken out of the catalogue.
    product: (productId) => offered().get(productId) ?? former().get(productId),
    isOffered: (productId) => offered().has(productId),
    productsBy: (bankId) => shelf.products.products.filter((product) => lendsBy(product, bankId)),
    get catalogueVersion() {
      return shelf.products.version;
    },
    matchInput: (file, at) => matchInputOf(file, at, tables.sizeTable),
    nameOfValue: (dimension, key) => valueNames()(dimension, key),
    get plausible() {
      return shelf.plausible;
    },
    organisationName: (orgId) => shelf.organisations.get(orgId)?.name,
  };
};
