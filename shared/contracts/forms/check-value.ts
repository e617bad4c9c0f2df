import type { Check, OwnWords } from './form.ts';
import { anyFatal, anyWrong, type Issue } from './issue.ts';
import { rules } from './rules.ts';

/** Makes the checks of a form on a value of which the issues since `start` are known; returns it trimmed where asked. */
export const checkValue = (
  checks: readonly Check[],
  given: unknown,
  issues: Issue[],
  start: number,
): unknown => {
  let value = given;
  for (const check of checks) {
    if (isOfLength(check)) {
      if (!anyFatal(issues, start)) checkLength(check, value, issues);
    } else if (!anyWrong(issues, start)) {
      if (check === 'trim') value = (value as string).trim();
      else checkOne(check, value, issues);
    }
  }
  return value;
};

type LengthCheck = Extract<Check, { shortest: number } | { longest: number }>;
const isOfLength = (check: Check): check is LengthCheck =>
  typeof check === 'object' && ('shortest' in check || 'longest' in check);

/** Whatever has a length is measured, also what is of the wrong type: so does zod. */
const checkLength = (check: LengthCheck, value: unknown, issues: Issue[]): void => {
  if (value === null || value === undefined) return;
  const length = typeof value === 'string' ? charactersIn(value) : unitsOf(value);
  if (length === undefined) return;
  const origin = Array.isArray(value) ? 'array' : typeof value === 'string' ? 'string' : 'unknown';
  if ('shortest' in check) {
    if (!(length >= check.shortest))
      issues.push({ code: 'too_small', origin, minimum: check.shortest, path: [], weight: 'note' });
  } else if (!(length <= check.longest))
    issues.push({ code: 'too_big', origin, maximum: check.longest, path: [], weight: 'note' });
};

/** An object sent in a text's place may call anything its `length`, also what is no number and turns into none. */
const unitsOf = (value: object | string): number | undefined => {
  const { length } = value as { readonly length?: unknown };
  if (length === undefined) return undefined;
  try {
    return Number(length);
  } catch {
    return undefined;
  }
};

/** A character beyond the basic plane is two units and one character. */
const charactersIn = (text: string): number => {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at++)
    if (isHalf(text, at, 0xd800) && isHalf(text, at + 1, 0xdc00)) {
      count--;
      at++;
    }
  return count;
};
const isHalf = (text: string, at: number, half: number): boolean => (text.charCodeAt(at) & 0xfc00) === half;

type ValueCheck = Exclude<Check, LengthCheck | 'trim'>;

const checkOne = (check: ValueCheck, value: unknown, issues: Issue[]): void => {
  if (check === 'whole') checkWhole(value, issues);
  else if ('least' in check) {
    if (!((value as number) >= check.least))
      issues.push({ code: 'too_small', origin: 'number', minimum: check.least, path: [], weight: 'note' });
  } else if ('most' in check) {
    if (!((value as number) <= check.most))
      issues.push({ code: 'too_big', origin: 'number', maximum: check.most, path: [], weight: 'note' });
  } else if (!keeps(check, value)) {
    issues.push({
      code: 'custom',
      path: [...(check.path ?? [])],
      ...(check.say && { params: check.say }),
      weight: check.last ? 'fatal' : 'note',
    });
  }
};

const checkWhole = (value: unknown, issues: Issue[]): void => {
  if (!Number.isInteger(value))
    issues.push({ code: 'invalid_type', expected: 'int', input: value, path: [], weight: 'fatal' });
  else if (!Number.isSafeInteger(value)) {
    const path: PropertyKey[] = [];
    issues.push(
      (value as number) > 0
        ? { code: 'too_big', origin: 'int', maximum: Number.MAX_SAFE_INTEGER, path, weight: 'note' }
        : { code: 'too_small', origin: 'int', minimum: Number.MIN_SAFE_INTEGER, path, weight: 'note' },
    );
  }
};

type OwnCheck = Extract<Check, OwnWords>;

const keeps = (check: OwnCheck, value: unknown): boolean =>
  'pattern' in check
    ? expressionOf(check).test(value as string)
    : (rules[check.rule] as (value: unknown) => boolean)(value);

/** Compiled when first used: a function meets few of the patterns it carries. */
const expressions = new WeakMap<object, RegExp>();
const expressionOf = (check: { readonly pattern: string; readonly flags: string }): RegExp => {
  const known = expressions.get(check);
  if (known) return known;
  const expression = new RegExp(check.pattern, check.flags);
  expressions.set(check, expression);
  return expression;
};
