import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../../shared/application/ports/clock.ts';
import { type AslDefinition, type Engine, FunctionError, type Json, openEngine } from '../index.ts';

/** Stands still until it is told to jump. */
export class StandingClock implements Clock {
  moment = Date.UTC(2026, 0, 5, 1);

  now(): number {
    return this.moment;
  }
}

export type TestFunction = (payload: Json, call: number) => Json | Promise<Json>;

/** One engine with one machine named `m`, its functions counted, its time skipped. */
export function machineRun(
  definition: AslDefinition,
  functions: { readonly [name: string]: TestFunction } = {},
  parts: {
    readonly database?: DatabaseSync;
    readonly clock?: StandingClock;
    readonly random?: () => number;
  } = {},
) {
  const { database = new DatabaseSync(':memory:'), clock = new StandingClock(), random } = parts;
  const calls: { readonly name: string; readonly payload: Json; readonly at: number }[] = [];
  const engine: Engine = openEngine({
    database,
    clock,
    machines: { m: definition },
    ...(random === undefined ? {} : { random }),
    invoke: async (name, payload) => {
      calls.push({ name, payload, at: clock.now() });
      const known = functions[name];
      if (known === undefined)
        throw new FunctionError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
      return await known(payload, calls.filter((call) => call.name === name).length);
    },
  });
  return {
    engine,
    clock,
    database,
    calls,
    start: (input: Json = {}) => engine.start({ machine: 'm', name: 'x', input }),
    /** Runs, jumping from timer to timer, until nothing is due any more; at most `jumps` jumps. */
    async finish(jumps = 100) {
      for (let jump = 0; ; jump += 1) {
        await engine.runUntilIdle();
        const due = engine.nextDue();
        if (due === undefined || jump >= jumps) return engine.describe('m', 'x');
        clock.moment = Math.max(clock.moment, due);
      }
    },
    describe: () => engine.describe('m', 'x'),
    eventTypes: () => engine.history('m', 'x').map(({ type }) => type),
  };
}

export const jsonata = (
  startAt: string,
  states: { readonly [name: string]: object },
  more: object = {},
): AslDefinition =>
  ({ QueryLanguage: 'JSONata', StartAt: startAt, States: states, ...more }) as AslDefinition;

/** A Task that calls `name` through the optimized integration and keeps the function's own answer. */
export const call = (name: string, more: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...more,
});

/** A Task that hands its token to `name` and waits for it. */
export const waitForToken = (name: string, more: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}' } },
  ...more,
});
