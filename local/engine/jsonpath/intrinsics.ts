import { createHash, randomUUID } from 'node:crypto';
import { isArray, isObject, type Json, type JsonObject } from '../definition.ts';

class IntrinsicRefusal extends Error {}

function refuse(sentence: string): never {
  throw new IntrinsicRefusal(sentence);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : refuse('Expected a string argument.');
}

function whole(value: Json | undefined): number {
  return typeof value === 'number' ? Math.round(value) : refuse('Expected a number argument.');
}

function list(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : refuse('Expected an array argument.');
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : refuse('Expected an object argument.');
}

function format([template, ...values]: readonly Json[]): string {
  let at = 0;
  const answer = text(template).replaceAll(/\\([\\{}'])|\{\}/gu, (_, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    const value = values[at];
    at += 1;
    if (value === undefined) return refuse('States.Format has more placeholders than arguments.');
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  if (at !== values.length) refuse('States.Format has more arguments than placeholders.');
  return answer;
}

function partition(items: readonly Json[], size: number): Json[] {
  if (size < 1) refuse('The chunk size must be a positive number.');
  const parts: Json[] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}

function range(first: number, last: number, step: number): Json {
  if (step === 0) refuse('The step must not be zero.');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > 1_000) refuse('States.ArrayRange cannot make more than 1000 elements.');
  return Array.from({ length: count }, (_, at) => first + at * step);
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const hashNames: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

function hash(data: string, algorithm: string): string {
  const name = hashNames[algorithm] ?? refuse(`Unknown hash algorithm ${algorithm}.`);
  return createHash(name).update(data).digest('hex');
}

function parse(source: string): Json {
  try {
    return JSON.parse(source) as Json;
  } catch {
    return refuse('The argument is not valid JSON.');
  }
}

/** The intrinsic functions of JSONPath states (states-language, appendix B). A refusal is thrown. */
export const intrinsics: Readonly<Record<string, (given: readonly Json[]) => Json>> = {
  'States.Format': format,
  'States.StringToJson': ([source]) => parse(text(source)),
  'States.JsonToString': ([value]) => JSON.stringify(value ?? null),
  'States.Array': (given) => given,
  'States.ArrayPartition': ([items, size]) => partition(list(items), whole(size)),
  'States.ArrayContains': ([items, wanted]) => list(items).some((item) => same(item, wanted ?? null)),
  'States.ArrayRange': ([first, last, step]) => range(whole(first), whole(last), whole(step)),
  'States.ArrayGetItem': ([items, at]) => list(items)[whole(at)] ?? refuse('The index is outside the array.'),
  'States.ArrayLength': ([items]) => list(items).length,
  'States.ArrayUnique': ([items]) =>
    list(items).filter((item, at, all) => all.findIndex((x) => same(x, item)) === at),
  'States.Base64Encode': ([data]) => Buffer.from(text(data), 'utf8').toString('base64'),
  'States.Base64Decode': ([data]) => Buffer.from(text(data), 'base64').toString('utf8'),
  'States.Hash': ([data, algorithm]) => hash(text(data), text(algorithm)),
  'States.JsonMerge': ([first, second, deep]) =>
    deep === true ? refuse('Deep merging is not supported.') : { ...object(first), ...object(second) },
  'States.MathRandom': ([first, last]) => {
    const from = whole(first);
    return from + Math.floor(Math.random() * (whole(last) - from));
  },
  'States.MathAdd': ([a, b]) => whole(a) + whole(b),
  'States.StringSplit': ([source, splitters]) => {
    const any = new Set(text(splitters));
    const parts: string[] = [''];
    for (const letter of text(source)) {
      if (any.has(letter)) parts.push('');
      else parts[parts.length - 1] += letter;
    }
    return parts.filter((part) => part !== '');
  },
  'States.UUID': () => randomUUID(),
};
