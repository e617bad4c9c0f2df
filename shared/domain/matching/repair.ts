import { isComparable, thresholdTolerance } from './evaluate-score.ts';
import type { MatchInput } from './need.ts';
import type { BankProduct, NegativeFlag } from './product.ts';
import type { Repair, RuleResult } from './result.ts';

/** Flags the enterprise can have cleared: decline reasons R06 and R07 are repairable (mechanism.md §4.3). */
const clearableFlags: readonly NegativeFlag[] = ['abnormalOperation', 'taxArrears', 'unclearedPenalty'];

/** What would turn one condition that is not met; null where nothing the enterprise does would. */
export function repairOf(product: BankProduct, need: MatchInput, rule: RuleResult): Repair | null {
  const { dimension, outcome } = rule;
  if (outcome === 'unknown') return { kind: 'supplyFact', dimension };
  switch (dimension) {
    case 'amount':
      return repairAmount(product, need);
    case 'tenor':
      return repairTenor(product, need);
    case 'score':
      return repairScore(product, need);
    case 'age': {
      const months = (product.minAgeMonths ?? 0) - (need.ageMonths ?? 0);
      return { kind: 'wait', months };
    }
    case 'method':
      return { kind: 'offerMethod', oneOf: product.methods ?? [] };
    case 'negativeList': {
      const flags = (need.flags ?? []).filter((flag) => product.refusedFlags?.includes(flag));
      return flags.every((flag) => clearableFlags.includes(flag)) ? { kind: 'clearFlags', flags } : null;
    }
    case 'region':
    case 'purpose':
    case 'sizeClass':
    case 'industry':
    case 'stage':
      return null;
    default:
      return dimension satisfies never;
  }
}

function repairAmount(
  { minAmountFen, maxAmountFen }: BankProduct,
  { amountFen = 0 }: MatchInput,
): Repair | null {
  if (maxAmountFen !== undefined && amountFen > maxAmountFen)
    return { kind: 'askLess', amountFen: maxAmountFen };
  return minAmountFen === undefined ? null : { kind: 'askMore', amountFen: minAmountFen };
}

function repairTenor(
  { minTenorMonths, maxTenorMonths }: BankProduct,
  { tenorMonths = 0 }: MatchInput,
): Repair | null {
  if (maxTenorMonths !== undefined && tenorMonths > maxTenorMonths) {
    return { kind: 'shorterTenor', months: maxTenorMonths };
  }
  return minTenorMonths === undefined ? null : { kind: 'longerTenor', months: minTenorMonths };
}

/** Scoring by another model helps only where the enterprise belongs to that model's region. */
function repairScore({ scoreThreshold }: BankProduct, { score, regions }: MatchInput): Repair | null {
  if (scoreThreshold === undefined || score === undefined) return null;
  const { region, modelId, version, minScore, grades } = scoreThreshold;
  if (!isComparable(scoreThreshold, score)) {
    const reachable = regions?.includes(region) === true && modelId !== undefined && version !== undefined;
    return reachable ? { kind: 'scoreByModel', region, modelId, version } : null;
  }
  if (minScore !== undefined && score.total + thresholdTolerance < minScore) {
    return { kind: 'raiseScore', from: score.total, to: minScore };
  }
  return { kind: 'raiseGrade', from: score.grade, to: grades ?? [] };
}
