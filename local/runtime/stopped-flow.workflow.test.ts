import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCase } from '../../shared/application/cases/case-store.ts';
import { retryDelaysMs } from '../../shared/application/stopped-flows/note-stopped.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { bankA, regulator } from '../../test/support/actors.ts';
import { caseId } from '../../test/support/commands.ts';
import { give, toBank, toLoan } from '../../test/support/runtime-steps.ts';
import { makeVirtualClock } from '../../test/support/virtual-clock.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import type { AslDefinition } from '../engine/index.ts';
import { machineName } from './engine-workflow.ts';
import { openRuntime, type Runtime } from './open-runtime.ts';
import { resumeHere } from './resume-here.ts';

/** A machine that fails as soon as it is where banks are asked. */
const broken = JSON.parse(JSON.stringify(coordination)) as { States: Record<string, object> };
broken.States['Bank handling'] = {
  Type: 'Choice',
  Choices: [{ Condition: "{% $states.input.stage = 'bankHandling' %}", Next: 'Fault' }],
  Default: coordination.States['Bank handling'].Next,
};
broken.States['Fault'] = { Type: 'Fail', Error: 'Broken', Cause: 'a definition with a fault' };

const makeHouse = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-stopped-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = makeVirtualClock();
  const open = (definition: AslDefinition | undefined = undefined): Runtime =>
    openRuntime({
      file: join(folder, 'huizhen.db'),
      clock,
      synchronous: 'OFF',
      ...(definition && { definition }),
    });
  return { clock, open };
};
const first = executionName(caseId, 1);
const stopped = async ({ app }: Runtime) => {
  const page = await app.listStopped(regulator, 10);
  return page.ok ? page.value.cases : [];
};
const endsWell = async (runtime: Runtime) => {
  await give(runtime, toLoan);
  expect((await loadCase(runtime.deps, caseId))?.file.phase.stage).toBe('closed');
  expect(runtime.engine.running(machineName)).toEqual([]);
  runtime.close();
};

describe('an execution of an open case that ends on one machine (流程停止)', () => {
  it('is recorded by the engine’s hook and resumed by itself', async () => {
    const { clock, open } = makeHouse();
    const runtime = open();
    await give(runtime, toBank);
    runtime.engine.stop(machineName, first, 'Stopped', 'by hand');
    await runtime.settle();
    expect(await stopped(runtime)).toMatchObject([{ caseId, ending: 'aborted', error: 'Stopped' }]);
    clock.advanceMs(retryDelaysMs[0]);
    await runtime.settle();
    expect(await stopped(runtime)).toEqual([]);
    expect(runtime.engine.running(machineName)).toHaveLength(1);
    await endsWell(runtime);
  });

  it('is found by the next process, where one ended before it could record it', async () => {
    const { clock, open } = makeHouse();
    const before = open();
    await give(before, toBank);
    before.engine.stop(machineName, first);
    // Killed: nothing ticks any more.
    before.close();
    const after = open();
    await after.settle();
    expect(await stopped(after)).toMatchObject([{ caseId, ending: 'aborted', tries: 0 }]);
    clock.advanceMs(retryDelaysMs[0]);
    await after.settle();
    await endsWell(after);
  });

  it('by a faulty definition is tried a bounded number of times, and goes on once a person asks after it is mended', async () => {
    const { clock, open } = makeHouse();
    const faulty = open(broken as unknown as AslDefinition);
    // The bank calls after the first stop, so tries are counted from the second; no deadline passes in the days that follow.
    await give(faulty, [...toBank, [bankA, { type: 'recordContact' }]]);
    await faulty.settle();
    expect(await stopped(faulty)).toMatchObject([{ ending: 'failed', error: 'Broken', tries: 0 }]);
    for (let day = 0; day < 10; day += 1) {
      clock.advanceDays(1);
      await faulty.settle();
    }
    expect(faulty.engine.unsuccessful(machineName)).toHaveLength(2 + retryDelaysMs.length);
    const [shown] = await stopped(faulty);
    expect(shown).toMatchObject({ tries: retryDelaysMs.length, stage: 'bankHandling' });
    expect(shown?.nextTryAt).toBeUndefined();
    faulty.close();

    const mended = open();
    await mended.settle();
    expect(mended.engine.running(machineName)).toEqual([]);
    expect((await mended.app.askToResume(regulator, caseId)).ok).toBe(true);
    await mended.settle();
    expect(await stopped(mended)).toEqual([]);
    await endsWell(mended);
  });

  it('is none where an operator replaced it', async () => {
    const { clock, open } = makeHouse();
    const runtime = open();
    await give(runtime, toBank);
    await resumeHere(runtime, caseId);
    await runtime.settle();
    expect(runtime.engine.describe(machineName, first)?.status).toBe('ABORTED');
    expect(await stopped(runtime)).toEqual([]);
    clock.advanceDays(1);
    await runtime.settle();
    expect(runtime.engine.running(machineName)).toHaveLength(1);
    await endsWell(runtime);
  });
});
