import { type ActedBy, type Actor, actedBy } from '../../domain/case/actor.ts';
import { type ChainEnd, emptyChain } from '../../domain/hash-chain.ts';
import { chainActs, type InstallationAct, type InstallationRecord } from '../../domain/installation/index.ts';
import type { Deps } from '../deps.ts';
import { installationActKey, installationLogKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { type Once, onceWrite, toldBefore } from './once.ts';

type LogDeps = Pick<Deps, 'table' | 'hash'>;

/** Who did it and when, with what was done. Several acts of one transaction are records one after the other. */
export type Logged = {
  readonly at: number;
  readonly by: Actor;
  readonly acts: readonly InstallationAct[];
};

/**
 * The writes that put acts on record (管理日志), to be part of the transaction that carries them out: what was done and that
 * it was done stand or fall together. If another act came first the transaction fails on the head item, and the caller
 * begins again; `loggedTransaction` does.
 */
export const logWrites = async (deps: LogDeps, { at, by, acts }: Logged): Promise<readonly Write[]> => {
  if (acts.length === 0) return [];
  const head = await deps.table.get(installationLogKey);
  const records = chainActs(
    acts.map((act) => ({ ...act, at, by: namedInLog(by) })),
    logEndOf(head),
    deps.hash,
  );
  return [headWrite(head, records), ...records.map(recordWrite)];
};

/** An enterprise's code can be a person's own, and this log is never erased: its people are named by their id alone. */
const namedInLog = (by: Actor): ActedBy =>
  by.kind === 'enterprise' ? { ...actedBy(by), orgId: by.kind } : actedBy(by);

export const logEndOf = (head: Item | undefined): ChainEnd =>
  head ? { seq: head.version, hash: String(head.data['hash']) } : emptyChain;

const headWrite = (head: Item | undefined, records: readonly InstallationRecord[]): Write => {
  const { seq, hash } = records.at(-1) ?? emptyChain;
  return {
    kind: 'put',
    item: { ...installationLogKey, version: seq, data: { hash } },
    expect: head ? { kind: 'version', version: head.version } : { kind: 'notExists' },
  };
};

const recordWrite = (record: InstallationRecord): Write => ({
  kind: 'put',
  item: { ...installationActKey(record.seq), version: 1, data: record as unknown as JsonObject },
  expect: { kind: 'notExists' },
});

/** What an act changes and what is recorded of it. */
export type LoggedPlan<T> = Logged & { readonly writes: readonly Write[]; readonly value: T };

/** Two plans as one: what either writes stands or falls with the other. The value is that of the second. */
export const joined = <T>(first: LoggedPlan<unknown>, second: LoggedPlan<T>): LoggedPlan<T> => ({
  ...second,
  acts: [...first.acts, ...second.acts],
  writes: [...first.writes, ...second.writes],
});

/** Racing administrators each lose at most once to each other. */
const maxTries = 10;

/**
 * Plans, writes all in one transaction with its record, and plans again when somebody was faster: a plan therefore reads
 * what it rests on itself, and refuses what no longer fits. Without acts nothing is written: nothing was changed.
 *
 * @param once the caller's Idempotency-Key: a repeat is answered as the first time, and changes nothing
 * @param afterwards what is done besides the table when all is written, and not for a repeat; what it answers is the answer
 */
export const loggedTransaction = async <T>(
  deps: LogDeps,
  plan: () => Promise<Result<LoggedPlan<T>>>,
  once?: Once,
  afterwards?: (value: T) => T | Promise<T>,
): Promise<Result<T>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const told = once && (await toldBefore<T>(deps, once));
    if (told) return told;
    const planned = await plan();
    if (!planned.ok) return planned;
    const { writes, value, acts, at } = planned.value;
    if (acts.length === 0) return done(value);
    const remembered = once ? [onceWrite(once, value, at)] : [];
    const log = await logWrites(deps, planned.value);
    const result = await deps.table.transact([...writes, ...log, ...remembered]);
    if (!result.ok) continue;
    const answer = afterwards ? await afterwards(value) : value;
    if (once && answer !== value) await deps.table.transact([onceWrite(once, answer, at, 'instead')]);
    return done(answer);
  }
  return refused('busy');
};
