import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCase } from '../../../shared/application/cases/case-store.ts';
import { executionName } from '../../../shared/application/workflow/announce.ts';
import { caseId } from '../../../test/support/commands.ts';
import { give, toBank, toLoan } from '../../../test/support/runtime-steps.ts';
import coordination from '../../../workflows/coordination.asl.json' with { type: 'json' };
import { systemClock } from '../../clock/clocks.ts';
import type { AslDefinition } from '../../engine/index.ts';
import { machineName } from '../../runtime/engine-workflow.ts';
import { openRuntime, type Runtime } from '../../runtime/open-runtime.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { resume } from './resume.ts';

const older = { ...coordination, Comment: 'an older version' } as AslDefinition;

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-resume-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const serve = (folder: string, definition?: AslDefinition): Runtime =>
  openRuntime({
    file: join(folder, 'huizhen.db'),
    clock: systemClock,
    synchronous: 'OFF',
    ...(definition && { definition }),
  });

describe('resuming a case from the command line (恢复流程)', () => {
  it('whose execution was stopped: the server that runs goes on with it', async () => {
    const data = makeFolder();
    const server = serve(data);
    await give(server, toBank);
    server.engine.stop(machineName, executionName(caseId, 1));
    const { terminal, printed } = recordingTerminal();
    expect(await resume(caseId, { data, outdated: false, failed: false }, terminal)).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^case-1\tcase-1-1-r1-\w+$/)]);
    await server.settle();
    await give(server, toLoan);
    expect((await loadCase(server.deps, caseId))?.file.phase.stage).toBe('closed');
    expect(server.engine.running(machineName)).toEqual([]);
    server.close();
  });

  it('all that run by an older definition, and no other', async () => {
    const data = makeFolder();
    const before = serve(data, older);
    await give(before, toBank);
    before.close();
    const first = recordingTerminal();
    expect(await resume(undefined, { data, outdated: true, failed: false }, first.terminal)).toBe(0);
    expect(first.printed).toHaveLength(1);
    const again = recordingTerminal();
    expect(await resume(undefined, { data, outdated: true, failed: false }, again.terminal)).toBe(0);
    expect([again.printed, again.said.length]).toEqual([[], 1]);
    const after = serve(data);
    await after.settle();
    expect(after.engine.describe(machineName, executionName(caseId, 1))?.status).toBe('ABORTED');
    await give(after, toLoan);
    expect((await loadCase(after.deps, caseId))?.file.phase.stage).toBe('closed');
    after.close();
  });

  it('all whose flow has stopped, whether a server has recorded that or not, and no other', async () => {
    const data = makeFolder();
    const server = serve(data);
    await give(server, toBank);
    const nothing = recordingTerminal();
    expect(await resume(undefined, { data, outdated: false, failed: true }, nothing.terminal)).toBe(0);
    expect([nothing.printed, nothing.said.length]).toEqual([[], 1]);
    server.engine.stop(machineName, executionName(caseId, 1), 'Broken');
    server.close();
    const { terminal, printed } = recordingTerminal();
    expect(await resume(undefined, { data, outdated: false, failed: true }, terminal)).toBe(0);
    expect(printed).toEqual([expect.stringMatching(/^case-1\tcase-1-1-r1-\w+$/)]);
    const again = recordingTerminal();
    expect(await resume(undefined, { data, outdated: false, failed: true }, again.terminal)).toBe(0);
    expect(again.printed).toEqual([]);
    const after = serve(data);
    await after.settle();
    await give(after, toLoan);
    expect((await loadCase(after.deps, caseId))?.file.phase.stage).toBe('closed');
    after.close();
  });

  it('not one that has ended or is unknown, and says why', async () => {
    const data = makeFolder();
    const server = serve(data);
    await give(server, [...toBank, ...toLoan]);
    server.close();
    for (const [id, reason, sentence] of [
      [caseId, 'caseEnded', 'nothing to resume'],
      ['case-9', 'caseNotFound', 'no such case'],
    ] as const) {
      const { terminal, printed, said } = recordingTerminal('en');
      expect(await resume(id, { data, outdated: false, failed: false }, terminal)).toBe(1);
      expect([printed, said.join()]).toEqual([[`${id}\t${reason}`], expect.stringContaining(sentence)]);
    }
  });

  it('asks for one case or for all outdated, and for a folder that is there', async () => {
    const { terminal } = recordingTerminal();
    const data = makeFolder();
    await expect(resume(caseId, { data, outdated: false, failed: false }, terminal)).rejects.toThrow(
      'npm start',
    );
    serve(data).close();
    await expect(resume(undefined, { data, outdated: false, failed: false }, terminal)).rejects.toThrow(
      '--outdated',
    );
    await expect(resume(caseId, { data, outdated: true, failed: false }, terminal)).rejects.toThrow(
      '--outdated',
    );
  });
});
