import { type Doubt, doubtsOfGrant } from '../../plausible/index.ts';
import { actedBy } from '../actor.ts';
import type { CommandMap } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { refuse } from '../refusal.ts';
import { type BankLine, type Decline, type Grant, isOffer, isSettled } from '../round.ts';
import type { CaseFile, Phase } from '../state.ts';
import { isPositive } from './amount.ts';
import { openLineOf } from './bank-line.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf, speakerOf } from './context.ts';
import { confirmedOf, doubtRefusal } from './plausible.ts';

/**
 * What happened in a round, and what it leads to. The round is decided when no bank is waited for any more, each having
 * answered, fallen silent or been released: with an offer the case goes to its outcome, without one to triage. What comes
 * later is recorded and leaves the stage as it is.
 */
export const inRound = (
  round: number,
  events: readonly CaseEvent[],
  before: CaseFile,
  context: Context,
): readonly CaseEvent[] => {
  const { phase, rounds } = events.reduce<CaseFile>(evolve, before);
  if (phase.stage !== 'bankHandling' || phase.round !== round) return events;
  const lines = rounds.find(({ number }) => number === round)?.lines ?? [];
  if (!lines.every(isSettled)) return events;
  const { enter } = eventsOf(context);
  const isOffered = rounds.some((one) => one.lines.some(isOffer));
  const next: Phase = isOffered ? { stage: 'outcome' } : { stage: 'triage', cause: 'noBankGranted' };
  return [...events, enter(next)];
};

const isLate = (line: BankLine): boolean => line.silentSince !== undefined;

export const sameGrant = (a: Grant, b: CommandMap['grant']): boolean =>
  a.amountFen === b.amountFen &&
  a.rateBp === b.rateBp &&
  a.tenorMonths === b.tenorMonths &&
  a.method === b.method &&
  a.firstLoan === b.firstLoan &&
  a.repayment === b.repayment &&
  a.dayCount === b.dayCount &&
  (a.conditions ?? '') === (b.conditions ?? '') &&
  (a.lateReason ?? '') === (b.lateReason ?? '');

export const sameDecline = (a: Decline, b: CommandMap['decline']): boolean =>
  a.primaryReason === b.primaryReason &&
  a.explanation === b.explanation &&
  (a.suggestion ?? '') === (b.suggestion ?? '') &&
  a.repairable === b.repairable &&
  a.reasonCodes.join() === b.reasonCodes.join();

/** 授信. Given twice alike it changes nothing; given twice differently the first stands. */
export const grant: Decider<'grant'> = (command, file, context) => {
  const asked = openLineOf(file, speakerOf(context).orgId);
  if (!asked.ok) return asked;
  const { round, line } = asked;
  if (line.answer?.kind === 'granted')
    return sameGrant(line.answer, command) ? accept() : refuse('already_answered');
  if (line.answer) return refuse('already_answered');
  const doubts = doubtsOf(command, line, context);
  const refusal = grantRefusal(command, { file, doubts, late: isLate(line) });
  if (refusal) return refusal;
  const { type: _type, ...terms } = command;
  const answer = grantOf(terms, doubts, isLate(line), context);
  const { make } = eventsOf(context);
  const granted = make('CreditGranted', { round, bankId: line.bankId, grant: answer });
  return accept(...inRound(round, [granted], file, context));
};

/** 未授信: coded reasons and an explanation the enterprise can read (mechanism.md §2.1, §4.3). */
export const decline: Decider<'decline'> = (command, file, context) => {
  const asked = openLineOf(file, speakerOf(context).orgId);
  if (!asked.ok) return asked;
  const { round, line } = asked;
  if (line.answer?.kind === 'declined')
    return sameDecline(line.answer, command) ? accept() : refuse('already_answered');
  if (line.answer) return refuse('already_answered');
  const refusal = declineRefusal(command, context);
  if (refusal) return refusal;
  const { type: _type, ...terms } = command;
  const answer = declineOf(terms, isLate(line), context);
  const { make } = eventsOf(context);
  const declined = make('CreditDeclined', { round, bankId: line.bankId, decline: answer });
  return accept(...inRound(round, [declined], file, context));
};

/** 需核对事项 of an offer: against the product it was asked for and against usual rates. */
export const doubtsOf = (
  terms: CommandMap['grant'],
  { productId }: BankLine,
  { rules: { mostOfProduct, plausible } }: Context,
): readonly Doubt[] => doubtsOfGrant(terms, mostOfProduct(productId), plausible);

export const grantOf = (
  { confirmed: _confirmed, ...terms }: CommandMap['grant'],
  doubts: readonly Doubt[],
  late: boolean,
  { at, by }: Context,
): Grant => ({ kind: 'granted', at, by: actedBy(by), ...terms, ...confirmedOf(doubts), late });

export const declineOf = (
  terms: CommandMap['decline'],
  late: boolean,
  { at, by, rules }: Context,
): Decline => ({
  kind: 'declined',
  at,
  by: actedBy(by),
  ...terms,
  reasonTableVersion: rules.reasonTableVersion,
  late,
});

type Offered = { readonly file: CaseFile; readonly doubts: readonly Doubt[]; readonly late: boolean };

/** Passing the deadline never blocks an answer; why it comes late is asked for (mechanism.md §3, "in principle"). */
export const grantRefusal = (
  { amountFen, confirmed, lateReason = '' }: CommandMap['grant'],
  { file: { need }, doubts, late }: Offered,
): CaseDecision | undefined => {
  if (!isPositive(amountFen)) return refuse('amount_not_positive', 'amountFen');
  if (amountFen > need.amountFen) return refuse('amount_exceeds_need', 'amountFen');
  if (late && lateReason.trim() === '') return refuse('late_reason_missing', 'lateReason');
  return doubtRefusal(doubts, confirmed);
};

export const declineRefusal = (
  command: CommandMap['decline'],
  { rules }: Context,
): CaseDecision | undefined => {
  for (const [index, code] of command.reasonCodes.entries()) {
    const reason = rules.reason(code);
    if (!reason) return refuse('unknown_reason', `reasonCodes.${index}`);
    if (!reason.isDecline) return refuse('reason_is_not_a_decline', `reasonCodes.${index}`);
  }
  if (!command.reasonCodes.includes(command.primaryReason))
    return refuse('primary_reason_missing', 'primaryReason');
  return command.explanation.trim() === '' ? refuse('note_missing', 'explanation') : undefined;
};
