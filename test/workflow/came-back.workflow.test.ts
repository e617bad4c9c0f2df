import { describe, expect, it } from 'vitest';
import { waitKey } from '../../shared/application/keys.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { department, regulator } from '../support/actors.ts';
import { caseId, decideTriage, prescription, screen, settle } from '../support/commands.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { opened, toTriage } from '../support/paths.ts';
import { does } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

/** A stage can be left and entered again while nobody looks; a step must not take the second stay for the first. */
describe('a case that leaves a stage and comes back', () => {
  it('while a step is being entered leaves nobody waiting with a token that nobody has', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const completed: string[] = [];
    const test = makeTestApp({
      around: (table: Table): Table => ({
        ...table,
        get: async (key) => {
          const item = await table.get(key);
          const happens = meanwhile;
          meanwhile = undefined;
          await happens?.();
          return item;
        },
      }),
      between: (workflow) => ({
        ...workflow,
        complete: async (token, output) => {
          completed.push(token);
          return workflow.complete(token, output);
        },
        fail: async (token, error, cause) => {
          completed.push(token);
          return workflow.fail(token, error, cause);
        },
      }),
    });
    await test.play(opened);
    meanwhile = () => test.execute(regulator, screen({ goodCredit: 'fail' }));
    await test.enterPhase({ caseId, run: 1, stage: 'triage', token: 'slow' });
    expect((await test.file()).phase.stage).toBe('triage');
    expect(completed).toContain('slow');
  });

  it('while the workflow could not be told is entered anew, and its work is done', async () => {
    let isDown = false;
    const test = makeTestApp({
      workflow: makeEngineWorkflow,
      between: (workflow) => {
        const orDown = <T>(told: () => Promise<T>) => {
          if (isDown) throw new Error('the workflow cannot be reached');
          return told();
        };
        return {
          start: workflow.start,
          complete: async (...told) => orDown(() => workflow.complete(...told)),
          fail: async (...told) => orDown(() => workflow.fail(...told)),
        };
      },
    });
    await test.play(toTriage);
    const before = await test.table.get(waitKey(caseId));
    isDown = true;
    await test.play([
      does(regulator, decideTriage('coaching', { prescriptions: [prescription()] })),
      does(department, settle('rx-1', 'failed')),
    ]);
    expect((await test.file()).phase).toEqual({ stage: 'triage', cause: 'prescriptionFailed' });
    isDown = false;
    await test.tick();
    expect((await test.file()).phase).toMatchObject({ suggestion: { confirm: true } });
    expect(test.workflow.execution(executionName(caseId, 1))).toMatchObject({
      stage: 'triage',
      state: 'waiting',
    });
    expect((await test.table.get(waitKey(caseId)))?.data['token']).not.toBe(before?.data['token']);
  });
});
