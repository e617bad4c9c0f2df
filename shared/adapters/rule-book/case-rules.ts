import type { CaseRules } from '../../domain/case/rules.ts';
import { isWithin } from '../../domain/organisation/index.ts';
import type { RegionSettings } from '../../domain/rule-tables/index.ts';
import type { Shelf } from './shelf.ts';

/** A region's settings as the case's decider asks for them; what the region left unset stays unset. */
export const caseRulesOf = (region: RegionSettings, shelf: Shelf): CaseRules => {
  const { reasonTable, catalogue, organisations, prescriptionCodes } = shelf;
  const reasons = new Map(reasonTable.reasons.map((reason) => [reason.code, reason]));
  const banks = new Map(catalogue.products.map((product) => [product.id, product.bankId]));
  const bankAnswer = region.deadlines.bankAnswer.value;
  const maxRounds = region.maxRounds.value;
  return {
    calendar: shelf.calendar,
    ...(bankAnswer !== null && { bankAnswer }),
    ...(maxRounds !== null && { maxRounds }),
    reasonTableVersion: `${reasonTable.id}@${reasonTable.version}`,
    reason: (code) => reasons.get(code),
    triage: shelf.triage,
    bankOfProduct: (productId) => banks.get(productId),
    riskScheme: (id) => shelf.riskSchemes.schemes.find((scheme) => scheme.id === id),
    isPrescriptionCode: (code) => prescriptionCodes.has(code),
    isWithin: (orgId, ancestorId) => isWithin(orgId, ancestorId, organisations),
  };
};
