import { partiesNeeded } from '../sessions/attendance.ts';
import { isRecord } from './rule-header.ts';

const mostNoticeDays = 60;

/** What is wrong with 会诊规则; undefined: they can be used. */
export const sessionRulesProblem = (value: unknown): string | undefined => {
  if (!isRecord(value) || Object.keys(value).some((key) => key !== 'mustAttend' && key !== 'noticeDays'))
    return 'must be { mustAttend, noticeDays? }';
  const { mustAttend, noticeDays } = value;
  const isKnown = (one: unknown) => partiesNeeded.some((party) => party === one);
  if (
    !Array.isArray(mustAttend) ||
    !mustAttend.every(isKnown) ||
    new Set(mustAttend).size !== mustAttend.length
  )
    return `mustAttend must name each of ${partiesNeeded.join(', ')} at most once`;
  const isDays =
    noticeDays === undefined ||
    (Number.isInteger(noticeDays) && Number(noticeDays) >= 1 && Number(noticeDays) <= mostNoticeDays);
  return isDays ? undefined : `noticeDays must be a whole number from 1 to ${mostNoticeDays}`;
};
