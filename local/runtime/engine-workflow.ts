import type { Workflow } from '../../shared/application/ports/workflow.ts';
import type { Engine } from '../engine/index.ts';

export const machineName = 'coordination';

/** The workflow port over the embedded engine. */
export const makeEngineWorkflow = (engine: Engine): Workflow => ({
  start: async ({ name, input }) => engine.start({ machine: machineName, name, input }),
  complete: async (token, output) => engine.sendTaskSuccess(token, output),
  fail: async (token, error, cause) => engine.sendTaskFailure(token, error, cause),
});
