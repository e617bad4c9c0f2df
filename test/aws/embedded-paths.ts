import type { DatabaseSync } from 'node:sqlite';
import { makeVirtualClock } from '../../local/clock/clocks.ts';
import { momentOf } from '../../local/demo/civil-time.ts';
import { runDemo } from '../../local/demo/run-demo.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { openInstallation } from '../../scripts/cost/installation.ts';
import { makeMeter } from '../../scripts/cost/meter.ts';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';

/** The states that the demo's cases enter on the embedded engine, in the order of the stories. */
export const embeddedPaths = async (scratch: string): Promise<readonly (readonly string[])[]> => {
  const clock = makeVirtualClock(momentOf(scenarios[0]?.opening.at ?? ''));
  const database: DatabaseSync = openSqliteDatabase(':memory:');
  const table = makeSqliteTable({ database, clock });
  const installation = await openInstallation({ table, clock, meter: makeMeter(), scratch });
  try {
    const { caseIds } = await runDemo(installation.address, 'en', () => {});
    await installation.settle();
    return caseIds.map(installation.statesOf);
  } finally {
    await installation.close();
    database.close();
  }
};
