import type { CommandOf } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { refuse } from '../refusal.ts';
import { type BankLine, type Decline, type Grant, isSettled } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { isPositive } from './amount.ts';
import { type AskedLine, lineOf } from './bank-line.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf } from './context.ts';

/**
 * The round is decided when each bank has answered, fallen silent or been released: with an offer the case goes to
 * its outcome, without one to triage. An answer that comes later is recorded and leaves the stage as it is.
 */
export const roundVerdict = (file: CaseFile, settled: AskedLine, context: Context): readonly CaseEvent[] => {
  const { phase } = file;
  if (phase.stage !== 'bankHandling' || phase.round !== settled.round) return [];
  const round = file.rounds.find((candidate) => candidate.number === phase.round);
  const lines = (round?.lines ?? []).map((line) =>
    line.bankId === settled.line.bankId ? settled.line : line,
  );
  if (!lines.every(isSettled)) return [];
  const { enter } = eventsOf(context);
  const granted = file.rounds
    .flatMap((other) => (other.number === phase.round ? lines : other.lines))
    .some((line) => line.answer?.kind === 'granted' && line.voidedAt === undefined);
  return [enter(granted ? { stage: 'outcome' } : { stage: 'triage', cause: 'noBankGranted' })];
};

const isLate = (line: BankLine): boolean => line.silentSince !== undefined;

const sameGrant = (a: Grant, b: CommandOf<'grant'>): boolean =>
  a.amountFen === b.amountFen &&
  a.rateBp === b.rateBp &&
  a.tenorMonths === b.tenorMonths &&
  a.method === b.method &&
  a.firstLoan === b.firstLoan &&
  a.conditions === b.conditions;

const sameDecline = (a: Decline, b: CommandOf<'decline'>): boolean =>
  a.primaryReason === b.primaryReason &&
  a.explanation === b.explanation &&
  a.suggestion === b.suggestion &&
  a.repairable === b.repairable &&
  a.reasonCodes.join() === b.reasonCodes.join();

/** 授信. Given twice alike it changes nothing; given twice differently the first stands. */
export const grant: Decider<'grant'> = (command, file, context) => {
  const asked = lineOf(file, context.by.orgId);
  if (!asked) return refuse('not_asked');
  const { round, line } = asked;
  if (line.answer?.kind === 'granted')
    return sameGrant(line.answer, command) ? accept() : refuse('already_answered');
  if (line.answer) return refuse('already_answered');
  if (!isPositive(command.amountFen)) return refuse('amount_not_positive', 'amountFen');
  if (command.amountFen > file.need.amountFen) return refuse('amount_exceeds_need', 'amountFen');
  const { type: _type, ...terms } = command;
  const answer: Grant = { kind: 'granted', at: context.at, by: context.by, ...terms, late: isLate(line) };
  const { make } = eventsOf(context);
  const granted = make('CreditGranted', { round, bankId: line.bankId, grant: answer });
  return accept(granted, ...roundVerdict(file, { round, line: { ...line, answer } }, context));
};

/** 未授信: coded reasons and an explanation the enterprise can read (mechanism.md §2.1, §4.3). */
export const decline: Decider<'decline'> = (command, file, context) => {
  const asked = lineOf(file, context.by.orgId);
  if (!asked) return refuse('not_asked');
  const { round, line } = asked;
  if (line.answer?.kind === 'declined')
    return sameDecline(line.answer, command) ? accept() : refuse('already_answered');
  if (line.answer) return refuse('already_answered');
  const refusal = declineRefusal(command, context);
  if (refusal) return refusal;
  const { type: _type, ...terms } = command;
  const { reasonTableVersion } = context.rules;
  const answer: Decline = {
    kind: 'declined',
    at: context.at,
    by: context.by,
    ...terms,
    reasonTableVersion,
    late: isLate(line),
  };
  const { make } = eventsOf(context);
  const declined = make('CreditDeclined', { round, bankId: line.bankId, decline: answer });
  return accept(declined, ...roundVerdict(file, { round, line: { ...line, answer } }, context));
};

const declineRefusal = (command: CommandOf<'decline'>, { rules }: Context): CaseDecision | undefined => {
  for (const [index, code] of command.reasonCodes.entries()) {
    const reason = rules.reason(code);
    if (!reason) return refuse('unknown_reason', `reasonCodes.${index}`);
    if (!reason.isDecline) return refuse('reason_is_not_a_decline', `reasonCodes.${index}`);
  }
  if (!command.reasonCodes.includes(command.primaryReason))
    return refuse('primary_reason_missing', 'primaryReason');
  return command.explanation.trim() === '' ? refuse('note_missing', 'explanation') : undefined;
};
