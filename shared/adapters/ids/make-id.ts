import { hash } from 'node:crypto';
import { ulid } from 'ulid';
import type { MakeId } from '../../application/ports/make-id.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulidBytes = 16;

/**
 * Prefixed ULIDs (design §3.14). Where the caller gave an Idempotency-Key the id is derived from caller, key and
 * purpose, not from time and chance: a request that is sent again then names the same case, session or loan, so that
 * it opens nothing new even after the use case has forgotten the key. It has the form of a ULID, but does not sort by
 * time.
 */
export const idMaker =
  (now: () => number): MakeId =>
  ({ prefix, actor, idempotencyKey, purpose }) =>
    `${prefix}_${
      idempotencyKey === undefined
        ? ulid(now())
        : derived(JSON.stringify([actor.kind, actor.orgId, actor.personId, purpose, idempotencyKey]))
    }`;

/** 128 bits of the digest in base 32, two zero bits in front, as a ULID is written. */
const derived = (text: string): string => {
  const digest = hash('sha256', text, 'buffer');
  let id = '';
  let held = 0;
  let count = 2;
  for (const byte of digest.subarray(0, ulidBytes)) {
    held = (held << 8) | byte;
    count += 8;
    while (count >= 5) {
      count -= 5;
      id += alphabet.charAt((held >> count) & 31);
    }
    held &= (1 << count) - 1;
  }
  return id;
};
