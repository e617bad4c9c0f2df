import type { Deps } from '../../shared/application/deps.ts';
import { noteStopped } from '../../shared/application/stopped-flows/note-stopped.ts';
import type { FlowEnding } from '../../shared/application/stopped-flows/stopped-flow.ts';
import { caseOfExecution } from '../../shared/application/workflow/executions.ts';
import type { EndedExecution, Engine } from '../engine/index.ts';
import { machineName } from './engine-workflow.ts';

const endings: Readonly<Record<EndedExecution['status'], FlowEnding | undefined>> = {
  SUCCEEDED: undefined,
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

/**
 * The rule on one machine that stopped flows are resumed by (on AWS it is EventBridge's): executions that the engine says
 * have ended are recorded by the next tick, and what could not be recorded by the tick after that. What an earlier process
 * left unrecorded is found among the engine's own rows as the first tick begins.
 */
export const stoppedFlowsHere = (deps: Deps, engine: () => Engine) => {
  let untold: EndedExecution[] | undefined;

  const record = async (ended: EndedExecution): Promise<boolean> => {
    const { machine, name, status, error } = ended;
    const ending = endings[status];
    // Rolled back with the transaction it was stopped in, it has not ended.
    if (ending === undefined || engine().describe(machine, name)?.status !== status) return true;
    try {
      await noteStopped(deps, { execution: name, ending, ...(error !== undefined && { error }) });
      return true;
    } catch (failure) {
      deps.log.warn('flow_ending_unread', {
        caseId: caseOfExecution(name),
        error: failure instanceof Error ? failure.name : 'unknown',
      });
      return false;
    }
  };

  return {
    onEnded: (ended: EndedExecution): void => {
      if (endings[ended.status] !== undefined) untold?.push(ended);
    },
    /** Before what is due is carried out. */
    recordEnded: async (): Promise<void> => {
      const before = untold ?? engine().unsuccessful(machineName);
      untold = [];
      for (const ended of before) if (!(await record(ended))) untold.push(ended);
    },
  };
};
