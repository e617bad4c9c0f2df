import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { idempotencyKey } from '../keys.ts';
import type { Key, Write } from '../ports/table.ts';
import type { CommandRequest } from './port.ts';

/** Who asks, under which Idempotency-Key (幂等键) if any. */
export type Asking = { readonly actor: Actor; readonly idempotencyKey?: string | undefined };

/** How long a key is remembered: a client that retries for a day is answered right; storage stays bounded. */
export const rememberSeconds = 7 * 24 * 3600;

export const usedKeyOf = (
  { actor, idempotencyKey: key }: Asking,
  { hash }: Pick<Deps, 'hash'>,
): Key | undefined =>
  key === undefined ? undefined : idempotencyKey(hash(canonicalJson([actor.orgId, actor.personId, key])));

/** What the key was used for: the same key with another command is a mistake of the caller. */
export const fingerprintOf = ({ caseId, command }: CommandRequest, deps: Pick<Deps, 'hash'>): string =>
  deps.hash(canonicalJson({ caseId, command }));

export const useKey = (key: Key, fingerprint: string, version: number, now: number): Write => ({
  kind: 'put',
  item: {
    ...key,
    version: 1,
    expiresAt: Math.floor(now / 1000) + rememberSeconds,
    data: { fingerprint, version },
  },
  expect: { kind: 'notExists' },
});
