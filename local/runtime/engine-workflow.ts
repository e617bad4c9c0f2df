import type { GroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';
import type { Engine } from '../engine/index.ts';

export const machineName = 'coordination';

/** The workflow port over the embedded engine; what it is told is on disk with whatever else is written at the moment. */
export const makeEngineWorkflow = (engine: Engine, { run }: GroupCommit): Workflow => ({
  start: ({ name, input }) => run(() => engine.start({ machine: machineName, name, input })),
  complete: (token, output) => run(() => engine.sendTaskSuccess(token, output)),
  fail: (token, error, cause) => run(() => engine.sendTaskFailure(token, error, cause)),
});
