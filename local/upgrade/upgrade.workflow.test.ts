import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import { logWrites } from '../../shared/application/installation/log.ts';
import { logPage, verifyLog } from '../../shared/application/installation/read-log.ts';
import type { Item } from '../../shared/application/ports/table.ts';
import { verifyRecords } from '../backup/records.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { dataVersionIn } from './data-version.ts';
import { compareVersions } from './program-version.ts';
import { rollBack } from './roll-back.ts';
import { openUpgraded } from './upgrade.ts';

const stored = join(import.meta.dirname, '../../test/stored/2026-11-22.jsonl');

/** Data as the version of 22 November 2026 wrote it. */
const olderData = async (): Promise<DataFolder> => {
  const place = mkdtempSync(join(tmpdir(), 'huizhen-upgrade-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const folder = openDataFolder(join(place, 'data'));
  const database = openSqliteDatabase(folder.database, { synchronous: 'OFF' });
  const table = makeSqliteTable({ database, clock: systemClock });
  for (const line of readFileSync(stored, 'utf8').trim().split('\n'))
    await table.transact([{ kind: 'put', item: JSON.parse(line) as Item }]);
  database.close();
  return folder;
};
const itemsIn = ({ database: file }: DataFolder): readonly unknown[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare('SELECT pk, sk, version, data FROM items ORDER BY pk, sk').all();
  } finally {
    database.close();
  }
};
const upgrade = (
  folder: DataFolder,
  version: string,
  change: (runtime: Runtime) => Promise<void> = async () => {},
) =>
  openUpgraded(
    folder,
    version,
    () => openRuntime({ file: folder.database, clock: systemClock, synchronous: 'OFF' }),
    change,
  );
const backupsIn = (folder: DataFolder) => readdirSync(join(folder.path, 'before-upgrade'));
/** A change of the new version that gets half of its way. */
const changesHalf = async ({ deps }: Runtime): Promise<void> => {
  await deps.table.transact([
    { kind: 'put', item: { pk: 'INSTALLATION', sk: 'NEW-SHAPE', version: 1, data: { half: true } } },
  ]);
  throw new Error('the second half did not fit');
};

describe('an upgrade (升级)', () => {
  it('of older data makes a checked backup first, keeps the version and puts itself on record', async () => {
    const folder = await olderData();
    expect(dataVersionIn(folder.database)).toBe('0.1.0');
    const before = itemsIn(folder);
    const runtime = await upgrade(folder, '0.2.0');
    const page = await logPage(runtime.deps, { limit: 10 });
    expect(page).toMatchObject({
      value: {
        records: [{ event: { type: 'installation.upgraded', detail: { from: '0.1.0', to: '0.2.0' } } }],
      },
    });
    expect(await verifyLog(runtime.deps)).toMatchObject({ whole: true });
    runtime.close();
    expect(dataVersionIn(folder.database)).toBe('0.2.0');
    const [name = ''] = backupsIn(folder);
    expect(name).toMatch(/0\.1\.0-before-0\.2\.0\.backup$/);
    expect(itemsIn({ ...folder, database: join(folder.path, 'before-upgrade', name) })).toEqual(before);

    (await upgrade(folder, '0.2.0')).close();
    expect(backupsIn(folder)).toHaveLength(1);
  });

  it('that fails in the midst of changing the data leaves it as it was, and says how to go on', async () => {
    const folder = await olderData();
    const before = itemsIn(folder);
    await expect(upgrade(folder, '0.2.0', changesHalf)).rejects.toThrow(
      /upgrade to 0\.2\.0 was not made: the second half did not fit\n.*stands as it was before .*version 0\.1\.0/,
    );
    expect(itemsIn(folder)).toEqual(before);
    expect(existsSync(join(folder.path, 'upgrading.json'))).toBe(false);
    // Mended, it goes through.
    (await upgrade(folder, '0.2.1')).close();
    expect(dataVersionIn(folder.database)).toBe('0.2.1');
    const database = new DatabaseSync(folder.database, { readOnly: true });
    expect((await verifyRecords(database)).broken).toEqual([]);
    database.close();
  });

  it('whose process ends in the midst of it begins again from the data as it was', async () => {
    const folder = await olderData();
    const before = itemsIn(folder);
    await expect(upgrade(folder, '0.2.0', changesHalf)).rejects.toThrow();
    // As after `kill -9`: half of the change, and the mark of what was under way.
    const [name = ''] = backupsIn(folder);
    const database = openSqliteDatabase(folder.database, { synchronous: 'OFF' });
    database.exec("UPDATE items SET data = '{}' WHERE pk LIKE 'CASE#%'");
    database.close();
    writeFileSync(
      join(folder.path, 'upgrading.json'),
      JSON.stringify({ backup: join(folder.path, 'before-upgrade', name) }),
    );
    let seen: readonly unknown[] = [];
    const runtime = await upgrade(folder, '0.2.0', async () => {
      seen = itemsIn(folder);
    });
    runtime.close();
    expect(seen).toEqual(before);
  });

  it('is no way back: an older program refuses the data of a newer one', async () => {
    const folder = await olderData();
    (await upgrade(folder, '0.10.0')).close();
    const before = itemsIn(folder);
    await expect(upgrade(folder, '0.9.9')).rejects.toThrow(
      /newer version 0\.10\.0; this program is 0\.9\.9.*rollback/,
    );
    expect(itemsIn(folder)).toEqual(before);
  });

  it('keeps the backups of the last three', async () => {
    const folder = await olderData();
    for (const version of ['0.2.0', '0.3.0', '0.4.0', '0.5.0', '0.6.0'])
      (await upgrade(folder, version)).close();
    expect(backupsIn(folder).map((name) => /before-(.*)\.backup/.exec(name)?.[1])).toEqual([
      '0.4.0',
      '0.5.0',
      '0.6.0',
    ]);
  });
});

describe('going back (回退)', () => {
  it('brings the data from before the last upgrade back, and names the program for it', async () => {
    const folder = await olderData();
    const before = itemsIn(folder);
    (await upgrade(folder, '0.2.0')).close();
    const { version, setAside } = await rollBack(folder.path, { overNewer: false, now: Date.now() });
    expect(version).toBe('0.1.0');
    expect(existsSync(setAside ?? '')).toBe(true);
    const cases = (items: readonly unknown[]) =>
      items.filter((item) => (item as { sk: string }).sk.startsWith('EVENT#'));
    expect(cases(itemsIn(folder))).toEqual(cases(before));
    expect(dataVersionIn(folder.database)).toBe('0.1.0');
  });

  it('gives up what people did since the upgrade only where told so', async () => {
    const folder = await olderData();
    const runtime = await upgrade(folder, '0.2.0');
    const by = { kind: 'regulator', orgId: 'wg-1', personId: 'per-1', roles: [] } as const;
    const act = { type: 'person.left', subject: 'per-2', detail: {} } as const;
    await runtime.deps.table.transact(await logWrites(runtime.deps, { at: 1, by, acts: [act] }));
    runtime.close();
    await expect(rollBack(folder.path, { overNewer: false, now: Date.now() })).rejects.toThrow(
      /1 cases, sessions, lists, persons or administrative records .* --over-newer/,
    );
    await rollBack(folder.path, { overNewer: true, now: Date.now() });
    expect(dataVersionIn(folder.database)).toBe('0.1.0');
  });

  it('is refused where no upgrade was made', async () => {
    const folder = await olderData();
    await expect(rollBack(folder.path, { overNewer: false, now: Date.now() })).rejects.toThrow(
      /no backup from before/,
    );
  });
});

it.each([
  ['0.2.0', '0.10.0', -1],
  ['1.0.0', '0.99.99', 1],
  ['0.2.0', '0.2.0', 0],
])('of the versions %s and %s the first is %d', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});
