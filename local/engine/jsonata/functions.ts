import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

/** A failure of one of our functions, told as JSONata tells its own. */
class FunctionFailure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Mulberry32: small, and the same on every machine, so that a seed gives the same number after a restart. */
function seededRandom(seed: number): number {
  let state = (Math.trunc(seed) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296;
}

const hashNames: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Longest array $range makes (Step Functions: 1,000 elements). */
const longestRange = 1_000;

function partition(items: unknown, size: number): unknown[] | undefined {
  if (items === undefined || size === undefined) return undefined;
  if (!Number.isFinite(size) || Math.trunc(size) < 1) {
    throw new FunctionFailure('D3137', 'The chunk size of function $partition must be a positive number');
  }
  const list = Array.isArray(items) ? items : [items];
  const step = Math.trunc(size);
  const parts: unknown[] = [];
  for (let at = 0; at < list.length; at += step) parts.push(list.slice(at, at + step));
  return parts;
}

function range(first: number, last: number, delta: number): number[] | undefined {
  if (first === undefined || last === undefined || delta === undefined) return undefined;
  const [from, to, step] = [Math.trunc(first), Math.trunc(last), Math.trunc(delta)];
  if (step === 0) throw new FunctionFailure('D3137', 'The step of function $range must not be zero');
  const count = Math.floor((to - from) / step) + 1;
  if (count > longestRange) {
    throw new FunctionFailure('D3137', `Function $range cannot make more than ${longestRange} elements`);
  }
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at * step);
}

function hash(data: unknown, algorithm: string): string | undefined {
  if (data === undefined || algorithm === undefined) return undefined;
  const name = hashNames[algorithm];
  if (name === undefined) {
    throw new FunctionFailure('D3137', `Function $hash does not know the algorithm ${algorithm}`);
  }
  return createHash(name)
    .update(typeof data === 'string' ? data : JSON.stringify(data))
    .digest('hex');
}

function parse(text: string): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new FunctionFailure('D3137', 'The argument of function $parse is not valid JSON');
  }
}

/** The functions Step Functions adds to JSONata, with their JSONata signatures (docs: transforming data with JSONata). */
export const stepFunctions: readonly {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are checked by the signature beside it
  readonly run: (...given: any[]) => unknown;
  readonly signature: string;
}[] = [
  { name: 'partition', run: partition, signature: '<a-n:a>' },
  { name: 'range', run: range, signature: '<n-n?n?:a>' },
  { name: 'hash', run: hash, signature: '<x-s:s>' },
  {
    name: 'random',
    run: (seed?: number) => (seed === undefined ? Math.random() : seededRandom(seed)),
    signature: '<n?:n>',
  },
  { name: 'uuid', run: () => randomUUID(), signature: '<:s>' },
  { name: 'parse', run: parse, signature: '<s-:x>' },
];

const formatted = jsonata('$fromMillis($moment, $picture, $timezone)');

/** `$now` and `$millis` of the engine's clock, in the place of JSONata's own, which read the machine's. */
export const clockFunctions = (moment: number) => ({
  millis: () => moment,
  now: (picture?: string, timezone?: string) => formatted.evaluate(undefined, { moment, picture, timezone }),
});
