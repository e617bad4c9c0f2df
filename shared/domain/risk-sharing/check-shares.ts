import { wholeInBasisPoints } from '../money/basis-points.ts';
import type { RiskRole, RiskScheme, RiskShare, ShareConstraint } from './scheme.ts';
import type { ShareProblem } from './share-problem.ts';

/** What is wrong with shares by themselves: they must be whole basis points, name each party once and total 100 %. */
export function shareProblems(shares: readonly RiskShare[]): readonly ShareProblem[] {
  if (shares.length === 0) return [{ code: 'no_shares', roles: [] }];
  const broken = shares
    .filter(({ share }) => !Number.isSafeInteger(share) || share < 0 || share > wholeInBasisPoints)
    .map(({ role }) => role);
  if (broken.length > 0) return [{ code: 'not_basis_points', roles: broken }];
  const twice = shares.filter(({ role }, index) => shares.findIndex((other) => other.role === role) < index);
  const total = totalOf(shares);
  return [
    ...twice.map(({ role }): ShareProblem => ({ code: 'role_twice', roles: [role] })),
    ...(total === wholeInBasisPoints
      ? []
      : [{ code: 'total_not_whole', roles: [], actual: total, wanted: wholeInBasisPoints } as const]),
  ];
}

/** What is wrong with shares under a scheme: everything of `shareProblems`, then its parties, shares and bounds. */
export function shareProblemsIn(shares: readonly RiskShare[], scheme: RiskScheme): readonly ShareProblem[] {
  const problems = [...shareProblems(shares)];
  const foreign = shares.map(({ role }) => role).filter((role) => !scheme.parties.includes(role));
  if (foreign.length > 0) problems.push({ code: 'role_not_in_scheme', roles: foreign });
  for (const { role, share: wanted } of scheme.shares ?? []) {
    const actual = shareOf(shares, [role]);
    if (actual !== wanted) problems.push({ code: 'differs_from_scheme', roles: [role], actual, wanted });
  }
  return [...problems, ...scheme.constraints.flatMap((constraint) => constraintProblems(shares, constraint))];
}

function constraintProblems(
  shares: readonly RiskShare[],
  { roles, atLeast, atMost, exactly }: ShareConstraint,
): readonly ShareProblem[] {
  const actual = shareOf(shares, roles);
  if (exactly !== undefined && actual !== exactly) {
    return [{ code: 'differs_from_scheme', roles, actual, wanted: exactly }];
  }
  if (atLeast !== undefined && actual < atLeast)
    return [{ code: 'below_minimum', roles, actual, wanted: atLeast }];
  if (atMost !== undefined && actual > atMost)
    return [{ code: 'above_maximum', roles, actual, wanted: atMost }];
  return [];
}

function shareOf(shares: readonly RiskShare[], roles: readonly RiskRole[]): number {
  return totalOf(shares.filter(({ role }) => roles.includes(role)));
}

function totalOf(shares: readonly RiskShare[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}
