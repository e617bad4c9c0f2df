import { canonicalJson } from '../../domain/canonical-json.ts';
import { type Asking, rememberSeconds, usedKeyOf } from '../cases/idempotency.ts';
import type { Deps } from '../deps.ts';
import type { Key, Table, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';

/** An act that is asked for under an Idempotency-Key (幂等键): where its answer is kept, and what was asked. */
export type Once = { readonly key: Key; readonly fingerprint: string };

/**
 * The one way in which administrative acts are answered once (docs/adr/0046).
 *
 * @param asked all that makes the request what it is, with the name of the act, but for the version its caller has seen
 */
export const onceOf = (deps: Pick<Deps, 'hash'>, request: Asking, asked: unknown): Once | undefined => {
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

/**
 * Keeps the answer in the transaction that it is the answer of; or, in place of the one kept before, what has become of it since.
 *
 * @param at epoch milliseconds
 */
export const onceWrite = (
  { key, fingerprint }: Once,
  value: unknown,
  at: number,
  kept: 'anew' | 'instead' = 'anew',
): Write => ({
  kind: 'put',
  item: {
    ...key,
    version: kept === 'anew' ? 1 : 2,
    expiresAt: Math.floor(at / 1000) + rememberSeconds,
    data: { fingerprint, json: JSON.stringify(value) },
  },
  expect: kept === 'anew' ? { kind: 'notExists' } : { kind: 'version', version: 1 },
});

/**
 * A secret that is shown once (一次性密钥): made of a salt, which is kept with the answer, and of the caller's key, which is kept
 * nowhere. So a repeat is told the same secret, and whoever reads the table is not.
 *
 * @param salt at least 128 random bits
 */
export const shownSecret = ({ hash }: Pick<Deps, 'hash'>, salt: string, idempotencyKey = ''): string =>
  hash(canonicalJson({ salt, idempotencyKey }));
