import { bankClockId, clocksOf, contactClockId, notYetCalling } from '../clocks.ts';
import { refuse } from '../refusal.ts';
import { roundVerdict } from './bank-answer.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { stillToErase } from './personal-data.ts';

/**
 * A deadline has passed. A bank becomes silent (逾期未答复), its own outcome and never a decline (design §3.7); a contact,
 * a stage, a prescription or a review is marked overdue. A clock that moved meanwhile is refused, so nothing fires early or twice.
 */
export const passDeadline: Decider<'passDeadline'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const clock = clocksOf(file).find((candidate) => candidate.id === command.clockId);
  if (!clock || clock.dueAt !== command.dueAt || clock.dueAt > context.at)
    return refuse('deadline_not_due', 'clockId');
  switch (clock.kind) {
    case 'bankAnswer': {
      for (const round of file.rounds) {
        for (const line of round.lines) {
          if (bankClockId(round.number, line.bankId) !== clock.id) continue;
          const silent = make('BankFellSilent', {
            round: round.number,
            bankId: line.bankId,
            dueAt: clock.dueAt,
          });
          const settled = { round: round.number, line: { ...line, silentSince: context.at } };
          return accept(silent, ...roundVerdict(file, settled, context));
        }
      }
      return refuse('deadline_not_due', 'clockId');
    }
    case 'contact': {
      const { dueAt } = clock;
      const { number: round } = file.rounds.find(({ number }) => contactClockId(number) === clock.id) ?? {};
      if (round === undefined) return refuse('deadline_not_due', 'clockId');
      const late = notYetCalling(file, round);
      return accept(...late.map(({ bankId }) => make('ContactFellDue', { round, bankId, dueAt })));
    }
    case 'secondRecommendation':
    case 'jointDiagnosis':
      return accept(make('StageFellDue', { stage: clock.kind, dueAt: clock.dueAt }));
    case 'prescription':
      return accept(make('PrescriptionFellDue', { prescriptionId: clock.id.slice('prescription:'.length) }));
    case 'cultivationReview':
      return accept(make('CultivationReviewFellDue', {}));
    case 'erasureAnswer':
      return accept(make('ErasureRequestFellDue', {}));
    case 'retention':
      return accept(make('PersonalDataErased', { basis: 'retentionExpired', groups: stillToErase(file) }));
    default:
      return clock.kind satisfies never;
  }
};
