import { type BankLine, isOutstanding } from './round.ts';
import { isEnded, type Stage } from './stages.ts';
import type { CaseFile } from './state.ts';
import { commandTable } from './transitions.ts';

/**
 * Where a bank's own answer stands (本行办理情况). `overdue` (逾期未答复): the time is up, an answer still counts (design
 * §3.7); `accepted`: the enterprise took its offer, so contract and loan are to be recorded; `lent`: the case is closed
 * with its loan; `lapsed`: nothing is waited for any more.
 */
export const askedStates = [
  'toAnswer',
  'overdue',
  'waitingForPapers',
  'accepted',
  'granted',
  'declined',
  'lent',
  'lapsed',
] as const;
export type AskedState = (typeof askedStates)[number];

/** The bank's latest line and where it stands; undefined for a bank that was never asked. */
export const askedStateOf = (
  file: CaseFile,
  bankId: string,
): { readonly state: AskedState; readonly line: BankLine } | undefined => {
  const line = file.rounds
    .flatMap((round) => round.lines)
    .filter((candidate) => candidate.bankId === bankId)
    .at(-1);
  return line && { state: stateOf(file, line), line };
};

const answerable: readonly Stage[] = commandTable.grant.stages;

const stateOf = ({ phase, outcome }: CaseFile, line: BankLine): AskedState => {
  if (outcome?.bankId === line.bankId) {
    if (phase.stage === 'outcome') return 'accepted';
    if (phase.stage === 'closed' && phase.result === 'lent') return 'lent';
  }
  if (line.voidedAt !== undefined) return 'lapsed';
  if (line.answer) return line.answer.kind;
  const elsewhere = outcome !== undefined || line.releasedAt !== undefined || line.endedAt !== undefined;
  if (elsewhere || isEnded(phase.stage) || !answerable.includes(phase.stage)) return 'lapsed';
  if (line.silentSince !== undefined) return 'overdue';
  return line.requests.some(isOutstanding) ? 'waitingForPapers' : 'toAnswer';
};

/** Whether the bank has to act: these come first in its inbox, by their deadlines. */
export const waitsForBank = (state: AskedState): boolean =>
  state === 'toAnswer' || state === 'overdue' || state === 'waitingForPapers' || state === 'accepted';
