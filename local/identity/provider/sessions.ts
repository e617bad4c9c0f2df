import type { DatabaseSync } from 'node:sqlite';

/** 登录会话: one browser that somebody signed in with. All moments in epoch milliseconds of the computer's clock. */
export type Session = {
  /** For showing and naming; it opens nothing. */
  readonly id: string;
  readonly personId: string;
  readonly startedAt: number;
  readonly seenAt: number;
  /** What the browser calls itself. */
  readonly agent: string;
  /** Address it came from. */
  readonly source: string;
};

export type SessionLimits = {
  /** 无操作时限: without a request for so long, one signs in again. */
  readonly idleMs: number;
  /** 最长时限: after so long one signs in again, however busy. */
  readonly longestMs: number;
};

export type Sessions = {
  /** A sign-in through this browser session of the provider; its earlier life, if any, is over. */
  begin(session: Omit<Session, 'startedAt' | 'seenAt'> & { readonly grantId: string }): void;
  /** Whether requests under it may be answered. */
  stands(id: string): boolean;
  /** It was used just now. */
  touch(id: string): void;
  of(personId: string): readonly Session[];
  end(id: string): void;
  endGrant(grantId: string): void;
  /** All of a person's; `except` stays. Answers how many stood. */
  endAllOf(personId: string, except?: string): number;
};

/** How exactly the last use is known: a write per session and minute at most. */
const touchMs = 60_000;
/** Ended ones are kept for as long as their cookie could live. */
const keepMs = 48 * 3_600_000;

export const openSessions = (
  database: DatabaseSync,
  { idleMs, longestMs }: SessionLimits,
  now: () => number = Date.now,
): Sessions => {
  database.exec(`
    CREATE TABLE IF NOT EXISTS identity_sessions (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL,
      grant_id TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL,
      ended_at INTEGER,
      agent TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS identity_sessions_of ON identity_sessions (person_id);
    CREATE INDEX IF NOT EXISTS identity_sessions_grant ON identity_sessions (grant_id);
  `);
  const insert = database.prepare(
    `INSERT OR REPLACE INTO identity_sessions (id, person_id, grant_id, started_at, seen_at, ended_at, agent, source)
     VALUES (?, ?, ?, ?, ?, NULL, ?, ?)`,
  );
  const select = database.prepare(
    'SELECT started_at, seen_at FROM identity_sessions WHERE id = ? AND ended_at IS NULL',
  );
  const selectOf = database.prepare(
    `SELECT id, person_id, started_at, seen_at, agent, source FROM identity_sessions
     WHERE person_id = ? AND ended_at IS NULL AND seen_at > ? AND started_at > ? ORDER BY seen_at DESC`,
  );
  const seen = database.prepare('UPDATE identity_sessions SET seen_at = ? WHERE id = ?');
  const end = database.prepare('UPDATE identity_sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL');
  const endGrant = database.prepare(
    'UPDATE identity_sessions SET ended_at = ? WHERE grant_id = ? AND ended_at IS NULL',
  );
  const endAll = database.prepare(
    'UPDATE identity_sessions SET ended_at = ? WHERE person_id = ? AND id <> ? AND ended_at IS NULL',
  );
  const purge = database.prepare('DELETE FROM identity_sessions WHERE started_at <= ?');

  type Times = { readonly started_at: number; readonly seen_at: number };
  const timesOf = (id: string): Times | undefined => {
    const row = select.get(id) as Times | undefined;
    return row && row.seen_at > now() - idleMs && row.started_at > now() - longestMs ? row : undefined;
  };
  return {
    begin: ({ id, personId, grantId, agent, source }) => {
      purge.run(now() - keepMs);
      insert.run(id, personId, grantId, now(), now(), agent, source);
    },
    stands: (id) => timesOf(id) !== undefined,
    touch: (id) => {
      const times = timesOf(id);
      if (times && now() - times.seen_at >= touchMs) seen.run(now(), id);
    },
    of: (personId) =>
      selectOf.all(personId, now() - idleMs, now() - longestMs).map((row) => ({
        id: String(row['id']),
        personId: String(row['person_id']),
        startedAt: Number(row['started_at']),
        seenAt: Number(row['seen_at']),
        agent: String(row['agent']),
        source: String(row['source']),
      })),
    end: (id) => {
      end.run(now(), id);
    },
    endGrant: (grantId) => {
      endGrant.run(now(), grantId);
    },
    endAllOf: (personId, except = '') => Number(endAll.run(now(), personId, except).changes),
  };
};
