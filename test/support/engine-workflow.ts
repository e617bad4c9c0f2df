import type { DatabaseSync } from 'node:sqlite';
import { stepNames } from '../../functions/steps/steps.ts';
import { type Engine, openEngine } from '../../local/engine/index.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Json, JsonObject } from '../../shared/application/ports/table.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import type { EnterPhase, Entry, Execution, ObservedWorkflow, StepName } from './direct-workflow.ts';

export const machine = 'coordination';
export const machineFile = coordination as JsonObject;
const isStep = (name: string): name is StepName => Object.values<string>(stepNames).includes(name);

/** The waiting steps of the machine, and the stage each stands for. */
export const waitingSteps: ReadonlyMap<string, Entry['stage']> = new Map(
  Object.entries(coordination.States).flatMap(([name, state]) =>
    state.Type === 'Task' && 'Arguments' in state
      ? [[name, state.Arguments.Payload.stage as Entry['stage']] as const]
      : [],
  ),
);

export type EngineWorkflow = ObservedWorkflow & { readonly engine: Engine };

/** The real machine on the embedded engine. */
export const makeEngineWorkflow = (
  enterPhase: EnterPhase,
  surroundings: { readonly database: DatabaseSync; readonly clock: Clock },
): EngineWorkflow => {
  const engine = openEngine({
    ...surroundings,
    machines: { [machine]: machineFile },
    substitutions: stepNames,
    random: () => 0.5,
    invoke: async (name, payload) => {
      if (!isStep(name)) throw new Error(`The machine calls ${name}`);
      return ((await enterPhase(payload as unknown as Entry, name)) ?? null) as Json;
    },
  });
  return {
    engine,
    start: async ({ name, input }) => engine.start({ machine, name, input }),
    complete: async (token, output) => engine.sendTaskSuccess(token, output),
    settle: async () => {
      await engine.runUntilIdle();
    },
    execution: (name) => executionOf(engine, name),
  };
};

const executionOf = (engine: Engine, name: string): Execution | undefined => {
  const described = engine.describe(machine, name);
  if (!described) return undefined;
  const { caseId, run } = described.input as { caseId: string; run: number };
  const step = statesEntered(engine, name).at(-1) ?? '';
  const stage = waitingSteps.get(step) ?? (step.toLowerCase() as Entry['stage']);
  return { caseId, run, stage, state: described.status === 'RUNNING' ? 'waiting' : 'ended' };
};

/** Names of the states an execution has entered, in order: what the service charges as state transitions. */
export const statesEntered = (engine: Engine, name: string): readonly string[] =>
  engine
    .history(machine, name)
    .filter(({ type }) => type.endsWith('StateEntered'))
    .map(({ state }) => state ?? '');
