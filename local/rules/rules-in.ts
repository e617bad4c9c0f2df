import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { makeLiveRules } from '../../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { freshen } from '../../shared/application/rules/freshness.ts';
import { openRecords } from '../cli/audit/open-records.ts';

/** The rules of a data file as they stand at a moment; of one that holds none yet, those that it will begin with. */
export const rulesIn = async (database: DatabaseSync, now: number): Promise<Shelf> => {
  const clock = { now: () => now };
  const table = makeSqliteTable({ database, clock });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const rules = makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'shipped' });
  await freshen({ table, rules });
  return rules.shelf();
};

/** Those of a data folder; where there is none yet, what ships with the program. */
export const rulesOfFolder = async (data: string, now: number): Promise<Shelf> => {
  if (!existsSync(data)) return openShelf();
  const database = openRecords(data);
  return rulesIn(database, now).finally(() => database.close());
};
