import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openKeptClock } from '../../local/clock/kept-clock.ts';
import { ServerGone } from '../../local/demo/http.ts';
import { runDemo } from '../../local/demo/run-demo.ts';
import { startServer } from '../../local/demo/server.ts';
import { machineName } from '../../local/runtime/engine-workflow.ts';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { freshFolder } from './fresh-folder.ts';

/** When the server is killed: after so many requests were answered, or while the n-th command is under way. */
type Kill = { readonly after: 'requests' | 'sendingCommand'; readonly nth: number };

const isCommand = (url: string, init?: RequestInit) =>
  init?.method === 'POST' && !url.includes('/idp/') && !url.includes('/local/');

const killServerAt = ({ after, nth }: Kill, pid: number) => {
  const send = globalThis.fetch;
  let count = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (after === 'requests') {
      const response = await send(url, init);
      count += 1;
      if (count === nth) process.kill(pid, 'SIGKILL');
      return response;
    }
    if (isCommand(url, init)) count += 1;
    const answered = send(url, init);
    if (count === nth && isCommand(url, init)) {
      // Time for the command to arrive, not for its answer to be counted on.
      await wait(1);
      process.kill(pid, 'SIGKILL');
    }
    return answered;
  });
};

const playUntilKilled = async (folder: string, kill: Kill) => {
  const server = await startServer(folder);
  killServerAt(kill, server.pid);
  await expect(runDemo(server.address, 'zh', () => {})).rejects.toThrow(ServerGone);
  vi.unstubAllGlobals();
  await server.stop();
};

/** Every record is whole and follows from its events, and no execution is left waiting. */
const expectNothingLost = async (folder: string, caseIds: readonly string[]) => {
  const clock = openKeptClock(join(folder, 'clock'), 0);
  const { deps, engine, settle, close } = openRuntime({ file: join(folder, 'huizhen.db'), clock });
  await settle();
  for (const caseId of caseIds) {
    expect(await verifyCase(deps, caseId)).toMatchObject({ whole: true });
    expect(engine.describe(machineName, executionName(caseId, 1))?.status).toBe('SUCCEEDED');
  }
  close();
};

const expectSameEnd = async (folder: string) => {
  const server = await startServer(folder);
  const { differences, caseIds } = await runDemo(server.address, 'zh', () => {});
  await server.stop();
  expect(differences).toEqual([]);
  expect(caseIds).toHaveLength(5);
  await expectNothingLost(folder, caseIds);
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('kill -9 in the middle of the demo', () => {
  it('of the server, again and again: the same figures, every record whole', async () => {
    const folder = freshFolder();
    const kills: readonly Kill[] = [
      { after: 'sendingCommand', nth: 2 },
      { after: 'requests', nth: 140 },
      { after: 'sendingCommand', nth: 13 },
      { after: 'requests', nth: 330 },
    ];
    for (const kill of kills) await playUntilKilled(folder, kill);
    await expectSameEnd(folder);
  });

  it('of the demo itself: its server ends, and the next run goes on', async () => {
    const folder = freshFolder();
    const entry = fileURLToPath(new URL('../../local/demo/main.ts', import.meta.url));
    const demo = fork(entry, ['--data', folder], { execArgv: [], silent: true });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      demo.once('exit', (_code, signal) => resolve(signal));
    });
    demo.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString('utf8').includes('联合会诊：')) demo.kill('SIGKILL');
    });
    expect(await ended).toBe('SIGKILL');
    await expectSameEnd(folder);
  });
});
