import type { CivilDate } from '../time/index.ts';
import { dueOn, isOver, type Month } from './month.ts';

/** 报送状态 of a month. `running`: it is not over yet; `late`: the day set by the level above has passed. */
export const reportStandings = ['running', 'due', 'late', 'filed'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/**
 * @param dueDay day of the following month that a level above has set; undefined: nobody is late
 */
export const standingOf = (
  month: Month,
  isFiled: boolean,
  today: CivilDate,
  dueDay: number | undefined,
): ReportStanding => {
  if (isFiled) return 'filed';
  if (!isOver(month, today)) return 'running';
  return dueDay !== undefined && today > dueOn(month, dueDay) ? 'late' : 'due';
};
