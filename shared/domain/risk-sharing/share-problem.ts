import { formatPercent } from '../money/basis-points.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { RiskRole } from './scheme.ts';

export const shareProblemCodes = [
  'no_shares',
  'not_basis_points',
  'role_twice',
  'total_not_whole',
  'role_not_in_scheme',
  'differs_from_scheme',
  'below_minimum',
  'above_maximum',
] as const;
export type ShareProblemCode = (typeof shareProblemCodes)[number];

/** Why shares are refused; `actual` and `wanted` in basis points where the code speaks of numbers. */
export type ShareProblem = {
  readonly code: ShareProblemCode;
  readonly roles: readonly RiskRole[];
  readonly actual?: number;
  readonly wanted?: number;
};

/** The sentence for a problem; `nameOf` gives the parties' names in the reader's language. */
export function shareProblemMessage(problem: ShareProblem, nameOf: (role: RiskRole) => Bilingual): Bilingual {
  const zh = problem.roles.map((role) => nameOf(role).zh).join('、');
  const en = problem.roles.map((role) => nameOf(role).en).join(', ');
  const actual = formatPercent(problem.actual ?? 0);
  const wanted = formatPercent(problem.wanted ?? 0);
  switch (problem.code) {
    case 'no_shares':
      return { zh: '请至少填写一方的分担比例', en: 'Give the share of at least one party' };
    case 'not_basis_points':
      return {
        zh: `${zh}的比例应为 0 至 100% 且最多两位小数`,
        en: `${en}: a share is 0 to 100 %, with at most two decimals`,
      };
    case 'role_twice':
      return { zh: `${zh}重复填写`, en: `${en}: listed twice` };
    case 'total_not_whole':
      return {
        zh: `各方比例合计为 ${actual}，应为 100%`,
        en: `The shares total ${actual}; they must total 100 %`,
      };
    case 'role_not_in_scheme':
      return { zh: `${zh}不是该方案的分险主体`, en: `${en}: not a party of this scheme` };
    case 'differs_from_scheme':
      return {
        zh: `${zh}为 ${actual}，该方案规定为 ${wanted}`,
        en: `${en}: ${actual}, the scheme says ${wanted}`,
      };
    case 'below_minimum':
      return {
        zh: `${zh}合计 ${actual}，不得低于 ${wanted}`,
        en: `${en}: ${actual} together, at least ${wanted} is needed`,
      };
    case 'above_maximum':
      return {
        zh: `${zh}合计 ${actual}，不得高于 ${wanted}`,
        en: `${en}: ${actual} together, at most ${wanted} is allowed`,
      };
    default:
      return problem.code satisfies never;
  }
}
