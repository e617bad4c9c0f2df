import type { CaseRules } from '../../domain/case/rules.ts';
import { isInReach, isWithin } from '../../domain/organisation/index.ts';
import type { RegionSettings } from '../../domain/rule-tables/index.ts';
import { once } from './lazily.ts';
import type { Shelf } from './shelf.ts';

/** A region's settings as the case's decider asks for them; what the region left unset stays unset. */
export const caseRulesOf = (region: RegionSettings, shelf: Shelf): CaseRules => {
  const reasons = once(() => new Map(shelf.reasonTable.reasons.map((reason) => [reason.code, reason])));
  const products = once(() => new Map(shelf.products.products.map((product) => [product.id, product])));
  const bankAnswer = region.deadlines.bankAnswer.value;
  const maxRounds = region.maxRounds.value;
  const retention = region.retention.value;
  const erasureAnswerDays = region.erasureAnswerDays.value;
  return {
    ...(bankAnswer !== null && { bankAnswer }),
    ...(maxRounds !== null && { maxRounds }),
    ...(retention !== null && { retention }),
    ...(erasureAnswerDays !== null && { erasureAnswerDays }),
    get calendar() {
      return shelf.calendar;
    },
    get reasonTableVersion() {
      return `${shelf.reasonTable.id}@${shelf.reasonTable.version}`;
    },
    get triage() {
      return shelf.triage;
    },
    reason: (code) => reasons().get(code),
    bankOfProduct: (productId) => products().get(productId)?.bankId,
    riskScheme: (id) => shelf.riskSchemes.schemes.find((scheme) => scheme.id === id),
    isPrescriptionCode: (code) => shelf.prescriptionCodes.has(code),
    isWithin: (orgId, ancestorId) => isWithin(orgId, ancestorId, shelf.organisations),
    organisationKind: (orgId) => shelf.organisations.get(orgId)?.kind,
    isInReach: (orgId, workGroupId) => isInReach(orgId, workGroupId, shelf.organisations),
    mostOfProduct: (productId) => products().get(productId)?.maxAmountFen,
    get plausible() {
      return shelf.plausible;
    },
    organisationName: (orgId) => shelf.organisations.get(orgId)?.name,
  };
};
