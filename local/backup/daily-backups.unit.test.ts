import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { msPerDay, msPerHour } from '../../shared/domain/time/index.ts';
import { give, toBank } from '../../test/support/runtime-steps.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { dailyBackups } from './daily-backups.ts';
import { makeBackup } from './make-backup.ts';

/** Half past midnight in China, when in UTC it is still the day before. */
const firstNight = Date.parse('2026-12-01T00:30:00+08:00');

const installation = async () => {
  const place = mkdtempSync(join(tmpdir(), 'huizhen-daily-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const data = openDataFolder(join(place, 'data'));
  const runtime = openRuntime({ file: data.database, clock: systemClock, synchronous: 'OFF' });
  await give(runtime, toBank);
  runtime.close();
  return { data, folder: join(place, 'backups') };
};

/** A schedule whose looks are as fast as can be, by a clock that the test moves. */
const schedule = ({ data, folder }: Awaited<ReturnType<typeof installation>>, keep = 3, at = '00:00') => {
  const clock = { at: firstNight };
  const told: { readonly code: string; readonly name?: unknown }[] = [];
  const fault: { message?: string } = {};
  const running = dailyBackups({
    folder,
    keep,
    at,
    make: async (file) => {
      if (fault.message !== undefined) throw new Error(fault.message);
      await makeBackup(data, file, clock.at);
    },
    now: () => clock.at,
    log: (code, more) => told.push({ code, ...more }),
    lookEveryMs: 5,
  });
  onTestFinished(() => running.stop());
  const heard = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 10_000 });
  return { clock, told, fault, heard, running };
};

describe('daily backups (每日备份)', () => {
  it('are made once of each day in China, and the oldest go only when a new one stands', async () => {
    const made = await installation();
    const { clock, heard } = schedule(made);
    await heard(1);
    clock.at += 20 * msPerHour;
    for (let day = 2; day <= 5; day += 1) {
      clock.at = firstNight + (day - 1) * msPerDay;
      await heard(day);
    }
    expect(readdirSync(made.folder).sort()).toEqual([
      'huizhen-2026-12-03.backup',
      'huizhen-2026-12-04.backup',
      'huizhen-2026-12-05.backup',
    ]);
  });

  it('wait for their time of day, and are made late where nobody was there then', async () => {
    const made = await installation();
    const { clock, heard, told } = schedule(made, 3, '02:30');
    clock.at = firstNight + 2 * msPerHour - 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([]);
    clock.at += 1;
    await heard(1);
    clock.at += msPerDay + 20 * msPerHour;
    await heard(2);
  });

  it('leave alone what people put there, and take away what a killed process left', async () => {
    const made = await installation();
    const first = schedule(made, 1);
    await first.heard(1);
    await first.running.stop();
    await makeBackup(made.data, join(made.folder, 'before-the-update.huizhen'), firstNight);
    for (const name of [
      'note.txt',
      'huizhen-2026-11-30.backup.part',
      'huizhen-2026-11-30.backup.part-journal',
    ])
      writeFileSync(join(made.folder, name), 'x');
    const second = schedule(made, 1);
    second.clock.at += msPerDay;
    await second.heard(1);
    expect(readdirSync(made.folder).sort()).toEqual([
      'before-the-update.huizhen',
      'huizhen-2026-12-02.backup',
      'note.txt',
    ]);
  });

  it('that fail are told and tried again, and cost nothing that was kept', async () => {
    const made = await installation();
    const { clock, told, fault, heard } = schedule(made, 1);
    await heard(1);
    fault.message = 'no room';
    clock.at += msPerDay;
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(2));
    expect(told[1]).toEqual({ code: 'backup_failed', name: 'huizhen-2026-12-02.backup', error: 'no room' });
    expect(existsSync(join(made.folder, 'huizhen-2026-12-01.backup'))).toBe(true);
    delete fault.message;
    await vi.waitFor(() => expect(told.at(-1)?.code).toBe('backup_made'));
    expect(readdirSync(made.folder)).toEqual(['huizhen-2026-12-02.backup']);
  });

  it('stop without a word while one is being made', async () => {
    const { folder } = await installation();
    const told: string[] = [];
    const running = dailyBackups({
      folder,
      keep: 1,
      make: (_, stopped) => new Promise((_resolve, reject) => stopped.addEventListener('abort', reject)),
      now: () => firstNight,
      log: (code) => told.push(code),
    });
    await running.stop();
    expect(told).toEqual([]);
  });
});
