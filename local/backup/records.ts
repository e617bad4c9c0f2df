import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { verifyCase } from '../../shared/application/audit/verify.ts';

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

/** `at`: the first event that is wrong, or STATE where the present state is missing or does not follow. */
export type Verdict = {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly { readonly id: string; readonly at: string }[];
};

/** Re-computes the hash chain of every case and replays its events against its state (审计校验, design §3.2). */
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
  return { cases: caseIds.length, events, broken };
};

/** One past the last event means that the events are whole and the state is not theirs. */
const placeOf = (events: number, brokenAt: number | undefined): string =>
  brokenAt === undefined || brokenAt > events ? 'STATE' : `EVENT ${brokenAt}`;
