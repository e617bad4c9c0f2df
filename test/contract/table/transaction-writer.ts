import { argv, stdout } from 'node:process';
import { openSqliteDatabase } from '../../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import type { Write } from '../../../shared/application/ports/table.ts';

/**
 * Writes one transaction after the other for each of several cases at once, which share their commits, and prints the case
 * and the number of each one answered, until it is killed.
 */
const database = openSqliteDatabase(argv[2] ?? '');
const table = makeSqliteTable({ database, clock: { now: () => 0 } });
/** Within one page of a query. Should it come that far, it waits for the kill. */
const upTo = 1000;

const writeCase = async (pk: string): Promise<void> => {
  for (let n = 1; n <= upTo; n++) {
    const event = { pk, sk: `event#${String(n).padStart(6, '0')}`, version: 1, data: { n } };
    const writes: Write[] = [
      { kind: 'put', item: { pk, sk: 'state', version: n, data: {} } },
      { kind: 'put', item: event, expect: { kind: 'notExists' } },
    ];
    const result = await table.transact(writes);
    if (!result.ok) throw new Error('A writer alone met a failed expectation');
    stdout.write(`${pk} ${n}\n`);
  }
};
await Promise.all(argv.slice(3).map(writeCase));
setInterval(() => {}, 60_000);
