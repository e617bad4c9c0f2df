import { workingDay } from './calendar.ts';

/** Who is away, from when to when, and who covers: three people in one month. */
export const leaves = [
  { person: 'east-head', cover: 'east-clerk', from: '2026-09-07', until: '2026-09-11' },
  { person: 'east-colleague', cover: 'east-clerk', from: '2026-09-14', until: '2026-09-18' },
  { person: 'bank-a-manager', cover: 'bank-a-lead', from: '2026-09-21', until: '2026-09-24' },
] as const;

/** Who does somebody's work on a day: they themselves, or their cover. */
export const presentOn = (person: string, day: string): string =>
  leaves.find((leave) => leave.person === person && leave.from <= day && day <= leave.until)?.cover ?? person;

/** 经办人 of a case: two people in turn. */
export const assigneeOf = (serial: number): string => (serial % 2 === 0 ? 'east-colleague' : 'east-clerk');

/** A moment of the n-th working day: '2026-09-01T09:30'. */
export const onDay = (n: number, time: string): string => `${workingDay(n)}T${time}`;
