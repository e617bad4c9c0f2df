import { checkValue } from './check-value.ts';
import type { ChoiceForm, CodecForm, Form, ListForm, ObjectForm } from './form.ts';
import { anyWrong, below, type Issue, wrongType } from './issue.ts';
import { codecs, transforms } from './transforms.ts';

/** `in`: what was sent becomes what the system works with. `out`: the other way. */
export type Way = 'in' | 'out';

/**
 * Takes a value through its form, and tells what is wrong with it in the order and the words of zod, whose semantics it
 * has to the letter (`differential.property.test.ts`). It goes as deep as the form, however deep the value is.
 *
 * @returns the value on the other side; of no meaning once an issue was added
 */
export const walk = (form: Form, value: unknown, issues: Issue[], way: Way): unknown => {
  if (typeof form === 'string') return leaf(form, value, issues);
  const start = issues.length;
  switch (form.is) {
    case 'string':
    case 'number':
      return checkValue(form.checks, leaf(form.is, value, issues), issues, start);
    case 'oneOf':
      if (!form.values.includes(value as string))
        issues.push({ code: 'invalid_value', values: form.values, input: value, path: [], weight: 'wrong' });
      return value;
    case 'object':
      return checkIf(form.checks, object(form, value, issues, way), issues, start);
    case 'list':
      return list(form, value, issues, way);
    case 'record':
      return record(form.of, value, issues, way);
    case 'optional':
      return value === undefined ? value : walk(form.of, value, issues, way);
    case 'nullable':
      return value === null ? value : walk(form.of, value, issues, way);
    case 'default': {
      if (way === 'out') return walk(form.of, value, issues, way);
      const given = value === undefined ? value : walk(form.of, value, issues, way);
      return given === undefined ? form.value : given;
    }
    case 'anyOf':
      return anyOf(form.of, value, issues, way);
    case 'choice':
      return choice(form, value, issues, way);
    case 'then': {
      const between = walk(form.first, value, issues, way);
      // Fields nobody knows are told together with what else is wrong.
      return issues.some(({ code }, at) => at >= start && code !== 'unrecognized_keys')
        ? between
        : walk(form.next, between, issues, way);
    }
    case 'transform':
      if (way === 'out') throw new Error(`${form.by} goes one way only`);
      return (transforms[form.by] as (value: unknown, refusals: unknown) => unknown)(
        value,
        refusalsInto(issues),
      );
    case 'codec':
      return codec(form, value, issues, way);
    case 'custom':
      return checkValue(form.checks, value, issues, start);
    default:
      return form satisfies never;
  }
};

const leaf = (
  kind: 'string' | 'number' | 'boolean' | 'unknown',
  value: unknown,
  issues: Issue[],
): unknown => {
  // Neither NaN nor infinity is a number to zod.
  const fits = kind === 'unknown' || (kind === 'number' ? Number.isFinite(value) : typeof value === kind);
  if (!fits) issues.push(wrongType(kind, value));
  return value;
};

type Checks = ListForm['checks'];
const checkIf = (checks: Checks, value: unknown, issues: Issue[], start: number): unknown =>
  checks ? checkValue(checks, value, issues, start) : value;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const object = ({ fields, strict }: ObjectForm, value: unknown, issues: Issue[], way: Way): unknown => {
  if (!isObject(value)) {
    issues.push(wrongType('object', value));
    return value;
  }
  const made: Record<string, unknown> = {};
  for (const key in fields) {
    const field = fields[key] as Form;
    const kind = typeof field === 'string' ? field : field.is;
    const given = value[key];
    const present = given !== undefined || key in value;
    if (!present && kind === 'optional') continue;
    const start = issues.length;
    const got = walk(field, given, issues, way);
    if (issues.length > start) below(key, issues, start);
    else if (!present && kind !== 'default')
      issues.push({ ...wrongType('nonoptional', undefined), path: [key] });
    if (present || kind === 'default') made[key] = got;
  }
  if (strict) {
    const keys: string[] = [];
    for (const key in value) if (!Object.hasOwn(fields, key)) keys.push(key);
    if (keys.length > 0) issues.push({ code: 'unrecognized_keys', keys, path: [], weight: 'note' });
  }
  return made;
};

const list = ({ of, checks }: ListForm, value: unknown, issues: Issue[], way: Way): unknown => {
  const start = issues.length;
  if (!Array.isArray(value)) {
    issues.push(wrongType('array', value));
    return checkIf(checks, value, issues, start);
  }
  // Of a list that is too long nothing else is read.
  for (const check of checks ?? []) {
    if (typeof check !== 'object' || !('longest' in check) || value.length <= check.longest) continue;
    issues.push({ code: 'too_big', origin: 'array', maximum: check.longest, path: [], weight: 'fatal' });
    return value;
  }
  const made: unknown[] = [];
  // By index: a hole in a list is an entry that is missing.
  for (let at = 0; at < value.length; at++) {
    const before = issues.length;
    made.push(walk(of, value[at], issues, way));
    if (issues.length > before) below(at, issues, before);
  }
  return checkIf(checks, made, issues, start);
};

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

const record = (of: Form, value: unknown, issues: Issue[], way: Way): unknown => {
  if (!isObject(value) || !isPlain(value)) {
    issues.push(wrongType('record', value));
    return value;
  }
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key === '__proto__') continue;
    const start = issues.length;
    made[key] = walk(of, value[key], issues, way);
    if (issues.length > start) below(key, issues, start);
  }
  return made;
};

const anyOf = (forms: readonly Form[], value: unknown, issues: Issue[], way: Way): unknown => {
  const nearly: { readonly made: unknown; readonly found: readonly Issue[] }[] = [];
  for (const form of forms) {
    const found: Issue[] = [];
    const made = walk(form, value, found, way);
    if (found.length === 0) return made;
    if (!anyWrong(found, 0)) nearly.push({ made, found });
  }
  const [one, another] = nearly;
  if (one && !another) {
    issues.push(...one.found);
    return one.made;
  }
  issues.push({ code: 'invalid_union', path: [], weight: 'wrong' });
  return value;
};

const choice = ({ by, of }: ChoiceForm, value: unknown, issues: Issue[], way: Way): unknown => {
  if (!isObject(value)) {
    issues.push(wrongType('object', value));
    return value;
  }
  const name = value[by];
  const chosen = typeof name === 'string' && Object.hasOwn(of, name) ? of[name] : undefined;
  if (chosen !== undefined) return walk(chosen, value, issues, way);
  issues.push({ code: 'invalid_union', path: way === 'in' ? [by] : [], weight: 'wrong' });
  return value;
};

const codec = (form: CodecForm, value: unknown, issues: Issue[], way: Way): unknown => {
  const start = issues.length;
  const [near, far] = way === 'in' ? [form.wire, form.inside] : [form.inside, form.wire];
  const taken = walk(near, value, issues, way);
  if (issues.length > start) return taken;
  const { decode, encode } = codecs[form.by];
  const turned = way === 'in' ? decode(taken as never, refusalsInto(issues)) : encode(taken as never);
  if (issues.length > start) return turned;
  return checkIf(way === 'in' ? form.checks : undefined, walk(far, turned, issues, way), issues, start);
};

const refusalsInto = (issues: Issue[]) => ({
  issues: {
    push: (issue: Omit<Extract<Issue, { code: 'custom' }>, 'weight'>) =>
      issues.push({ ...issue, weight: 'wrong' }),
  },
});
