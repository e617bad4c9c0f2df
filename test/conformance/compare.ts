import type { Json } from '../../local/engine/index.ts';

/** Stand for values that differ from run to run. */
const placeholders = new Set([
  'timestamp',
  'start-time',
  'end-time',
  'entered-time',
  'date',
  'RequestId',
  'request-id',
  'snf_role_arn',
  'sfn_role_arn',
]);
const placeholderPart = /<[\w:.-]+>/u;

/** The first difference between a recorded and an actual value, as a sentence; undefined when there is none. */
export function difference(
  expected: Json,
  actual: Json | undefined,
  at = 'output',
  key = '',
): string | undefined {
  // The recorded functions ran on Python, whose JSON has spaces; the length is their runtime's, not the language's.
  if (key === 'Content-Length' && actual !== undefined) return undefined;
  if (typeof expected === 'string') return textDifference(expected, actual, at, key);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return unlike(expected, actual, at);
    return first(expected.map((item, index) => difference(item, actual[index], `${at}[${index}]`, key)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual))
      return unlike(expected, actual, at);
    const [wanted, given] = [expected as Members, actual as Members];
    const missing = Object.keys(given).find((name) => !Object.hasOwn(wanted, name));
    if (missing !== undefined) return `${at}.${missing} was not expected`;
    return first(
      Object.entries(wanted).map(([name, value]) => difference(value, given[name], `${at}.${name}`, name)),
    );
  }
  return expected === actual ? undefined : unlike(expected, actual, at);
}

type Members = { readonly [key: string]: Json };

function textDifference(
  expected: string,
  actual: Json | undefined,
  at: string,
  key: string,
): string | undefined {
  if (actual === undefined) return unlike(expected, actual, at);
  if (placeholders.has(expected) || (key !== '' && expected === key)) return undefined;
  if (expected === actual) return undefined;
  const answers = [functionError(expected), typeof actual === 'string' ? functionError(actual) : undefined];
  if (answers[0] !== undefined && answers[1] !== undefined) return difference(answers[0], answers[1], at);
  if (!placeholderPart.test(expected)) return unlike(expected, actual, at);
  const pattern = expected
    .split(/<[\w:.-]+>/u)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
  const text = typeof actual === 'string' ? actual : JSON.stringify(actual);
  return new RegExp(`^${pattern.join('.*')}$`, 'su').test(text) ? undefined : unlike(expected, actual, at);
}

/** A function's error answer, without what belongs to the recording's own runtime. */
function functionError(text: string): Json | undefined {
  if (!text.startsWith('{') || !text.includes('"errorMessage"')) return undefined;
  const { errorMessage = null, errorType = null } = JSON.parse(text) as Members;
  return { errorMessage, errorType };
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find((text) => text !== undefined);
}

function unlike(expected: Json, actual: Json | undefined, at: string): string {
  return `${at}: expected ${brief(expected)}, got ${brief(actual)}`;
}

function brief(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
