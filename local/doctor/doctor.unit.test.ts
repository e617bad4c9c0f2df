import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allStopped, duePartitions, dueSort } from '../../shared/application/keys.ts';
import type { JsonObject } from '../../shared/application/ports/table.ts';
import { msPerDay, msPerHour, msPerMinute } from '../../shared/domain/time/index.ts';
import { give, toBank } from '../../test/support/runtime-steps.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { doctor } from '../cli/commands/doctor.ts';
import { recordingTerminal } from '../cli/testing/recording-terminal.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { readSettings } from '../settings/read-settings.ts';
import { type DataFolder, openDataFolder } from '../start/data-folder.ts';
import { diskFinding } from './data.ts';
import { examine } from './examine.ts';
import { sizeText } from './finding.ts';
import { secondFactorFindings } from './second-factor.ts';
import { calendarFinding } from './time.ts';

const nobody: typeof fetch = () => Promise.reject(new TypeError('refused'));
const answering =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });
const healthy = answering('{"status":"ok"}');

/** A folder with a case at a bank, as a server that was stopped in good order leaves it, and a backup of it. */
const installation = async () => {
  const place = mkdtempSync(join(tmpdir(), 'huizhen-doctor-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const folder = openDataFolder(join(place, 'data'));
  await inside(folder, async (runtime) => {
    await give(runtime, toBank);
    await runtime.settle();
  });
  const backups = join(place, 'backups');
  mkdirSync(backups);
  await makeBackup(folder, join(backups, 'of-today.huizhen'), Date.now());
  writeFileSync(join(backups, 'readme.txt'), 'no backup');
  return { folder, backups };
};
const inside = async (folder: DataFolder, work: (runtime: Runtime) => Promise<unknown>): Promise<void> => {
  const runtime = openRuntime({ file: folder.database, clock: systemClock, synchronous: 'OFF' });
  await work(runtime).finally(() => runtime.close());
};
const look = async (
  { folder, backups }: { folder: { path: string }; backups?: string },
  now = Date.now(),
  ask = healthy,
) => {
  const found = await examine({ data: folder.path, server: 'http://127.0.0.1:1', backups }, now, ask);
  return Object.fromEntries(found.map(({ about, verdict }) => [about.en, verdict]));
};
const wellOtherwise = {
  Server: 'well',
  'Data folder': 'well',
  'Disk space': 'well',
  'Data file': 'well',
  Clock: 'well',
  'Flows of cases': 'well',
  'What is due': 'well',
  'Holiday calendar': expect.any(String),
  Backups: 'well',
};

describe('an installation that is examined (体检)', () => {
  it('is well in everything but what the time of year brings', async () => {
    expect(await look(await installation())).toEqual(wellOtherwise);
  });

  it('has a flow that stopped, and something that nobody carries out', async () => {
    const { folder, backups } = await installation();
    const now = Date.now();
    const put = (sk: string, pk: string, at: number, data: object) => ({
      kind: 'put' as const,
      item: {
        pk: 'THING#1',
        sk,
        version: 1,
        data: { ...data },
        index: { due: { pk, sk: dueSort(at, 'one') } },
      },
      expect: { kind: 'notExists' as const },
    });
    await inside(folder, ({ deps }) =>
      deps.table.transact([
        put('STOPPED', allStopped, now, { caseId: 'case-1' }),
        put('DUE', duePartitions[0] ?? '', now - 30 * msPerMinute, { kind: 'clock' }),
      ]),
    );
    expect(await look({ folder, backups })).toEqual({
      ...wellOtherwise,
      'Flows of cases': 'wrong',
      'What is due': 'wrong',
    });
  });

  it('runs by a clock that is behind what it has recorded', async () => {
    const made = await installation();
    expect(await look(made, Date.now() - msPerHour)).toMatchObject({ Clock: 'wrong' });
    expect(await look(made, Date.now() - 2 * msPerMinute)).toMatchObject({ Clock: 'well' });
  });

  it('has a backup that is too old, none, or none that was named', async () => {
    const made = await installation();
    expect(await look(made, Date.now() + 27 * msPerHour)).toMatchObject({ Backups: 'wrong' });
    expect(await look({ ...made, backups: made.folder.path })).toMatchObject({ Backups: 'wrong' });
    expect(await look({ folder: made.folder })).toMatchObject({ Backups: 'attend' });
    const file = made.folder.database;
    expect(await look({ ...made, backups: file })).toEqual({ ...wellOtherwise, Backups: 'wrong' });
  });

  it('does not run, or another program answers in its place', async () => {
    const made = await installation();
    expect(await look(made, Date.now(), nobody)).toMatchObject({ Server: 'attend' });
    const patient = { data: made.folder.path, server: 'port 8080', backups: undefined };
    const [server] = await examine(patient, Date.now(), nobody);
    expect(server).toMatchObject({ verdict: 'wrong', says: { en: expect.stringContaining('--server') } });
    expect(await look(made, Date.now(), answering('<html>', 200))).toMatchObject({ Server: 'wrong' });
    expect(await look(made, Date.now(), answering('{"status":"ok"}', 503))).toMatchObject({
      Server: 'wrong',
    });
  });

  it('lies open to others, is damaged, or is not there, and the rest is looked at all the same', async () => {
    const made = await installation();
    chmodSync(made.folder.path, 0o755);
    expect(await look(made)).toMatchObject({ 'Data folder': 'attend', 'Data file': 'well' });
    writeFileSync(made.folder.database, 'not a database at all'.repeat(1000));
    expect(await look(made)).toMatchObject({ 'Data file': 'wrong', Clock: 'well', Backups: 'well' });
    for (const path of [join(made.folder.path, 'nowhere'), made.folder.database])
      expect(await look({ folder: { path } })).toEqual({
        Server: 'well',
        'Data folder': 'wrong',
        'Holiday calendar': expect.any(String),
        Backups: 'attend',
      });
  });
});

it.each([
  [100 * 1024 ** 2, 'wrong'],
  [800 * 1024 ** 2, 'attend'],
  [50 * 1024 ** 3, 'well'],
])('of a disk with %d bytes left it says: %s', (free, verdict) => {
  const folder = { path: tmpdir(), database: '/nowhere/huizhen.db', clock: '' };
  expect(diskFinding(folder, free).verdict).toBe(verdict);
});

it.each([
  ['2026-10-31', 'well'],
  ['2026-11-01', 'attend'],
  ['2026-12-31', 'attend'],
  ['2027-01-01', 'wrong'],
])('announces from November on that the next year is missing: on %s it says %s', (date, verdict) => {
  const calendar = {
    version: '2026@1',
    coveredFrom: '2026-01-01',
    coveredUntil: '2026-12-31',
    holidays: new Set<number>(),
    makeUpWorkdays: new Set<number>(),
  } as const;
  expect(calendarFinding(Date.parse(`${date}T09:00:00+08:00`), calendar).verdict).toBe(verdict);
});

it('says sizes as people read them', () => {
  expect([0, 1023, 1536, 3 * 1024 ** 3].map(sizeText)).toEqual(['0 B', '1023 B', '1.5 KB', '3 GB']);
});

it('prints a line for each, and fails where something is wrong', async () => {
  const made = await installation();
  const patient = { data: made.folder.path, server: 'http://127.0.0.1:1', backups: made.backups };
  const { terminal, printed, said } = recordingTerminal('zh');
  expect(await doctor(patient, terminal)).toBe(0);
  expect(printed[0]).toContain('! 服务：');
  expect(said[0]).toContain('请留意');
  const late = recordingTerminal('en');
  expect(await doctor(patient, late.terminal, Date.now() + 3 * msPerDay)).toBe(1);
  expect(late.printed.some((line) => line.startsWith('✗ Backups: The latest was made 7'))).toBe(true);
});

describe('one-time codes that are demanded (须用验证码的角色)', () => {
  const settingsWith = (accounts: string) => {
    const { folder } = newFolder();
    writeFileSync(join(folder, 'huizhen.toml'), `[installation]\nmode = "real"\n${accounts}`);
    return readSettings({ HUIZHEN_DATA: folder }).settings;
  };
  const newFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'huizhen-doctor-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return { folder };
  };

  it('are advised, and counted as long as somebody has none', async () => {
    const { folder } = newFolder();
    const file = join(folder, 'data.sqlite');
    const runtime = openRuntime({ file, clock: systemClock, synchronous: 'OFF' });
    const put = (pk: string, data: JsonObject) =>
      runtime.deps.table.transact([{ kind: 'put', item: { pk, sk: 'STATE', version: 1, data } }]);
    const person = { state: 'active', roles: ['systemAdministrator'] };
    await put('PERSON#a', { ...person, id: 'a' });
    await put('PERSON#b', { ...person, id: 'b', roles: ['clerk'] });
    await put('PERSON#c', { ...person, id: 'c', state: 'left' });
    const look = (accounts = '') => secondFactorFindings(runtime.database, settingsWith(accounts))[0];
    const demanded = '[accounts]\ncodes = ["systemAdministrator"]\n';
    expect(look()).toMatchObject({ verdict: 'attend', says: { zh: expect.stringContaining('只凭密码') } });
    expect(look(demanded)).toMatchObject({
      verdict: 'attend',
      says: { zh: expect.stringContaining('1 人') },
    });
    await put('ACCOUNT#a', { codes: { secret: 'x' } });
    expect(look(demanded)?.verdict).toBe('well');
    const demo = readSettings({ HUIZHEN_DATA: newFolder().folder }).settings;
    expect(secondFactorFindings(runtime.database, demo)).toEqual([]);
    runtime.close();
  });
});
