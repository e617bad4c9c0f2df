import type { DatabaseSync } from 'node:sqlite';
import { stepNames } from '../../functions/steps/steps.ts';
import { type AslDefinition, type Engine, openEngine } from '../../local/engine/index.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Json } from '../../shared/application/ports/table.ts';
import {
  type EnterPhase,
  type Entry,
  type Execution,
  executionOf,
  isStep,
  machineFile,
  machineName,
  type ObservedWorkflow,
  visitOf,
} from './machine.ts';

export type EngineWorkflow = ObservedWorkflow & { readonly engine: Engine };

/** The real machine on the embedded engine; another definition of it where one is given. */
export const makeEngineWorkflow = (
  enterPhase: EnterPhase,
  {
    definition = machineFile,
    ...surroundings
  }: { readonly database: DatabaseSync; readonly clock: Clock; readonly definition?: AslDefinition },
): EngineWorkflow => {
  const engine = openEngine({
    ...surroundings,
    machines: { [machineName]: definition },
    substitutions: stepNames,
    random: () => 0.5,
    invoke: async (name, payload) => {
      if (!isStep(name)) throw new Error(`The machine calls ${name}`);
      return ((await enterPhase(payload as unknown as Entry, name)) ?? null) as Json;
    },
  });
  const started: string[] = [];
  const visits = (name: string) =>
    engine
      .history(machineName, name)
      .filter(({ type }) => type.endsWith('StateEntered'))
      .map(({ state = '', details }) => visitOf(state, (details as { readonly input: Json }).input));
  return {
    engine,
    start: async ({ name, input }) => {
      if (!engine.describe(machineName, name)) started.push(name);
      engine.start({ machine: machineName, name, input });
    },
    complete: async (token, output) => engine.sendTaskSuccess(token, output),
    fail: async (token, error, cause) => engine.sendTaskFailure(token, error, cause),
    settle: async () => {
      await engine.runUntilIdle();
    },
    visits,
    executionsOf: (caseId, run) =>
      started.filter((name) => {
        const input = engine.describe(machineName, name)?.input as
          | { caseId: string; run: number }
          | undefined;
        return input?.caseId === caseId && input.run === run;
      }),
    execution: (name): Execution | undefined => {
      const described = engine.describe(machineName, name);
      return (
        described &&
        executionOf(described.input, visits(name), described.status === 'RUNNING' ? 'waiting' : 'ended')
      );
    },
  };
};
