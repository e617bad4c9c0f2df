/**
 * Writes what this version stores of some cases, for every later version to read: `node scripts/write-stored-cases.ts
 * <file>`. Done whenever a version stores something new (docs/adr/0012); `test/stored` reads all that were written.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVirtualClock } from '../local/clock/clocks.ts';
import { makeDemoApi } from '../local/demo/api.ts';
import { momentOf } from '../local/demo/civil-time.ts';
import { play } from '../local/demo/play.ts';
import type { Scenario } from '../local/demo/scenario.ts';
import { jointDiagnosis } from '../local/demo/scenarios/joint-diagnosis.ts';
import { penalty } from '../local/demo/scenarios/penalty.ts';
import { points } from '../local/demo/scenarios/points.ts';
import { makeStoryteller } from '../local/demo/story/storyteller.ts';
import { openSqliteDatabase } from '../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../shared/adapters/sqlite/sqlite-table.ts';
import type { Item, Key } from '../shared/application/ports/table.ts';
import { openInstallation } from './cost/installation.ts';
import { makeMeter } from './cost/meter.ts';

/** The items that one story leaves, by the clock of its own dates. */
const itemsOf = async (story: Scenario): Promise<readonly Item[]> => {
  const scratch = mkdtempSync(join(tmpdir(), 'huizhen-stored-'));
  const clock = makeVirtualClock(momentOf(story.opening.at));
  const database = openSqliteDatabase(':memory:');
  const table = makeSqliteTable({ database, clock });
  const installation = await openInstallation({ table, clock, meter: makeMeter(), scratch });
  try {
    const api = makeDemoApi(installation.address);
    const reference = await api.readReference(story.orgId);
    await play(
      api,
      story,
      makeStoryteller(reference, 'en', () => {}),
    );
    await installation.settle();
    const keys = database.prepare('SELECT pk, sk FROM items ORDER BY pk, sk').all() as unknown as Key[];
    const items = await table.getMany(keys.map(({ pk, sk }) => ({ pk, sk })));
    return items.filter((item) => item !== undefined && !item.pk.startsWith('IDEMPOTENCY#')) as Item[];
  } finally {
    await installation.close();
    database.close();
    rmSync(scratch, { recursive: true });
  }
};

/**
 * One case that is left with its bank; one from its opening to the loan, by way of a joint diagnosis; one that is withdrawn
 * in the middle of its plan.
 */
const leftWithBank: Scenario = { ...points, steps: points.steps.slice(0, 3) };
const planned = penalty.steps.findIndex(({ id }) => id === 'close-session') + 1;
const withdrawn: Scenario = {
  ...penalty,
  steps: [
    ...penalty.steps.slice(0, planned),
    {
      id: 'withdraw',
      at: '2026-05-27T10:00',
      by: penalty.orgId,
      leaves: 'OpenWorkCancelled',
      order: ({ view }) => ({ path: `/cases/${view.id}/withdrawal`, body: { reason: '企业改用自有资金' } }),
    },
  ],
};

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node scripts/write-stored-cases.ts <file>');
const stories = [leftWithBank, jointDiagnosis, withdrawn];
const items = (await Promise.all(stories.map(itemsOf))).flat();
writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
console.log(`${items.length} items in ${file}`);
