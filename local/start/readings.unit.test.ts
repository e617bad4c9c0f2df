import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeReadings } from './readings.ts';

let folder: string;
let file: string;
let troubles: string[];
let overflown: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-readings-'));
  file = join(folder, 'readings.jsonl');
  troubles = [];
  overflown = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const opened = (more: { readonly retryMs?: number; readonly mostWaiting?: number } = {}) =>
  makeReadings(file, {
    onTrouble: (what) => troubles.push(what),
    onOverflow: (line) => overflown.push(line),
    ...more,
  });
const recorded = () =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).caseId)
    : [];
/** A folder of the file's name: nothing can be written there, whoever asks (root passes over permissions). */
const block = () => mkdirSync(file);
const unblock = () => rmdirSync(file);

describe('the register of readings (查阅登记)', () => {
  it('writes each reading once and in order, readable by its owner only', async () => {
    const readings = opened();
    for (let n = 0; n < 100; n += 1) readings.record('case_read', { caseId: n });
    await readings.close();
    expect(recorded()).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(troubles).toEqual([]);
  });

  it('keeps what cannot be written, says so once, and writes it all when it can again', async () => {
    block();
    const readings = opened({ retryMs: 5 });
    for (let n = 0; n < 3; n += 1) readings.record('case_read', { caseId: n });
    await vi.waitFor(() => expect(troubles).toEqual(['unwritable']));
    readings.record('case_read', { caseId: 3 });
    unblock();
    await vi.waitFor(() => expect(recorded()).toEqual([0, 1, 2, 3]));
    expect(troubles).toEqual(['unwritable', 'writable']);
    expect(overflown).toEqual([]);
    await readings.close();
  });

  it('hands what it can keep no longer to the log, the oldest first', async () => {
    block();
    const readings = opened({ retryMs: 60_000, mostWaiting: 2 });
    readings.record('case_read', { caseId: 0 });
    await vi.waitFor(() => expect(troubles).toEqual(['unwritable']));
    for (let n = 1; n < 4; n += 1) readings.record('case_read', { caseId: n });
    expect(overflown.map((line) => JSON.parse(line).caseId)).toEqual([0, 1]);
    await readings.close();
    expect(overflown.map((line) => JSON.parse(line).caseId)).toEqual([0, 1, 2, 3]);
  });

  it('adds to the file that is there', async () => {
    for (const caseId of [1, 2]) {
      const readings = opened();
      readings.record('case_read', { caseId });
      await readings.close();
    }
    expect(recorded()).toEqual([1, 2]);
  });
});
