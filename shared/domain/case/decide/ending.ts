import { civilDateOf } from '../../time/shanghai.ts';
import { drawnFen } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { covers } from './consent.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** 催办 / 督办: on record, moves nothing. */
export const urge: Decider<'urge'> = ({ note, prescriptionId }, { prescriptions }, context) => {
  if (note.trim() === '') return refuse('note_missing', 'note');
  if (prescriptionId === undefined) return accept(eventsOf(context).make('Urged', { note }));
  const one = prescriptions.find(({ id }) => id === prescriptionId);
  if (!one) return refuse('prescription_not_found', 'prescriptionId');
  // Nobody is urged to do what nobody waits for any more.
  if (one.state !== 'open') return refuse('prescription_settled', 'prescriptionId');
  return accept(eventsOf(context).make('Urged', { note, prescriptionId }));
};

/** 企业放弃: not a decline, in no statistic of declines (mechanism.md §2 W6). */
export const withdraw: Decider<'withdraw'> = (command, file, context) => {
  if (file.outcome && drawnFen(file.outcome) > 0) return refuse('already_disbursed');
  if (command.reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).enter({ stage: 'withdrawn', reason: command.reason }));
};

/**
 * Reopened cases are reviewed again, since what was true then may not be now; without consent they wait for it at
 * intake; a loan that is running goes on where its money flows.
 */
export const reopen: Decider<'reopen'> = (command, file, context) => {
  if (command.reason.trim() === '') return refuse('note_missing', 'reason');
  if (file.personalData?.erased?.includes('identity')) return refuse('data_erased');
  const { make, enter } = eventsOf(context);
  const running = file.outcome !== undefined && drawnFen(file.outcome) > 0;
  const consented = covers(file.consent) ? ({ stage: 'screening' } as const) : ({ stage: 'intake' } as const);
  const next = running ? ({ stage: 'outcome' } as const) : consented;
  return accept(
    make('CaseReopened', { reason: command.reason, appliedOn: civilDateOf(context.at) }),
    enter(next),
  );
};
