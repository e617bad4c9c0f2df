import { writtenDate } from '../../../shared/contracts/values/written.ts';

/** 'YYYY-MM-DD' from what somebody typed: 2026-12-3, 2026/12/3, 2026年12月3日, 20261203; undefined where it is no date. */
export const dateFrom = (typed: string): string | undefined => writtenDate(typed);

const moment = /^(.+?)(?:\s+|T)(\d{1,2})\s*(?::|：|时|点)\s*(?:(\d{1,2})\s*分?)?$/;

/** 'YYYY-MM-DDTHH:mm' from a date and a time: 2026-12-3 9:30, 2026年12月3日 9时; undefined where either is missing. */
export const momentFrom = (typed: string): string | undefined => {
  const [, day = '', hour = '', minute = '0'] = moment.exec(typed.trim()) ?? [];
  const date = dateFrom(day);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};
