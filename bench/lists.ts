import { registerPk } from '../shared/application/keys.ts';
import type { Table } from '../shared/application/ports/table.ts';
import { listCases } from '../shared/application/queries/list-cases.ts';
import { fillCounty } from '../test/reads/county.ts';
import { regulator } from '../test/support/actors.ts';
import { asking } from '../test/support/paths.ts';
import { makeTestApp } from '../test/support/test-app.ts';
import { medianRatio, printRows } from './side-by-side.ts';

const cases = 10_000;
const rounds = 9;
const pageSize = 1000;
/** Of a list of 50 out of 10,000 over reading the same lines (issue of the register). */
const goal = 1.5;

/**
 * Prints what a list of 50 with filter and order out of 10,000 open cases costs over reading the same lines raw, in
 * alternating rounds of one run: with nothing kept, and again while nothing has changed.
 */
export async function benchLists(): Promise<void> {
  console.log(`A list of 50 out of ${cases} open cases over reading their lines raw`);
  const test = makeTestApp();
  await test.play(asking('bank-a'));
  const file = await test.file();
  const size = { open: cases, recent: 0, endedEachYear: 0 };
  await fillCounty(test.table, regulator.orgId, { open: file, ended: file }, size, test.clock.now());
  const list = (table: Table) =>
    listCases(
      { ...test.deps, table },
      {
        actor: regulator,
        limit: 50,
        stages: ['bankHandling'],
        amountFen: { from: file.need.amountFen + 100 },
        sort: { key: 'amount', descending: true },
      },
    );
  const [first, again]: [number, number][][] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    // Lines are kept by table: a new one knows none.
    const table: Table = { ...test.table };
    const raw = await cpuOf(() => readRaw(table));
    first?.push([await cpuOf(() => list(table)), raw]);
    again?.push([await cpuOf(() => list(table)), raw]);
  }
  printRows([
    { name: 'filtered and sorted, nothing kept', ratio: medianRatio(first ?? []), goal },
    { name: 'filtered and sorted, unchanged', ratio: medianRatio(again ?? []), goal },
  ]);
}

const readRaw = async (table: Table): Promise<void> => {
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: registerPk(regulator.orgId, 'open'),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    cursor = page.cursor;
  } while (cursor !== undefined);
};

/** CPU time of this process, microseconds. */
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};
