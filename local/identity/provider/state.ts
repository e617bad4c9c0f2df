import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Sessions } from './sessions.ts';

/** Epoch seconds, as the protocol counts. */
const seconds = (): number => Math.floor(Date.now() / 1000);

/** A stranger who reads the file finds no code, no refresh token and no cookie in it. */
const hidden = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** For what has no end of its own: nothing stays for ever. */
const longestSeconds = 24 * 3600;

/** What is made for a grant and goes with it. */
const ofGrants = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/**
 * The provider's own state (codes, grants, refresh tokens, sessions, interactions) in the data file, in a table of its own:
 * it lives for hours by the computer's clock and no page waits for it (docs/adr/0034). Identifiers are kept as hashes.
 */
export const openProviderState = (database: DatabaseSync, sessions: Sessions) => {
  database.exec(`
    CREATE TABLE IF NOT EXISTS identity_state (
      model TEXT NOT NULL,
      id TEXT NOT NULL,
      payload TEXT NOT NULL,
      grant_id TEXT,
      uid TEXT,
      expires_at INTEGER NOT NULL,
      consumed_at INTEGER,
      PRIMARY KEY (model, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS identity_state_by_grant ON identity_state (grant_id) WHERE grant_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS identity_state_by_uid ON identity_state (uid) WHERE uid IS NOT NULL;
    CREATE INDEX IF NOT EXISTS identity_state_expiring ON identity_state (expires_at);
  `);
  const put = database.prepare(
    'INSERT OR REPLACE INTO identity_state (model, id, payload, grant_id, uid, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT payload, consumed_at FROM identity_state WHERE model = ? AND id = ? AND expires_at > ?',
  );
  const selectByUid = database.prepare(
    'SELECT payload, consumed_at FROM identity_state WHERE model = ? AND uid = ? AND expires_at > ?',
  );
  const consume = database.prepare('UPDATE identity_state SET consumed_at = ? WHERE model = ? AND id = ?');
  const remove = database.prepare('DELETE FROM identity_state WHERE model = ? AND id = ?');
  const removeGrant = database.prepare('DELETE FROM identity_state WHERE grant_id = ?');
  const purge = database.prepare('DELETE FROM identity_state WHERE expires_at <= ?');

  type Row = { readonly payload: string; readonly consumed_at: number | null };
  const read = (row: unknown, id?: string): AdapterPayload | undefined => {
    if (row === undefined) return undefined;
    const { payload, consumed_at: consumed } = row as Row;
    return {
      ...JSON.parse(payload),
      ...(id !== undefined && { jti: id }),
      ...(consumed !== null && { consumed }),
    };
  };
  /** A session that was ended or fell asleep is none, whatever cookie or refresh token still names it. */
  const standing = (model: string, found: AdapterPayload | undefined): AdapterPayload | undefined =>
    model === 'Session' && found?.accountId !== undefined && !sessions.stands(String(found.uid))
      ? undefined
      : found;

  let purgedAt = 0;
  const purgeNow = (): void => {
    // Once a minute at most; the table then never holds much more than a day.
    if (seconds() - purgedAt < 60) return;
    purgedAt = seconds();
    purge.run(purgedAt);
  };

  return (model: string): Adapter => ({
    upsert: async (id, { jti: _itself, ...payload }, expiresIn) => {
      purgeNow();
      const grantId = ofGrants.has(model) && payload.grantId !== undefined ? payload.grantId : null;
      const uid = model === 'Session' && payload.uid !== undefined ? payload.uid : null;
      put.run(
        model,
        hidden(id),
        JSON.stringify(payload),
        grantId,
        uid,
        seconds() + (expiresIn ?? longestSeconds),
      );
    },
    find: async (id) => standing(model, read(select.get(model, hidden(id), seconds()), id)),
    findByUid: async (uid) => standing(model, read(selectByUid.get(model, uid, seconds()))),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      consume.run(seconds(), model, hidden(id));
    },
    destroy: async (id) => {
      remove.run(model, hidden(id));
    },
    revokeByGrantId: async (grantId) => {
      removeGrant.run(grantId);
    },
  });
};
