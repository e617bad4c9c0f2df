import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockFolder } from './lock.ts';

const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe('the lock of a data folder', () => {
  it('is taken over where only the files of a dead process are left', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'lock'), '');
    // A number that some other process may well have by now.
    writeFileSync(join(folder, 'lock.pid'), `${process.pid}\n`);
    const taken = await lockFolder(folder);
    expect(taken.release).toBeTypeOf('function');
    taken.release();
  });

  it('waits for a process that is just stopping, and is held by one at a time', async () => {
    const folder = freshFolder();
    const order: string[] = [];
    const first = await lockFolder(folder);
    const second = lockFolder(folder).then((held) => {
      order.push('second holds it');
      held.release();
    });
    order.push('first lets go');
    first.release();
    await second;
    expect(order).toEqual(['first lets go', 'second holds it']);
  });
});
