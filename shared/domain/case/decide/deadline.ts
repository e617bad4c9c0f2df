import {
  bankClockId,
  type CaseClock,
  clocksOf,
  contactClockId,
  followUpClockId,
  handUpClockId,
  notYetCalling,
} from '../clocks.ts';
import { refuse } from '../refusal.ts';
import { isOverdueAnswer, isUntouched } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { inRound } from './bank-answer.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf } from './context.ts';
import { reachedRungs } from './ladder.ts';
import { stillToErase } from './personal-data.ts';

/**
 * A deadline has passed. A bank becomes silent (逾期未答复), its own outcome and never a decline (design §3.7); a contact,
 * a stage, a prescription, a follow-up or a review is marked overdue. A clock that moved meanwhile is refused, so nothing fires early or twice.
 */
export const passDeadline: Decider<'passDeadline'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const clock = clocksOf(file).find((candidate) => candidate.id === command.clockId);
  if (!clock || clock.dueAt !== command.dueAt || clock.dueAt > context.at)
    return refuse('deadline_not_due', 'clockId');
  switch (clock.kind) {
    case 'bankAnswer':
      return fallenSilent(clock, file, context);
    case 'contact': {
      const { dueAt } = clock;
      const { number: round } = file.rounds.find(({ number }) => contactClockId(number) === clock.id) ?? {};
      if (round === undefined) return refuse('deadline_not_due', 'clockId');
      const late = notYetCalling(file, round).filter(({ contact }) => contact?.dueAt === dueAt);
      return accept(...late.map(({ bankId }) => make('ContactFellDue', { round, bankId, dueAt })));
    }
    case 'secondRecommendation':
    case 'jointDiagnosis':
      return accept(make('StageFellDue', { stage: clock.kind, dueAt: clock.dueAt }));
    case 'plan':
      return accept(make('StageFellDue', { stage: 'prescription', dueAt: clock.dueAt }));
    case 'prescription':
      return accept(make('PrescriptionFellDue', { prescriptionId: clock.id.slice('prescription:'.length) }));
    case 'followUp':
      return accept(make('FollowUpFellDue', { followUpId: clock.id.slice(followUpClockId('').length) }));
    case 'handUpAnswer':
      return accept(make('HandUpFellDue', { handUpId: clock.id.slice(handUpClockId('').length) }));
    case 'cultivationReview':
      return accept(make('CultivationReviewFellDue', {}));
    case 'erasureAnswer':
      return accept(make('ErasureRequestFellDue', {}));
    case 'ladder':
      return accept(...reachedRungs(file, context));
    case 'retention':
      return accept(make('PersonalDataErased', { basis: 'retentionExpired', groups: stillToErase(file) }));
    default:
      return clock.kind satisfies never;
  }
};

/** It warns and counts; the round goes on without the bank only where the region's setting of that round says so. */
const fallenSilent = ({ id, dueAt }: CaseClock, file: CaseFile, context: Context): CaseDecision => {
  const { make } = eventsOf(context);
  for (const { number: round, onSilence, lines } of file.rounds) {
    const line = lines.find(({ bankId }) => bankClockId(round, bankId) === id);
    if (!line) continue;
    const awaited = onSilence === 'warn' && ({ awaited: true } as const);
    const silent = make('BankFellSilent', { round, bankId: line.bankId, dueAt, ...awaited });
    return accept(...inRound(round, [silent], file, context));
  }
  return refuse('deadline_not_due', 'clockId');
};

/**
 * 不再等待: with a reason, for banks whose date has passed. A bank that is let go may still answer, and stays 逾期未答复. With the list
 * it was pushed in (推荐清单撤回) also before the date, while the bank has done nothing.
 */
export const endWaiting: Decider<'endWaiting'> = ({ bankId, reason, batchId }, file, context) => {
  const { phase } = file;
  if (phase.stage !== 'bankHandling') return refuse('wrong_stage');
  const { round } = phase;
  const current = file.rounds.find(({ number }) => number === round);
  const lines = current?.lines ?? [];
  if (batchId !== undefined) {
    if (current?.batchId !== batchId || !lines.every(isUntouched)) return refuse('bank_has_begun', 'bankId');
    const { make } = eventsOf(context);
    const ended = lines.map((line) => make('WaitingEnded', { round, bankId: line.bankId, reason, batchId }));
    return accept(...inRound(round, ended, file, context));
  }
  const overdue = lines.filter((line) => isOverdueAnswer(line) && (bankId ?? line.bankId) === line.bankId);
  if (overdue.length === 0) return refuse('bank_not_overdue', 'bankId');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const { make } = eventsOf(context);
  const ended = overdue.map((line) => make('WaitingEnded', { round, bankId: line.bankId, reason }));
  return accept(...inRound(round, ended, file, context));
};
