import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeDemoApi } from '../../local/demo/api.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { type OpenedCase, openCase } from '../aws/open-case.ts';
import { freshFolder } from './fresh-folder.ts';
import { startInstallation } from './installation-process.ts';

const cli = fileURLToPath(new URL('../../local/cli/main.ts', import.meta.url));

/** `npm run huizhen -- …`, as a process of its own. Killed after so many milliseconds, if any are given. */
const huizhen = (args: readonly string[], killAfterMs?: number) =>
  new Promise<{ readonly code: number | null; readonly printed: string }>((resolve) => {
    const child = fork(cli, [...args], { execArgv: [], silent: true });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString('utf8');
      });
    child.once('close', (code) => resolve({ code, printed }));
    if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });

const orgId = scenarios[0]?.orgId ?? '';
const emptyAt = (folder: string) => startInstallation({ HUIZHEN_DATA: folder, HUIZHEN_DEMO_DATA: 'off' });

/** Cases are opened and screened one after another until the server is gone; each is remembered once it was answered. */
const keepBusy = (address: string) => {
  const api = makeDemoApi(address);
  const answered: OpenedCase[] = [];
  const ended = (async () => {
    for (;;) {
      const opened = await openCase(api);
      await opened.screen();
      answered.push(opened);
    }
  })().catch(() => {});
  return { answered, ended };
};

describe('backup and restore of a running installation', () => {
  it('keeps everything answered before it, under load and through kill -9, and the cases go on', async () => {
    const folder = freshFolder();
    const server = await emptyAt(folder);
    const { answered, ended } = keepBusy(server.address ?? '');
    while (answered.length < 5) await wait(20);
    const before = answered.map(({ caseId }) => caseId);
    const backups = freshFolder();
    const first = join(backups, 'first.huizhen');
    expect(await huizhen(['backup', first, '--data', folder])).toMatchObject({ code: 0 });
    const grown = answered.length;
    expect(grown).toBeGreaterThan(before.length);
    const second = join(backups, 'second.huizhen');
    expect(await huizhen(['backup', second, '--data', folder])).toMatchObject({ code: 0 });
    await server.end('SIGKILL');
    await ended;

    const elsewhere = freshFolder();
    const restored = await huizhen(['restore', first, '--data', elsewhere, '--lang', 'en']);
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.printed).toContain('started 0 executions anew');
    expect(await huizhen(['verify-audit', '--data', elsewhere])).toMatchObject({ code: 0 });
    const again = await emptyAt(elsewhere);
    const api = makeDemoApi(again.address ?? '');
    for (const caseId of before) {
      const { view } = await api.readCase(orgId, caseId);
      expect(['scoring', 'recommendation']).toContain(view.phase.stage);
    }
    const [caseId = ''] = before;
    const resumed = await huizhen(['resume', caseId, '--data', elsewhere]);
    expect(resumed).toMatchObject({ code: 0 });
    expect(resumed.printed).toContain(`${caseId}-1-r1-`);
    expect(await huizhen(['restore', second, '--data', elsewhere, '--lang', 'en'])).toMatchObject({
      code: 1,
      printed: expect.stringContaining('in use by another Huizhen process'),
    });
    await again.end('SIGTERM');

    // Killed in its midst, a restore leaves the old data or the new, whole, and never none.
    for (const ms of [150, 300, 450, 600]) {
      await huizhen(['restore', second, '--data', elsewhere, '--over-newer'], ms);
      expect(existsSync(join(elsewhere, 'huizhen.db'))).toBe(true);
      expect(await huizhen(['verify-audit', '--data', elsewhere])).toMatchObject({ code: 0 });
    }
    expect(await huizhen(['restore', second, '--data', elsewhere, '--over-newer'])).toMatchObject({
      code: 0,
    });
    const last = await emptyAt(elsewhere);
    const lastApi = makeDemoApi(last.address ?? '');
    for (const id of answered.slice(0, grown).map((opened) => opened.caseId))
      expect((await lastApi.readCase(orgId, id)).view.id).toBe(id);
    await last.end('SIGTERM');
  });
});
