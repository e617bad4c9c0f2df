import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Every case that has a state or an event: a case whose state is gone is broken, not absent. */
export const caseIdsIn = (database: DatabaseSync): readonly string[] =>
  database
    .prepare(
      `SELECT DISTINCT substr(pk, 6) AS id FROM items
       WHERE pk >= 'CASE#' AND pk < 'CASE$' AND (sk = 'STATE' OR sk GLOB 'EVENT#*') ORDER BY pk`,
    )
    .all()
    .map(({ id }) => String(id));

/** How the installation's own log is named among what is broken. */
const ownLog = 'INSTALLATION';

/**
 * `at`: the first event that is wrong, or STATE where the present state is missing or does not follow. `acts`: records of
 * the installation's own log (管理日志).
 */
export type Verdict = {
  readonly cases: number;
  readonly events: number;
  readonly acts: number;
  readonly broken: readonly { readonly id: string; readonly at: string }[];
};

/**
 * Re-computes the hash chain of every case and of the installation's log, and replays the events of each case against its
 * state (审计校验, design §3.2).
 */
export const verifyRecords = async (
  database: DatabaseSync,
  told: (done: number, total: number) => void = () => {},
): Promise<Verdict> => {
  const table = makeSqliteTable({ database, clock: { now: () => Date.now() } });
  const caseIds = caseIdsIn(database);
  const broken: { readonly id: string; readonly at: string }[] = [];
  let events = 0;
  for (const [i, id] of caseIds.entries()) {
    const result = await verifyCase({ table, hash }, id);
    events += result?.events ?? 0;
    if (!result) broken.push({ id, at: 'STATE' });
    else if (!result.whole) broken.push({ id, at: placeOf(result.events, result.brokenAt) });
    told(i + 1, caseIds.length);
  }
  const log = await verifyLog({ table, hash });
  if (!log.whole) broken.push({ id: ownLog, at: placeOf(log.acts, log.brokenAt) });
  return { cases: caseIds.length, events, acts: log.acts, broken };
};

/** One past the last event means that the events are whole and the state is not theirs. */
const placeOf = (events: number, brokenAt: number | undefined): string =>
  brokenAt === undefined || brokenAt > events ? 'STATE' : `EVENT ${brokenAt}`;
