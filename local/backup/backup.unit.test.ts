import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptPlace } from '../../shared/adapters/files/file-place.ts';
import { loadCase } from '../../shared/application/cases/case-store.ts';
import { otherEnterpriseCode, regulator } from '../../test/support/actors.ts';
import { applicant } from '../../test/support/applications.ts';
import { caseId, openCase } from '../../test/support/commands.ts';
import { give, toBank, toLoan } from '../../test/support/runtime-steps.ts';
import { systemClock } from '../clock/clocks.ts';
import { machineName } from '../runtime/engine-workflow.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { CannotStart } from '../start/cannot-start.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { CannotBackUp } from './cannot-back-up.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

const now = Date.UTC(2026, 10, 21);
const paper = join('files', keptPlace({ caseId, documentId: 'doc-1' }));

const makeFolder = (): DataFolder => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return openDataFolder(join(folder, 'data'));
};
const open = (folder: DataFolder): Runtime =>
  openRuntime({ file: folder.database, clock: systemClock, synchronous: 'OFF' });
const stageOf = async ({ deps }: Runtime, id = caseId) => (await loadCase(deps, id))?.file.phase.stage;

/** A case with its bank, a filed paper, and a backup made while the runtime is open. */
const backedUp = async () => {
  const folder = makeFolder();
  const runtime = open(folder);
  await give(runtime, toBank);
  mkdirSync(join(folder.path, paper, '..'), { recursive: true });
  writeFileSync(join(folder.path, paper), '营业执照');
  const file = join(folder.path, '..', 'backup.huizhen');
  const made = await makeBackup(folder, file, now);
  return { folder, runtime, file, made };
};
const restoring = (file: string, folder: DataFolder, overNewer = false) =>
  restoreBackup({ file, dataFolder: folder.path, overNewer, now });

describe('a backup (备份)', () => {
  it('is made while the data is in use, and a new folder made of it goes on with every case and file', async () => {
    const { runtime, file, made } = await backedUp();
    expect(made).toMatchObject({ cases: 1, files: 1 });
    // What is done after the backup is not in it.
    await give(runtime, toLoan);
    runtime.close();

    const elsewhere = makeFolder();
    const restored = await restoring(file, elsewhere);
    expect(restored).toEqual({ cases: 1, events: made.events, files: 1, resumed: 0, erasedSince: [] });
    expect(readFileSync(join(elsewhere.path, paper), 'utf8')).toBe('营业执照');
    const after = open(elsewhere);
    expect(await stageOf(after)).toBe('bankHandling');
    await give(after, toLoan);
    expect(await stageOf(after)).toBe('closed');
    expect(after.engine.running(machineName)).toEqual([]);
    after.close();
  });

  it('overwrites nothing, leaves nothing half made, and says where there is no data', async () => {
    const { folder, runtime, file } = await backedUp();
    runtime.close();
    await expect(makeBackup(folder, file, now)).rejects.toThrow(CannotBackUp);
    await expect(makeBackup(makeFolder(), `${file}-2`, now)).rejects.toThrow('holds no data');
    expect(readdirSync(join(file, '..')).sort()).toEqual(['backup.huizhen', 'data']);
  });

  it('of records that are not whole is refused, by name', async () => {
    const { folder, runtime, file } = await backedUp();
    runtime.close();
    spoil(
      folder.database,
      `UPDATE items SET data = replace(data, 'intake', 'triage') WHERE sk = 'EVENT#00000002'`,
    );
    await expect(makeBackup(folder, `${file}-2`, now)).rejects.toThrow(/case-1 \(EVENT 2\)/);
    expect(existsSync(`${file}-2`)).toBe(false);
  });
});

const spoil = (file: string, change: string) => {
  const database = new DatabaseSync(file);
  expect(database.prepare(change).run().changes).toBe(1);
  database.close();
};

describe('restoring (恢复备份)', () => {
  it('refuses a folder that a server runs on', async () => {
    const { folder, runtime, file } = await backedUp();
    const held = await lockFolder(folder.path);
    await expect(restoring(file, folder, true)).rejects.toThrow(CannotStart);
    held.release();
    runtime.close();
  });

  it('refuses to set cases back unless told so, and then keeps what stood there', async () => {
    const { folder, runtime, file } = await backedUp();
    await give(runtime, toLoan);
    runtime.close();
    await expect(restoring(file, folder)).rejects.toThrow(
      /1 cases, sessions, lists, persons .* --over-newer/,
    );
    const unchanged = open(folder);
    expect(await stageOf(unchanged)).toBe('closed');
    unchanged.close();

    const { setAside = '' } = await restoring(file, folder, true);
    const after = open(folder);
    expect(await stageOf(after)).toBe('bankHandling');
    after.close();
    const kept = openRuntime({ file: setAside, clock: systemClock, isGuest: true });
    expect(await stageOf(kept)).toBe('closed');
    kept.close();
  });

  it('names the cases whose personal data was erased since, since it stands again', async () => {
    const { folder, runtime, file } = await backedUp();
    runtime.close();
    spoil(
      folder.database,
      `INSERT INTO items (pk, sk, version, data)
       VALUES ('CASE#case-1', 'EVENT#00000099', 1, '{"event":{"type":"PersonalDataErased"}}')`,
    );
    expect(await restoring(file, folder, true)).toMatchObject({ erasedSince: ['case-1'] });
  });

  it('keeps the register of readings: it grows, and is never written over', async () => {
    const { folder, runtime, file } = await backedUp();
    const register = join(folder.path, 'readings.jsonl');
    writeFileSync(register, '{"nth":1}\n');
    const second = `${file}-2`;
    await makeBackup(folder, second, now);
    runtime.close();
    writeFileSync(register, '{"nth":1}\n{"nth":2}\n');
    await restoring(second, folder);
    expect(readFileSync(register, 'utf8')).toBe('{"nth":1}\n{"nth":2}\n');
    writeFileSync(register, '{"nth":3}\n');
    await restoring(second, folder);
    const registers = readdirSync(folder.path).filter((name) => name.startsWith('readings'));
    expect(registers.map((name) => readFileSync(join(folder.path, name), 'utf8'))).toEqual([
      '{"nth":3}\n',
      '{"nth":1}\n',
    ]);
    const elsewhere = makeFolder();
    expect(await restoring(second, elsewhere)).toMatchObject({ files: 2 });
    expect(readFileSync(join(elsewhere.path, 'readings.jsonl'), 'utf8')).toBe('{"nth":1}\n');
  });

  it('takes the place of data that has not gone on since, and of data that cannot be read if told so', async () => {
    const { folder, runtime, file } = await backedUp();
    runtime.close();
    expect(await restoring(file, folder)).toHaveProperty('setAside');
    writeFileSync(folder.database, 'not a database any more, but as long as one. '.repeat(100));
    await expect(restoring(file, folder)).rejects.toThrow('cannot be read');
    await restoring(file, folder, true);
    const after = open(folder);
    expect(await stageOf(after)).toBe('bankHandling');
    after.close();
  });

  it.each([
    ['an event', `UPDATE items SET data = replace(data, 'intake', 'triage') WHERE sk = 'EVENT#00000002'`],
    [
      'a state',
      `UPDATE items SET data = replace(data, '"channel":"visit"', '"channel":"phone"') WHERE sk = 'STATE' AND pk LIKE 'CASE#%'`,
    ],
    ['a file', `UPDATE backup_files SET content = x'00'`],
  ])('refuses a backup in which %s was changed, and touches nothing', async (_, change) => {
    const { runtime, file } = await backedUp();
    runtime.close();
    spoil(file, change);
    const elsewhere = makeFolder();
    await expect(restoring(file, elsewhere)).rejects.toThrow(CannotBackUp);
    expect(readdirSync(elsewhere.path)).toEqual([]);
  });

  it('refuses what is no backup', async () => {
    const { folder, runtime } = await backedUp();
    runtime.close();
    await expect(restoring(folder.database, makeFolder())).rejects.toThrow('is no backup');
    await expect(restoring(join(folder.path, 'nothing'), makeFolder())).rejects.toThrow(
      'There is no backup file',
    );
  });

  it('starts executions anew where the backup holds none, and leaves the running ones alone', async () => {
    const { runtime, file } = await backedUp();
    const identity = { kind: 'uscc', code: otherEnterpriseCode } as const;
    await give(
      runtime,
      [[regulator, openCase({ caseId: 'case-2', applicant: { ...applicant(), identity } })]],
      'case-2',
    );
    const { folder } = { folder: makeFolder() };
    const second = `${file}-2`;
    runtime.engine.stop(machineName, 'case-1-1');
    await makeBackup(openDataFolder(join(file, '..', 'data')), second, now);
    runtime.close();

    expect(await restoring(second, folder)).toMatchObject({ cases: 2, resumed: 1 });
    const after = open(folder);
    await after.settle();
    await give(after, toLoan);
    expect(await stageOf(after)).toBe('closed');
    expect(after.engine.running(machineName).map(({ name }) => name)).toEqual(['case-2-1']);
    after.close();
  });
});
