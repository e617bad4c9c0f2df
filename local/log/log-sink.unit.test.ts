import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readSettings } from '../settings/read-settings.ts';
import { openLogSink } from './log-sink.ts';

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const settingsOf = (env: Record<string, string>) =>
  readSettings({ HUIZHEN_DATA: freshFolder(), ...env }).settings.log;

describe('the log of an installation (日志)', () => {
  it('goes to standard error as JSON lines where nothing is said', () => {
    const lines: string[] = [];
    const sink = openLogSink(settingsOf({}), (line) => lines.push(line));
    sink.write('debug', 'request_finished', 'answered', {});
    sink.write('info', 'backup_made', 'made', { kept: 3 });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', code: 'backup_made', message: 'made', kept: 3 },
    ]);
  });

  it.each([
    ['debug', 3],
    ['info', 2],
    ['warn', 1],
  ])('of the level %s holds %d of three lines, in words if so set', (level, count) => {
    const lines: string[] = [];
    const settings = settingsOf({ HUIZHEN_LOG_LEVEL: level, HUIZHEN_LOG_FORMAT: 'text' });
    const sink = openLogSink(settings, (line) => lines.push(line));
    for (const one of ['debug', 'info', 'warn'] as const) sink.write(one, 'code', 'Words.', { n: 1 });
    expect(lines).toHaveLength(count);
    expect(lines.at(-1)).toMatch(/^\d{4}-.*Z WARN code: Words\. n=1$/);
  });

  it('is rotated at its size, and only so many old files are kept, readable by their owner alone', async () => {
    const file = join(freshFolder(), 'deeper', 'huizhen.log');
    const env = { HUIZHEN_LOG_FILE: file, HUIZHEN_LOG_MEGABYTES: '1', HUIZHEN_LOG_KEEP: '2' };
    const sink = openLogSink(settingsOf(env));
    const names = () => readdirSync(join(file, '..')).sort();
    for (let n = 0; n < 4; n += 1) {
      sink.write('warn', 'full', 'x'.repeat(1_100_000), { n });
      await vi.waitFor(() => expect(statSync(file, { throwIfNoEntry: false })?.size ?? 1).toBe(0));
    }
    await sink.close();
    expect(names()).toEqual(['huizhen.log', 'huizhen.log.1', 'huizhen.log.2']);
    expect([1, 2].map((nth) => JSON.parse(readFileSync(`${file}.${nth}`, 'utf8')).n)).toEqual([3, 2]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('loses no line where its file cannot be written', async () => {
    const file = join(freshFolder(), 'huizhen.log');
    mkdirSync(file);
    const lines: string[] = [];
    const sink = openLogSink(settingsOf({ HUIZHEN_LOG_FILE: file }), (line) => lines.push(line));
    sink.write('warn', 'first', 'One.', {});
    await vi.waitFor(() => expect(lines.join()).toContain('log_unwritable'));
    sink.write('warn', 'second', 'Two.', {});
    await sink.close();
    expect(lines.join()).toContain('"code":"first"');
    expect(lines.join()).toContain('"code":"second"');
  });
});
