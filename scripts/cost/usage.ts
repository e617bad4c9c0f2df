/** What a metered part of the system has used. */
export type Usage = {
  /** Of the table, in write request units (1 KB; a transaction counts double). */
  readonly writeUnits: number;
  /** In read request units (4 KB strongly consistent; eventually consistent counts half). */
  readonly readUnits: number;
  readonly invocations: number;
  /** Time inside handlers, in milliseconds, rounded up one by one as Lambda bills. */
  readonly functionMs: number;
  readonly logBytes: number;
  readonly apiRequests: number;
};

export const noUsage: Usage = {
  writeUnits: 0,
  readUnits: 0,
  invocations: 0,
  functionMs: 0,
  logBytes: 0,
  apiRequests: 0,
};

const combine = (one: Usage, other: Usage, by: (a: number, b: number) => number): Usage => ({
  writeUnits: by(one.writeUnits, other.writeUnits),
  readUnits: by(one.readUnits, other.readUnits),
  invocations: by(one.invocations, other.invocations),
  functionMs: by(one.functionMs, other.functionMs),
  logBytes: by(one.logBytes, other.logBytes),
  apiRequests: by(one.apiRequests, other.apiRequests),
});

export const plus = (one: Usage, other: Usage): Usage => combine(one, other, (a, b) => a + b);
export const minus = (one: Usage, other: Usage): Usage => combine(one, other, (a, b) => a - b);
export const times = (one: Usage, factor: number): Usage => combine(one, one, (a) => a * factor);
export const sum = (all: readonly Usage[]): Usage => all.reduce(plus, noUsage);
