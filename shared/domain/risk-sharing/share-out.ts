import type { Fen } from '../money/fen.ts';
import { split } from '../money/split.ts';
import { shareProblems, shareProblemsIn } from './check-shares.ts';
import type { RiskScheme, RiskShare } from './scheme.ts';
import type { ShareProblem } from './share-problem.ts';

export type RiskPart = RiskShare & { readonly amountFen: Fen };

export type SharedOut =
  | { readonly ok: true; readonly parts: readonly RiskPart[] }
  | { readonly ok: false; readonly problems: readonly ShareProblem[] };

/**
 * Divides an amount at risk among the parties, in fen and without remainder (mechanism.md §5.3). A scheme with fixed
 * shares needs no others; one that leaves them open is refused without them, since a bound is not a share.
 */
export function shareOut(
  amountFen: Fen,
  by:
    | { readonly shares: readonly RiskShare[] }
    | { readonly scheme: RiskScheme; readonly shares?: readonly RiskShare[] },
): SharedOut {
  const scheme = 'scheme' in by ? by.scheme : undefined;
  const shares = by.shares ?? scheme?.shares ?? [];
  const problems = scheme ? shareProblemsIn(shares, scheme) : shareProblems(shares);
  if (problems.length > 0) return { ok: false, problems };
  const ordered = scheme
    ? shares.toSorted((a, b) => scheme.parties.indexOf(a.role) - scheme.parties.indexOf(b.role))
    : shares;
  const amounts = split(
    amountFen,
    ordered.map(({ share }) => share),
  );
  return { ok: true, parts: ordered.map((share, index) => ({ ...share, amountFen: amounts[index] ?? 0 })) };
}
