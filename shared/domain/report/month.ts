import { mechanismBegan, type Period } from '../register/measures.ts';
import { addMonths, type CivilDate, civilDateFrom, daysInMonth, partsOf } from '../time/index.ts';

/** 报告月份: 'YYYY-MM' in China. Text, so that months compare with `<`. */
export type Month = `${number}-${number}`;

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
export const monthOf = (date: CivilDate): Month => date.slice(0, 7) as Month;
const firstMonth = monthOf(mechanismBegan);

/** Whether the text names a month since the mechanism began. */
export const isMonth = (text: string): text is Month => monthPattern.test(text) && text >= firstMonth;

/** Its first day and its last. */
export const daysOf = (month: Month): Period => {
  const from = `${month}-01` as CivilDate;
  const { year, month: nth } = partsOf(from);
  return { from, to: civilDateFrom({ year, month: nth, day: daysInMonth(year, nth) }) };
};

/** Every month from the first to this one. */
export const monthsUntil = (month: Month): readonly Month[] => {
  const months: Month[] = [];
  let day = daysOf(firstMonth).from;
  while (monthOf(day) <= month) {
    months.push(monthOf(day));
    day = addMonths(day, 1);
  }
  return months;
};

/** 累计: since the mechanism began until the end of the month (§6.1: headline numbers are cumulative since Oct 2024). */
export const sinceTheBeginning = (month: Month): Period => ({ from: mechanismBegan, to: daysOf(month).to });

/** Whether the month has passed: only then its figures can be whole. */
export const isOver = (month: Month, today: CivilDate): boolean => today > daysOf(month).to;

/**
 * 报送截止日: a day of the month that follows.
 *
 * @param dueDay 1 to 28, so that every month has it
 */
export const dueOn = (month: Month, dueDay: number): CivilDate => {
  const { year, month: nth } = partsOf(addMonths(daysOf(month).from, 1));
  return civilDateFrom({ year, month: nth, day: dueDay });
};
