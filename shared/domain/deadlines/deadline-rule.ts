/** The events that may start a clock (起算事件). T1 to T4 of mechanism.md §3 differ in exactly this. */
export const startEvents = [
  'opened',
  'recommended',
  'contacted',
  'materialsComplete',
  'declined',
  'triaged',
  'diagnosisRequested',
  'prescribed',
  'granted',
] as const;
export type StartEvent = (typeof startEvents)[number];

/** Calendar days, months and working days (工作日) are three different rules: "1 month" is not "30 days". */
export const deadlineUnits = ['calendar_days', 'months', 'working_days'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/**
 * A time limit (时限) as data: so many units after a start event. The start day itself is not counted and a period in
 * months ends on the corresponding day (民法典 arts. 201, 202).
 */
export type DeadlineRule = {
  readonly unit: DeadlineUnit;
  /** 1 or more. */
  readonly count: number;
  readonly start: StartEvent;
  /**
   * Whether a last day that is off moves to the next working day (民法典 art. 203). Whether a region reads its limits
   * so is not found in any source (mechanism.md, question 4): a setting, `as_is` when absent.
   */
  readonly lastDay?: 'as_is' | 'next_working_day';
  /** 对照起算: another event that the texts can be read to start with; cases show the date by it beside the one in force. */
  readonly compare?: StartEvent;
};

/** Longer than any limit of the mechanism; keeps a mistyped setting from making a clock nobody lives to see. */
const longest: Record<DeadlineUnit, number> = { calendar_days: 3660, months: 120, working_days: 2500 };

/** A rule read from parsed JSON, or what is wrong with it. */
export function checkDeadlineRule(
  data: unknown,
): { readonly ok: true; readonly rule: DeadlineRule } | { readonly ok: false; readonly detail: string } {
  const refused = (detail: string) => ({ ok: false, detail }) as const;
  if (typeof data !== 'object' || data === null) return refused('not an object');
  const { unit, count, start, lastDay, compare } = data as Record<string, unknown>;
  const knownUnit = deadlineUnits.find((known) => known === unit);
  const knownStart = startEvents.find((known) => known === start);
  if (!knownUnit) return refused(`unit must be one of ${deadlineUnits.join(', ')}`);
  if (!knownStart) return refused(`start must be one of ${startEvents.join(', ')}`);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > longest[knownUnit]) {
    return refused(`count must be a whole number from 1 to ${longest[knownUnit]}`);
  }
  if (lastDay !== undefined && lastDay !== 'as_is' && lastDay !== 'next_working_day') {
    return refused('lastDay must be as_is or next_working_day');
  }
  const knownOther = startEvents.find((known) => known === compare);
  if (compare !== undefined && !knownOther)
    return refused(`compare must be one of ${startEvents.join(', ')}`);
  if (knownOther === knownStart) return refused('compare must be another event than start');
  return {
    ok: true,
    rule: {
      unit: knownUnit,
      count,
      start: knownStart,
      ...(lastDay ? { lastDay } : {}),
      ...(knownOther ? { compare: knownOther } : {}),
    },
  };
}
