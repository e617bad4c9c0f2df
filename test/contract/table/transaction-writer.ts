import { argv, stdout } from 'node:process';
import { openSqliteDatabase } from '../../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../../shared/adapters/sqlite/sqlite-table.ts';
import type { Write } from '../../../shared/application/ports/table.ts';

/** Writes one transaction after the other and prints the number of each one answered, until it is killed. */
const database = openSqliteDatabase(argv[2] ?? '');
const table = makeSqliteTable({ database, clock: { now: () => 0 } });
/** Within one page of a query. Should it come that far, it waits for the kill. */
const upTo = 1000;

for (let n = 1; n <= upTo; n++) {
  const event = { pk: 'case', sk: `event#${String(n).padStart(6, '0')}`, version: 1, data: { n } };
  const writes: Write[] = [
    { kind: 'put', item: { pk: 'case', sk: 'state', version: n, data: {} } },
    { kind: 'put', item: event, expect: { kind: 'notExists' } },
  ];
  const result = await table.transact(writes);
  if (!result.ok) throw new Error('A writer alone met a failed expectation');
  stdout.write(`${n}\n`);
}
setInterval(() => {}, 60_000);
