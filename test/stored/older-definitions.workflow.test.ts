import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { isEnded, stages } from '../../shared/domain/case/stages.ts';
import { enterprise, regulator } from '../support/actors.ts';
import { caseId, decideTriage, recordDiagnosis, scheduleDiagnosis, withdraw } from '../support/commands.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { machineName } from '../support/machine.ts';
import { pathTo } from '../support/paths.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.asl.json'));
const execution = executionName(caseId, 1);
const waiting = stages.filter((stage) => !isEnded(stage));

/** Executions keep the definition they began by, for as long as a case lasts (docs/adr/0011). */
describe.each(files)('an execution begun by %s', (file) => {
  const definition = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const played = async (steps: readonly Step[]) => {
    const test = makeTestApp({
      workflow: (enterPhase, surroundings) => makeEngineWorkflow(enterPhase, { ...surroundings, definition }),
    });
    await test.play(steps);
    return test;
  };
  const statusOf = ({ workflow }: Awaited<ReturnType<typeof played>>) =>
    workflow.engine.describe(machineName, execution)?.status;

  it.each(stages)('comes to %s', async (stage) => {
    const test = await played(pathTo[stage]);
    expect((await test.file()).phase.stage).toBe(stage);
    expect(statusOf(test)).toBe(isEnded(stage) ? 'SUCCEEDED' : 'RUNNING');
  });

  it.each(waiting)('ends with a case that is withdrawn in %s', async (stage) => {
    const test = await played([...pathTo[stage], does(enterprise, withdraw())]);
    expect(statusOf(test)).toBe('SUCCEEDED');
  });

  it('goes on through ways and words that only today’s definition has', async () => {
    const test = await played([
      ...pathTo.jointDiagnosis,
      does(regulator, scheduleDiagnosis('s-1')),
      does(regulator, recordDiagnosis({ sessionId: 's-1', disposition: 'postponed', prescriptions: [] })),
    ]);
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'jointDiagnosis', state: 'waiting' });
    await test.play([does(regulator, decideTriage('close', { note: '不符合' }))]);
    expect(statusOf(test)).toBe('SUCCEEDED');
  });
});
