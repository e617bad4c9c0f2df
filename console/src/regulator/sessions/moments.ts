/** What the browser's date-and-time field holds ('2026-12-03T09:30'), as a moment in China; anything else as it is, for the contract to refuse. */
export const momentFromInput = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value === '') return undefined;
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) ? `${value}:00+08:00` : value;
};

const minuteMs = 60_000;

/** Whole minutes from one moment to another, never negative zero. */
export const minutesBetween = (from: number, to: number): number => Math.trunc((to - from) / minuteMs) || 0;
