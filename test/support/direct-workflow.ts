import type { makeSteps } from '../../functions/steps/steps.ts';
import type { Json, JsonObject } from '../../shared/application/ports/table.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';
import { isEnded, type Stage, stages } from '../../shared/domain/case/stages.ts';

export type StepName = keyof ReturnType<typeof makeSteps>;

/** What the machine hands to its waiting step. */
export type Entry = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly token: string;
};
/** One of the steps by its name; the one that does whatever the stage asks for, where none is named. */
export type EnterPhase = (entry: Entry, step?: StepName) => Promise<unknown>;

/** Where an execution stands: waiting in a stage, on its way to one, or ended. */
export type Execution = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly state: 'waiting' | 'moving' | 'ended';
};

/** A workflow whose executions can be looked at and moved as far as they go. */
export type ObservedWorkflow = Workflow & {
  /** Moves every execution until all wait or have ended. */
  settle(): Promise<void>;
  execution(name: string): Execution | undefined;
};

type Running = Execution & { readonly token?: string };

/**
 * Runs the waiting steps in this process, the way the coordination machine does: each answer names the stage to go to,
 * a step that throws is entered again with a new token, an end stage ends the execution.
 */
export const makeDirectWorkflow = (enterPhase: EnterPhase): ObservedWorkflow => {
  const executions = new Map<string, Running>();
  const names = new Map<string, string>();
  const moving: string[] = [];
  let tokens = 0;

  const goTo = (name: string, { caseId, run }: Pick<Running, 'caseId' | 'run'>, stage: Stage) => {
    executions.set(name, { caseId, run, stage, state: isEnded(stage) ? 'ended' : 'moving' });
    if (!isEnded(stage)) moving.push(name);
  };
  const enter = async (name: string) => {
    const execution = executions.get(name);
    if (execution?.state !== 'moving') return;
    const { caseId, run, stage } = execution;
    tokens += 1;
    const token = `token-${tokens}`;
    names.set(token, name);
    executions.set(name, { caseId, run, stage, state: 'waiting', token });
    try {
      await enterPhase({ caseId, run, stage, token });
    } catch {
      // As the machine's Retry: the step is entered again; the old token is worth nothing any more.
      if (executions.get(name)?.token === token) goTo(name, execution, stage);
    }
  };
  return {
    async start({ name, input }) {
      if (executions.has(name)) return;
      const { caseId, run, stage } = input as JsonObject;
      goTo(name, { caseId: String(caseId), run: Number(run) }, stageOf(stage));
    },
    async complete(token, output) {
      const name = names.get(token);
      const execution = name === undefined ? undefined : executions.get(name);
      if (name === undefined || execution?.state !== 'waiting' || execution.token !== token) return 'gone';
      goTo(name, execution, stageOf((output as JsonObject)['stage']));
      return 'completed';
    },
    async settle() {
      for (let name = moving.shift(); name !== undefined; name = moving.shift()) await enter(name);
    },
    execution: (name) => executions.get(name),
  };
};

/** The machine's default: whatever is no stage that waits leads to its end. */
const stageOf = (value: Json | undefined): Stage => stages.find((stage) => stage === value) ?? 'closed';
