import type { BankProduct } from './product.ts';

type IndustryRule = Pick<BankProduct, 'industries' | 'excludedIndustries'>;

export const hasIndustryRule = ({ industries, excludedIndustries }: IndustryRule): boolean =>
  industries !== undefined || excludedIndustries !== undefined;

/**
 * 行业: whether a product takes an industry, where it says anything of industries. A code less exact than the rule (`K`
 * against `K70`) cannot tell.
 *
 * @param code GB/T 4754-2017, letter or letter and digits.
 */
export function industryOutcome(
  { industries, excludedIndustries = [] }: IndustryRule,
  code: string,
): 'pass' | 'fail' | 'unknown' {
  const isUnder = (rule: string) => code.startsWith(rule);
  const isAbove = (rule: string) => rule.startsWith(code);
  if (excludedIndustries.some(isUnder)) return 'fail';
  const served = industries === undefined || industries.some(isUnder);
  if (!served && !industries.some(isAbove)) return 'fail';
  return served && !excludedIndustries.some(isAbove) ? 'pass' : 'unknown';
}
