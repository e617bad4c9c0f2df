import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/**
 * The working days of the month as the notice of the State Council gives them (国办发明电〔2025〕7号), written out here by hand: what the
 * system computes is held against them, so they come from no code of it. 25 to 27 September and 1 to 7 October are off,
 * Sunday 20 September and Saturday 10 October are worked.
 */
export const workingDays = [
  ...['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04', '2026-09-07', '2026-09-08', '2026-09-09'],
  ...['2026-09-10', '2026-09-11', '2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18'],
  ...['2026-09-20', '2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-28', '2026-09-29'],
  ...['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12', '2026-10-13', '2026-10-14'],
  ...['2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20'],
] as const;

/** Working days of September itself: visits and applications are of these. */
export const daysOfMonth = 22;

/** 'YYYY-MM-DD' of the n-th working day, the first being 0. */
export const workingDay = (n: number): string => {
  const day = workingDays[n];
  if (day === undefined) throw new RangeError(`The month has no working day ${n}`);
  return day;
};

/** Every day that is told, off or not: September, and October until the last rung of the bank that never answers. */
export const allDays: readonly string[] = [
  ...Array.from({ length: 30 }, (_, index) => `2026-09-${String(index + 1).padStart(2, '0')}`),
  ...Array.from({ length: 20 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`),
];

const holidays = [
  { from: '2026-09-25', to: '2026-09-27', name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
  { from: '2026-10-01', to: '2026-10-07', name: { zh: '国庆节', en: 'National Day' } },
] as const;

/** What a day that is not worked is called; undefined: it is worked. */
export const dayOff = (day: string): Bilingual | undefined =>
  (workingDays as readonly string[]).includes(day)
    ? undefined
    : (holidays.find(({ from, to }) => from <= day && day <= to)?.name ?? { zh: '休息', en: 'off' });
