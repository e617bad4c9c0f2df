import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { give, toBank } from '../../test/support/runtime-steps.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { machineHere } from './machine-here.ts';

const scene = async (withBackups = true) => {
  const place = mkdtempSync(join(tmpdir(), 'huizhen-machine-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const folder = openDataFolder(join(place, 'data'));
  const runtime = openRuntime({ file: folder.database, clock: systemClock, synchronous: 'OFF' });
  await give(runtime, toBank);
  runtime.close();
  const backups = join(place, 'backups');
  mkdirSync(backups);
  const machine = machineHere({
    folder,
    backups: { folder: withBackups ? backups : undefined, at: '02:30', keep: 7 },
    version: '0.2.0',
    now: Date.now,
  });
  onTestFinished(() => machine.stop());
  return { machine, folder, backups };
};
const patient = { timeout: 60_000 };

describe('one machine and what goes on beside the cases (本机)', () => {
  it('makes a backup and checks every record, each in a process of its own, one at a time', async () => {
    const { machine, backups } = await scene();
    expect(machine.look()).toMatchObject({ audit: { state: 'never' }, backups: { kept: [], keep: 7 } });
    expect([machine.makeBackup(), machine.makeBackup()]).toEqual(['begun', 'underWay']);
    expect(machine.checkAudit()).toBe('begun');
    expect(machine.look().audit).toMatchObject({ state: 'running' });
    await vi.waitFor(() => expect(machine.look().backups?.making.state).toBe('done'), patient);
    await vi.waitFor(() => expect(machine.look().audit.state).toBe('done'), patient);
    expect(machine.look()).toMatchObject({
      audit: { result: { cases: 1, acts: 0, broken: [] } },
      backups: { kept: [{ name: expect.stringMatching(/^huizhen-\d{4}-\d{2}-\d{2}-by-hand-1\.backup$/) }] },
    });
    expect(readdirSync(backups)).toHaveLength(1);
  });

  it('says what kept it from being done, and has nowhere to put a backup where no folder is set', async () => {
    const { machine, folder } = await scene(false);
    expect(machine.makeBackup()).toBe('notSet');
    expect(machine.look()).not.toHaveProperty('backups');
    rmSync(folder.database);
    machine.checkAudit();
    await vi.waitFor(() => expect(machine.look().audit.state).toBe('failed'), patient);
  });

  it('is examined as the doctor would, with every finding in both languages', async () => {
    const { machine } = await scene();
    machine.examine();
    await vi.waitFor(() => expect(machine.look().examination.state).toBe('done'), patient);
    const { examination } = machine.look();
    const found = examination.state === 'done' ? examination.result : [];
    expect(found.map(({ about }) => about.en)).toEqual(
      expect.arrayContaining(['Settings', 'Data file', 'Disk space', 'Backups']),
    );
    for (const { says } of found) expect(says.zh.length * says.en.length).toBeGreaterThan(0);
  });
});
