import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../application/ports/clock.ts';
import { epochSeconds } from '../table/expiry.ts';
import { typedFailure } from './sqlite-failure.ts';

/** Small enough that a purge never holds the write lock noticeably. */
const itemsPerPurge = 500;

/** Drops some expired items, as DynamoDB's TTL does; answers how many. For the scheduler, at leisure. */
export function purgeExpired(deps: { readonly database: DatabaseSync; readonly clock: Clock }): number {
  try {
    const { changes } = deps.database
      .prepare(
        `DELETE FROM items WHERE (pk, sk) IN
          (SELECT pk, sk FROM items WHERE expires_at IS NOT NULL AND expires_at <= ? LIMIT ?)`,
      )
      .run(epochSeconds(deps.clock.now()), itemsPerPurge);
    return Number(changes);
  } catch (failure) {
    throw typedFailure(failure);
  }
}
