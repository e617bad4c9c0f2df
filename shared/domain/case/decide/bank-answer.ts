import { doubtsOfGrant } from '../../plausible/index.ts';
import { actedBy } from '../actor.ts';
import type { CommandMap } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { sameGrounds } from '../grant-basis.ts';
import { refuse } from '../refusal.ts';
import { type BankLine, type Decline, type Grant, isOffer, isSettled } from '../round.ts';
import type { CaseFile, Phase } from '../state.ts';
import { isPositive } from './amount.ts';
import { openLineOf } from './bank-line.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf, speakerOf } from './context.ts';
import { confirmedOf, doubtRefusal } from './plausible.ts';
import { basisOf } from './product-terms.ts';

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

/** `askedFor`: the product of the line. */
export const sameGrant = (a: Grant, b: CommandMap['grant'], askedFor: string): boolean =>
  a.amountFen === b.amountFen &&
  a.rateBp === b.rateBp &&
  a.tenorMonths === b.tenorMonths &&
  a.method === b.method &&
  a.firstLoan === b.firstLoan &&
  sameGrounds(a, b, askedFor) &&
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
    return sameGrant(line.answer, command, line.productId) ? accept() : refuse('already_answered');
  if (line.answer) return refuse('already_answered');
  const { type: _type, ...terms } = command;
  const given = grantOf(terms, { file, line, late: isLate(line) }, context);
  if (!given.ok) return given;
  const { make } = eventsOf(context);
  const granted = make('CreditGranted', { round, bankId: line.bankId, grant: given.value });
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

type Answered = { readonly file: CaseFile; readonly line: BankLine; readonly late: boolean };

/**
 * The offer as it is recorded, or why it cannot be made: first what it is by itself, then what binds it, last what a person is
 * asked to check. Passing the deadline never blocks an answer; why it comes late is asked for (mechanism.md §3, "in principle").
 */
export const grantOf = (
  { confirmed, basis: said, ...terms }: CommandMap['grant'],
  { file, line, late }: Answered,
  context: Context,
): { readonly ok: true; readonly value: Grant } | Extract<CaseDecision, { ok: false }> => {
  const { at, by, rules } = context;
  const { amountFen, lateReason = '' } = terms;
  if (!isPositive(amountFen)) return refuse('amount_not_positive', 'amountFen');
  if (amountFen > file.need.amountFen) return refuse('amount_exceeds_need', 'amountFen');
  if (late && lateReason.trim() === '') return refuse('late_reason_missing', 'lateReason');
  const { bankId, productId } = line;
  const basis = basisOf({ ...terms, ...(said && { basis: said }) }, productId, { bankId, file, context });
  if (!basis.ok) return basis;
  const doubts = doubtsOfGrant(terms, rules.plausible);
  const doubted = doubtRefusal(doubts, confirmed);
  if (doubted) return doubted;
  const value = {
    kind: 'granted',
    at,
    by: actedBy(by),
    ...terms,
    ...basis.value,
    ...confirmedOf(doubts),
    late,
  } as const;
  return { ok: true, value };
};

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

export const declineRefusal = (
  command: CommandMap['decline'],
  { rules }: Context,
): Extract<CaseDecision, { ok: false }> | undefined => {
  for (const [index, code] of command.reasonCodes.entries()) {
    const reason = rules.reason(code);
    if (!reason) return refuse('unknown_reason', `reasonCodes.${index}`);
    if (!reason.isDecline) return refuse('reason_is_not_a_decline', `reasonCodes.${index}`);
  }
  if (!command.reasonCodes.includes(command.primaryReason))
    return refuse('primary_reason_missing', 'primaryReason');
  return command.explanation.trim() === '' ? refuse('note_missing', 'explanation') : undefined;
};
