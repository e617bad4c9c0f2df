import { civilDateAt, dayNumberOf } from './civil-date-text.ts';

/** How a deadline stands: passed, today, near, or far. Colour follows from it, but never alone. */
export type DueState =
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'soon' | 'far'; readonly days: number };

/** From here on a deadline is worth a colour. */
const soonDays = 3;

/**
 * Counted in calendar days in China: only the server knows which days are worked (调休). `overdue` counts from the
 * due day on and may be 0 days on that day itself.
 */
export const dueStateOf = (dueAt: number, now: number): DueState => {
  const days = dayNumberOf(civilDateAt(dueAt)) - dayNumberOf(civilDateAt(now));
  if (dueAt < now) return { kind: 'overdue', days: Math.max(0, -days) };
  if (days === 0) return { kind: 'today' };
  return { kind: days <= soonDays ? 'soon' : 'far', days };
};
