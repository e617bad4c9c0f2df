import { plannedDateFault } from '../../plausible/index.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import { refuse } from '../refusal.ts';
import { accept, type Decider, eventsOf } from './context.ts';
import { dateRefusal } from './plausible.ts';
import { ownedOrHeld } from './prescription.ts';

/**
 * 申请延期: a later day and why. A request that waits is replaced by the next one; the date in force stands until the work
 * group has answered, so asking for time gains none.
 */
export const askMoreTime: Decider<'askMoreTime'> = ({ prescriptionId, until, reason }, file, context) => {
  const found = ownedOrHeld(prescriptionId, file, context);
  if (!found.ok) return found;
  const { state, dueOn, moreTime } = found.prescription;
  if (state !== 'open') return refuse('prescription_settled');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const today = civilDateOf(context.at);
  const impossible = dateRefusal(plannedDateFault(until, 'until', today));
  if (impossible) return impossible;
  if (until <= dueOn) return refuse('more_time_not_later', 'until');
  if (moreTime?.until === until && moreTime.reason === reason) return accept();
  return accept(eventsOf(context).make('MoreTimeAsked', { prescriptionId, until, reason }));
};

/** 答复延期: granted, the day asked for is the date from here on; refused, the date before stands. Either with the reason. */
export const answerMoreTime: Decider<'answerMoreTime'> = (command, file, context) => {
  const { prescriptionId, until, granted, reason } = command;
  const found = ownedOrHeld(prescriptionId, file, context);
  if (!found.ok) return found;
  const { state, moreTime } = found.prescription;
  if (state !== 'open') return refuse('prescription_settled');
  if (moreTime?.until !== until) return refuse('no_more_time_asked', 'until');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  if (granted && until < civilDateOf(context.at)) return refuse('due_date_past', 'until');
  return accept(eventsOf(context).make('MoreTimeAnswered', { prescriptionId, until, granted, reason }));
};
