/**
 * Whether the engine calls each task once: calls made over tasks scheduled, while many executions with branches and
 * iterations run at once and functions take their time; and the most calls of one Map at once over its MaxConcurrency.
 */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { type AslDefinition, type Json, openEngine } from '../local/engine/index.ts';
import { printRows } from './side-by-side.ts';

const call = (name: string): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.context.Execution.Name %}' },
  Output: null,
});
const machineOf = (name: string): { readonly StartAt: string; readonly States: object } => ({
  StartAt: name,
  States: { [name]: { ...call(name), End: true } },
});
const limit = 2;

/** A Map without a limit, one with a limit, and a Parallel. */
const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Free',
  States: {
    Free: {
      Type: 'Map',
      Items: Array.from({ length: 40 }, (_, at) => at),
      ItemProcessor: machineOf('free'),
      Next: 'Bounded',
    },
    Bounded: {
      Type: 'Map',
      Items: [1, 2, 3, 4, 5, 6],
      MaxConcurrency: limit,
      ItemProcessor: machineOf('bounded'),
      Next: 'Branches',
    },
    Branches: { Type: 'Parallel', Branches: ['a', 'b', 'c', 'd'].map(machineOf), End: true },
  },
} as AslDefinition;

async function measureCalls(executions: number) {
  const running = new Map<string, number>();
  let calls = 0;
  let most = 0;
  const database = new DatabaseSync(':memory:');
  const engine = openEngine({
    database,
    clock: { now: Date.now },
    machines: { bench: definition },
    invoke: async (name, payload) => {
      calls += 1;
      const key = `${name} ${String(payload)}`;
      const together = (running.get(key) ?? 0) + 1;
      running.set(key, together);
      if (name === 'bounded') most = Math.max(most, together);
      await setTimeout(Math.random() * 8);
      running.set(key, (running.get(key) ?? 0) - 1);
      return payload as Json;
    },
  });
  const names = Array.from({ length: executions }, (_, at) => `execution-${at}`);
  for (const name of names) engine.start({ machine: 'bench', name, input: {} });
  await engine.runUntilIdle();
  const tasks = names.flatMap((name) =>
    engine.history('bench', name).filter(({ type }) => type === 'TaskScheduled'),
  ).length;
  database.close();
  return { calls: calls / tasks, together: most / limit };
}

export async function benchCalls(): Promise<void> {
  const { calls, together } = await measureCalls(50);
  printRows([
    { name: 'calls over tasks under load', ratio: calls, goal: 1 },
    { name: 'calls of a Map at once over its MaxConcurrency', ratio: together, goal: 1 },
  ]);
}

if (import.meta.main) await benchCalls();
