import type { CaseView } from '../api/routes.ts';
import { requestStateOf } from '../parts/asked-line.ts';

export type BankLine = CaseView['rounds'][number]['lines'][number];

/** The line the bank works on: its latest one, with the round it stands in. Other banks' lines are not in the view. */
export const ownLine = (
  view: Pick<CaseView, 'rounds'>,
): { readonly round: number; readonly at: string; readonly line: BankLine } | undefined => {
  const round = view.rounds.at(-1);
  const line = round?.lines.at(-1);
  return round && line && { round: round.number, at: round.at, line };
};

/** Whether the bank's date has passed: an answer still counts, and says why it comes late. */
export const isLate = (view: Pick<CaseView, 'rounds'>): boolean =>
  ownLine(view)?.line.silentSince !== undefined;

/** What the bank asked for and has not received yet. */
export const openRequests = (line: BankLine) =>
  line.requests.filter((request) => requestStateOf(request) === 'open');
