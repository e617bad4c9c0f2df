import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { rememberSeconds, usedKeyOf } from '../cases/idempotency.ts';
import type { Deps } from '../deps.ts';
import type { Key, Table, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';

/** An act that is asked for under an Idempotency-Key (幂等键): where its answer is kept, and what was asked. */
export type Once = { readonly key: Key; readonly fingerprint: string };

/** @param asked all that makes the request what it is, but for the version its caller has seen */
export const onceOf = (
  deps: Pick<Deps, 'hash'>,
  request: { readonly actor: Actor; readonly idempotencyKey?: string },
  asked: unknown,
): Once | undefined => {
  const key = usedKeyOf(request, deps);
  return key && { key, fingerprint: deps.hash(canonicalJson(asked)) };
};

/** What the first request was answered; undefined: this is the first. The same key with another request is the caller's mistake. */
export const toldBefore = async <T>(
  { table }: { readonly table: Table },
  { key, fingerprint }: Once,
): Promise<Result<T> | undefined> => {
  const used = await table.get(key);
  if (!used) return undefined;
  return used.data['fingerprint'] === fingerprint
    ? done(JSON.parse(String(used.data['json'])) as T)
    : refused('idempotency_mismatch');
};

/** Keeps the answer in the transaction that it is the answer of. @param at epoch milliseconds */
export const onceWrite = ({ key, fingerprint }: Once, value: unknown, at: number): Write => ({
  kind: 'put',
  item: {
    ...key,
    version: 1,
    expiresAt: Math.floor(at / 1000) + rememberSeconds,
    data: { fingerprint, json: JSON.stringify(value) },
  },
  expect: { kind: 'notExists' },
});
