import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { killedMachine } from './testing/killed-machine.ts';
import { machineRun } from './testing/machine-run.ts';

describe('kill -9 while a task is being called', () => {
  it('loses nothing: the next process calls the task again and ends the execution', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-kill-'));
    const file = join(folder, 'engine.sqlite');
    try {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'testing/killed-process.ts'), file]);
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const database = new DatabaseSync(file);
      const run = machineRun(killedMachine, { hang: () => 'answered' }, { database });
      expect(run.describe()?.status).toBe('RUNNING');
      expect((await run.finish())?.output).toEqual({ before: 2, answer: 'answered' });
      database.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
