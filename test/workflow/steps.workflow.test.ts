import { describe, expect, it } from 'vitest';
import { rankProducts } from '../../shared/application/workflow/rank-products.ts';
import { routeCase } from '../../shared/application/workflow/route-case.ts';
import { scoreCase } from '../../shared/application/workflow/score-case.ts';
import type { StageWork } from '../../shared/application/workflow/stage-work.ts';
import type { Stage } from '../../shared/domain/case/stages.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import type { StepName } from '../support/machine.ts';
import { pathTo } from '../support/paths.ts';
import { makeTestApp } from '../support/test-app.ts';

const ownStep: Partial<Record<Stage, StepName>> = {
  scoring: 'scoreCase',
  recommendation: 'rankProducts',
  secondRecommendation: 'rankProducts',
  triage: 'routeCase',
};

/** Plays a case to a stage, and tells which function entered which stage. */
const entriesOf = async (stage: keyof typeof pathTo) => {
  const entries: (readonly [Stage, StepName | undefined])[] = [];
  const test = makeTestApp({
    workflow: (enterPhase, surroundings) =>
      makeEngineWorkflow((entry, step) => {
        entries.push([entry.stage, step]);
        return enterPhase(entry, step);
      }, surroundings),
  });
  await test.play(pathTo[stage]);
  return { test, entries };
};

describe('the functions of the steps (步骤函数)', () => {
  it('stand behind the stages they are named for; where people act, the one that waits', async () => {
    const seen = new Set<Stage>();
    for (const stage of Object.keys(pathTo) as (keyof typeof pathTo)[]) {
      for (const [entered, step] of (await entriesOf(stage)).entries) {
        seen.add(entered);
        expect([entered, step]).toEqual([entered, ownStep[entered] ?? 'enterPhase']);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(Object.keys(ownStep)));
  });

  it.each<readonly [string, StageWork, Stage]>([
    ['scoreCase', scoreCase, 'scoring'],
    ['rankProducts', rankProducts, 'recommendation'],
    ['routeCase', routeCase, 'triage'],
  ])('%s does nothing to a case that stands elsewhere', async (_name, work, own) => {
    for (const stage of Object.keys(pathTo) as (keyof typeof pathTo)[]) {
      const { test } = await entriesOf(stage);
      const before = await test.file();
      if (before.phase.stage === own) continue;
      await work(test.deps, before);
      expect((await test.file()).version).toBe(before.version);
    }
  });
});
