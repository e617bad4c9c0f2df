import { msPerDay, msPerHour } from '../../shared/domain/time/moment.ts';
import { shanghaiOffsetMs } from '../../shared/domain/time/shanghai.ts';

const opens = 9;
const closes = 17;

/** The moment itself, in whole milliseconds, in office hours of Asia/Shanghai, Monday to Friday; else as far into the next ones. */
export const workingMoment = (moment: number): number => {
  const at = Math.floor(moment);
  const local = at + shanghaiOffsetMs;
  const day = Math.floor(local / msPerDay);
  const share = (local % msPerDay) / msPerDay;
  const hour = share * 24;
  const isOpen = hour >= opens && hour < closes;
  // Day 0 of the epoch was a Thursday.
  const weekday = (day + 3) % 7;
  if (isOpen && weekday < 5) return at;
  let next = hour < opens ? day : day + (isOpen ? 0 : 1);
  while ((next + 3) % 7 >= 5) next += 1;
  const into = (opens + share * (closes - opens)) * msPerHour;
  return Math.floor(next * msPerDay + into - shanghaiOffsetMs);
};
