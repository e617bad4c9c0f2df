import { describe, expect, it } from 'vitest';
import {
  bankA,
  bankB,
  citySupervisor,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../../../test/support/actors.ts';
import { caseId, decline, grant, withdraw } from '../../../test/support/commands.ts';
import type { ObservedWorkflow } from '../../../test/support/machine.ts';
import { asking, closedAsLent } from '../../../test/support/paths.ts';
import { makeTestApp, type TestAppOptions } from '../../../test/support/test-app.ts';
import { systemActor } from '../../domain/case/actor.ts';
import { retryKey, stoppedKey } from '../keys.ts';
import { executionName } from '../workflow/announce.ts';
import { resumeCase } from '../workflow/resume-case.ts';
import { noteStopped, retryDelaysMs } from './note-stopped.ts';
import { allStoppedCases, resumeStopped } from './resume-stopped.ts';

const first = executionName(caseId, 1);
const failed = { ending: 'failed', error: 'Lambda.Unknown' } as const;

/** A case whose two banks are asked, and every execution that was started for it, in order. */
const makeScene = async (options: TestAppOptions<ObservedWorkflow> = {}) => {
  const started: string[] = [];
  const test = makeTestApp({
    ...options,
    between: (workflow) => ({
      ...workflow,
      start: async (execution) => {
        started.push(execution.name);
        await (options.between?.(workflow) ?? workflow).start(execution);
      },
    }),
  });
  await test.play(asking('bank-a', 'bank-b'));
  const newest = () => started.at(-1) ?? '';
  return {
    ...test,
    started,
    newest,
    stop: () => noteStopped(test.deps, { execution: newest(), ...failed }),
    listed: async () => {
      const page = await test.app.listStopped(regulator, 10);
      return page.ok ? page.value.cases : [];
    },
  };
};

describe('a flow that has stopped (流程停止)', () => {
  it('is resumed a minute later by the rule, and the case goes on', async () => {
    const scene = await makeScene();
    expect(await scene.stop()).toBe('noted');
    await scene.tick();
    expect(scene.started).toEqual([first]);
    scene.clock.advanceMs(retryDelaysMs[0]);
    await scene.tick();
    expect(scene.newest()).toMatch(/^case-1-1-r1-/);
    expect(await scene.listed()).toEqual([]);
    await scene.execute(bankA, grant());
    await scene.execute(bankB, decline());
    expect(scene.workflow.execution(scene.newest())).toMatchObject({ stage: 'outcome', state: 'waiting' });
  });

  it('again and again is resumed a bounded number of times, less and less often, then shown for a person', async () => {
    const scene = await makeScene();
    const since = scene.clock.now();
    for (const delay of retryDelaysMs) {
      await scene.stop();
      scene.clock.advanceMs(delay - 1);
      await scene.tick();
      const before = scene.started.length;
      scene.clock.advanceMs(1);
      await scene.tick();
      expect(scene.started).toHaveLength(before + 1);
    }
    await scene.stop();
    for (let day = 0; day < 30; day += 1) {
      scene.clock.advanceDays(1);
      await scene.tick();
    }
    expect(scene.started).toHaveLength(1 + retryDelaysMs.length);
    expect(await scene.listed()).toEqual([
      {
        caseId,
        applicantName: (await scene.file()).applicant.name,
        orgId: regulator.orgId,
        stage: 'bankHandling',
        ending: 'failed',
        error: 'Lambda.Unknown',
        since,
        tries: retryDelaysMs.length,
      },
    ]);
  });

  it('after the case got on in between is counted from the beginning', async () => {
    const scene = await makeScene();
    for (const delay of retryDelaysMs.slice(0, 3)) {
      await scene.stop();
      scene.clock.advanceMs(delay);
      await scene.tick();
    }
    await scene.execute(bankA, grant());
    await scene.stop();
    expect(await scene.listed()).toMatchObject([{ tries: 0, since: scene.clock.now() }]);
  });

  it('is listed while the rule still tries, with the moment of its next try', async () => {
    const scene = await makeScene();
    await scene.stop();
    expect(await scene.listed()).toMatchObject([
      { tries: 0, nextTryAt: scene.clock.now() + retryDelaysMs[0] },
    ]);
  });

  it('is recorded once, however often it is told', async () => {
    const scene = await makeScene();
    expect([await scene.stop(), await scene.stop()]).toEqual(['noted', 'known']);
    const both = await makeScene();
    expect((await Promise.all([both.stop(), both.stop()])).sort()).toEqual(['known', 'noted']);
    expect((await both.table.get(stoppedKey(caseId)))?.version).toBe(1);
  });

  it('of a case that has ended, that goes on by another execution, or that is unknown is none', async () => {
    const ended = makeTestApp();
    await ended.play(closedAsLent);
    expect(await noteStopped(ended.deps, { execution: first, ...failed })).toBe('caseEnded');
    expect(await noteStopped(ended.deps, { execution: 'case-9-1', ...failed })).toBe('unknown');
    const scene = await makeScene();
    await resumeCase(scene.deps, caseId);
    expect(await noteStopped(scene.deps, { execution: first, ...failed })).toBe('superseded');
    expect(await scene.stop()).toBe('noted');
  });

  it('of a case that ended before the next try is forgotten', async () => {
    const other = await makeScene();
    await other.stop();
    await other.execute(regulator, withdraw());
    expect(await other.listed()).toEqual([]);
    other.clock.advanceMs(retryDelaysMs[0]);
    await other.tick();
    expect(await other.table.get(stoppedKey(caseId))).toBeUndefined();
    expect(await other.table.get(retryKey(caseId))).toBeUndefined();
  });

  it('whose resumption is broken off by a process end is started once, by the same name, and counted once', async () => {
    let away = true;
    const scene = await makeScene({
      between: (workflow) => ({
        ...workflow,
        start: async (execution) => {
          await workflow.start(execution);
          if (away && execution.name !== first) throw new Error('the process ended');
        },
      }),
    });
    await scene.stop();
    scene.clock.advanceMs(retryDelaysMs[0]);
    await scene.tick();
    expect(await scene.listed()).toMatchObject([{ tries: 1 }]);
    away = false;
    scene.clock.advanceMs(retryDelaysMs[0]);
    await scene.tick();
    const [, once, again] = scene.started;
    expect(again).toBe(once);
    expect(await scene.listed()).toEqual([]);
    await scene.stop();
    expect(await scene.listed()).toMatchObject([{ tries: 1 }]);
  });
});

describe('a regulator asks to resume (恢复流程)', () => {
  it('and the next tick does so at once; the rule may then try as often again', async () => {
    const scene = await makeScene();
    for (const delay of retryDelaysMs) {
      await scene.stop();
      scene.clock.advanceMs(delay);
      await scene.tick();
    }
    await scene.stop();
    const before = scene.started.length;
    expect(await scene.app.askToResume(regulator, caseId)).toMatchObject({
      ok: true,
      value: { caseId, nextTryAt: scene.clock.now() },
    });
    await scene.tick();
    expect(scene.started).toHaveLength(before + 1);
    expect(await scene.listed()).toEqual([]);
    await scene.stop();
    expect(await scene.listed()).toMatchObject([{ tries: 0 }]);
  });

  it('twice, and it is done once', async () => {
    const scene = await makeScene();
    await scene.stop();
    await scene.app.askToResume(regulator, caseId);
    await scene.app.askToResume(regulator, caseId);
    await scene.tick();
    expect(scene.started).toHaveLength(2);
  });

  it('not of a flow that runs, nor of a case that has ended or is not theirs, and nobody else may', async () => {
    const scene = await makeScene();
    const codeOf = async (...given: Parameters<typeof scene.app.askToResume>) => {
      const answer = await scene.app.askToResume(...given);
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(await codeOf(regulator, caseId)).toBe('flow_runs');
    await scene.stop();
    expect(await codeOf(neighbour, caseId)).toBe('case_not_found');
    expect(await codeOf(bankA, caseId)).toBe('not_permitted');
    expect(await codeOf(systemActor, caseId)).toBe('not_permitted');
    expect(await codeOf(regulator, 'case-9')).toBe('case_not_found');
    for (const actor of [bankA, systemActor])
      expect(await scene.app.listStopped(actor, 10)).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect(await scene.app.listStopped(neighbour, 10)).toMatchObject({ ok: true, value: { cases: [] } });
    for (const above of [citySupervisor, provinceSupervisor])
      expect(await scene.app.listStopped(above, 10)).toMatchObject({ value: { cases: [{ caseId }] } });
    expect(await codeOf(citySupervisor, caseId)).toBe('ok');
  });
});

describe('an operator resumes all (全部恢复)', () => {
  it('that have stopped, in one call as many as it may, and takes off the list what has ended', async () => {
    const scene = await makeScene();
    await scene.stop();
    expect(await allStoppedCases(scene.deps)).toEqual([caseId]);
    expect(await resumeStopped(scene.deps, 0)).toEqual({ cases: [], more: 1 });
    expect(await resumeStopped(scene.deps, 10)).toMatchObject({
      cases: [{ caseId, resumed: true, execution: scene.newest() }],
      more: 0,
    });
    expect(await resumeStopped(scene.deps, 10)).toEqual({ cases: [], more: 0 });
  });
});
