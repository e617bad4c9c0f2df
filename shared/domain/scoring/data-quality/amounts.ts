import type { EnterpriseFacts } from '../facts.ts';
import { type CheckResult, finding } from './finding.ts';

/** Rates of DQ07 are the dossier's memory of the tax rules (`M`): a soft flag only. */
const deductionRate = { usual: 1, circuitsAndMachines: 1.2 };
const highestTaxRate = 0.25;
/** Revenue per head outside this, in 万元, suggests that yuan and 万元 were mixed up (DQ08). */
const perHead = { min: 0.5, max: 5_000 };
/** Growth above 300 %, or over a base below 10 万元, is flagged (DQ09). */
const growthLimits = { percent: 300, base: 10 };
/** Assets may differ from liabilities plus net assets by one per cent (DQ16). */
const balanceTolerance = 0.01;

/** DQ06 */
export function rdWithinCost({ rdExpense, totalCost }: EnterpriseFacts): CheckResult {
  if (rdExpense === undefined || totalCost === undefined) return undefined;
  return rdExpense > totalCost ? [finding('DQ06', 'soft', { rdExpense, totalCost })] : [];
}

/** DQ07 */
export function deductionPossible(facts: EnterpriseFacts): CheckResult {
  const { superDeductionTaxSaved, rdExpense, netProfit, superDeductionAt120 } = facts;
  if (superDeductionTaxSaved === undefined || rdExpense === undefined) return undefined;
  const rate = superDeductionAt120 === true ? deductionRate.circuitsAndMachines : deductionRate.usual;
  const most = rdExpense * rate * highestTaxRate;
  const besideLoss = superDeductionTaxSaved > 0 && netProfit !== undefined && netProfit < 0;
  return [
    ...(superDeductionTaxSaved > most
      ? [finding('DQ07', 'soft', { superDeductionTaxSaved, most }, ['superDeductionTaxSaved', 'rdExpense'])]
      : []),
    ...(besideLoss ? [finding('DQ07', 'soft', { superDeductionTaxSaved, netProfit })] : []),
  ];
}

/** DQ08. A revenue of zero is a start-up, not a mistaken unit. */
export function plausiblePerHead({ revenue, employees }: EnterpriseFacts): CheckResult {
  if (revenue === undefined || employees === undefined || employees === 0) return undefined;
  const each = revenue / employees;
  const odd = revenue > 0 && (each < perHead.min || each > perHead.max);
  return odd ? [finding('DQ08', 'soft', { revenue, employees })] : [];
}

/** DQ09. Growth is capped by every model's full mark, so that a flagged value cannot run away with the score. */
export function plausibleGrowth(facts: EnterpriseFacts): CheckResult {
  const pairs = [
    ['revenue', 'revenuePrior'],
    ['rdExpense', 'rdExpensePrior'],
  ] as const;
  const known = pairs.filter(([now, before]) => facts[now] !== undefined && facts[before] !== undefined);
  if (known.length === 0) return undefined;
  return known.flatMap(([now, before]) => {
    const [current, base] = [facts[now] ?? 0, facts[before] ?? 0];
    if (base <= 0) return [];
    const percent = ((current - base) / base) * 100;
    const odd = percent > growthLimits.percent || base < growthLimits.base;
    return odd ? [finding('DQ09', 'soft', { [now]: current, [before]: base })] : [];
  });
}

/** DQ16 */
export function balances({ totalAssets, liabilities, netAssets }: EnterpriseFacts): CheckResult {
  if (totalAssets === undefined || liabilities === undefined || netAssets === undefined) return undefined;
  const gap = Math.abs(totalAssets - liabilities - netAssets);
  return gap > totalAssets * balanceTolerance
    ? [finding('DQ16', 'soft', { totalAssets, liabilities, netAssets })]
    : [];
}

/** The soft half of DQ04: R&D staff are counted among sci-tech staff. */
export function rdStaffWithinTechStaff({ rdStaff, techStaff }: EnterpriseFacts): CheckResult {
  if (rdStaff === undefined || techStaff === undefined) return undefined;
  return rdStaff > techStaff ? [finding('DQ04', 'soft', { rdStaff, techStaff })] : [];
}
