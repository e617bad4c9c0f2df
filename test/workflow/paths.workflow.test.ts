import { describe, expect, it } from 'vitest';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { stages } from '../../shared/domain/case/stages.ts';
import { makeDirectWorkflow } from '../support/direct-workflow.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { pathTo } from '../support/paths.ts';
import { makeTestApp } from '../support/test-app.ts';

const id = 'case-1';
describe.each([
  ['the direct workflow', makeDirectWorkflow],
  ['the machine on the embedded engine', makeEngineWorkflow],
])('a case on %s', (_name, workflow) => {
  it.each(stages)('comes to %s by commands, and its execution stands there', async (stage) => {
    const test = makeTestApp({ workflow });
    await test.play(pathTo[stage]);
    expect((await test.file()).phase.stage).toBe(stage);
    expect(test.workflow.execution(executionName(id, 1))).toMatchObject({ stage });
  });
});
