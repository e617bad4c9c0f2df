import { followUpClockId, handUpClockId, prescriptionClockId } from './clocks.ts';
import type { CaseEvent, EventOf } from './events.ts';
import type { Ladder } from './ladder.ts';
import { openDatesOf } from './open-dates.ts';
import type { CaseFile } from './state.ts';

/**
 * The ladders after an event: those it begins join, rungs that were reached go, and so does all that belongs to a date
 * which is kept, gone, standing still or another by now.
 */
export const withLaddersAfter = (file: CaseFile, event: CaseEvent): CaseFile => {
  if (!file.ladders && !event.ladders) return file;
  const open = new Map(openDatesOf(file).map(({ id, dueAt }) => [id, dueAt]));
  // 重排 says all that is left to come.
  const before = event.type === 'RemindersPlanned' ? [] : (file.ladders ?? []);
  const ladders = [...before, ...(event.ladders ?? [])].flatMap((ladder): readonly Ladder[] => {
    const dates = ladder.dates.filter((id) => open.get(id) === ladder.dueAt);
    const rungs =
      event.type === 'RungReached' ? ladder.rungs.filter(({ at }) => at > event.at) : ladder.rungs;
    if (dates.length === 0 || rungs.length === 0) return [];
    return [{ ...ladder, dates, rungs, ...(event.type === 'Urged' && urgedNow(dates, ladder, event, file)) }];
  });
  const { ladders: _before, ...rest } = file;
  return ladders.length > 0 ? { ...rest, ladders } : rest;
};

const urgedNow = (
  dates: readonly string[],
  { urged }: Ladder,
  event: EventOf<'Urged'>,
  file: CaseFile,
): Pick<Ladder, 'urged'> => {
  const told = dates.filter((id) => isTold(id, event, file));
  return told.length > 0
    ? { urged: { ...urged, ...Object.fromEntries(told.map((id) => [id, event.at])) } }
    : {};
};

/** Whom a person urged was told of these dates; what a work group urges of its own, nobody is told. */
const isTold = (id: string, { prescriptionId, by }: EventOf<'Urged'>, file: CaseFile): boolean => {
  if (prescriptionId !== undefined) return id === prescriptionClockId(prescriptionId);
  // Nobody urges these with the case: who owes them is told by their own ladder.
  if (id.startsWith(followUpClockId('')) || id.startsWith(handUpClockId(''))) return false;
  const isMeasure = id.startsWith(prescriptionClockId(''));
  switch (file.phase.stage) {
    case 'bankHandling':
      return !isMeasure;
    case 'prescription':
      return isMeasure;
    default:
      return !isMeasure && by.orgId !== file.orgId;
  }
};
