import { minutesSigners, partiesNeeded } from '../sessions/attendance.ts';
import { isRecord } from './rule-header.ts';

const mostNoticeDays = 60;
const members = ['mustAttend', 'noticeDays', 'minutesSigners'];

/** What is wrong with 会诊规则; undefined: they can be used. */
export const sessionRulesProblem = (value: unknown): string | undefined => {
  if (!isRecord(value) || Object.keys(value).some((key) => !members.includes(key)))
    return 'must be { mustAttend, noticeDays?, minutesSigners? }';
  const { mustAttend, noticeDays, minutesSigners: signers } = value;
  if (!isChoice(mustAttend, partiesNeeded))
    return `mustAttend must name each of ${partiesNeeded.join(', ')} at most once`;
  const isDays =
    noticeDays === undefined ||
    (Number.isInteger(noticeDays) && Number(noticeDays) >= 1 && Number(noticeDays) <= mostNoticeDays);
  if (!isDays) return `noticeDays must be a whole number from 1 to ${mostNoticeDays}`;
  return signers === undefined || isChoice(signers, minutesSigners)
    ? undefined
    : `minutesSigners must name each of ${minutesSigners.join(', ')} at most once`;
};

const isChoice = (value: unknown, among: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every((one) => among.includes(one as string)) &&
  new Set(value).size === value.length;
