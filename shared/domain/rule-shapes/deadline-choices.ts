import { deadlineUnitNames, lastDayNames, startEventNames } from './choice-names.data.ts';

/** What the parts of a time limit may be; its count is a number. */
export const deadlineChoices = {
  unit: deadlineUnitNames,
  start: startEventNames,
  lastDay: lastDayNames,
  compare: startEventNames,
} as const;
