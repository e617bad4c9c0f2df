import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FunctionError, type Json } from './index.ts';
import { Crash, crashingDatabase } from './testing/crashing-database.ts';
import {
  call,
  jsonata,
  machineRun,
  StandingClock,
  type TestFunction,
  waitForToken,
} from './testing/machine-run.ts';

/** Every way an execution can stand still: calls, retries, a wait, a token, branches and iterations. */
const machine = jsonata('First', {
  First: call('double', { Assign: { first: '{% $states.result.Payload %}' }, Next: 'Both' }),
  Both: {
    Type: 'Parallel',
    Branches: [
      { StartAt: 'Ask', States: { Ask: waitForToken('ask', { TimeoutSeconds: 900, End: true }) } },
      {
        StartAt: 'Nap',
        States: { Nap: { Type: 'Wait', Seconds: 30, Next: 'More' }, More: call('double', { End: true }) },
      },
    ],
    Next: 'Each',
  },
  Each: {
    Type: 'Map',
    Items: [1, 2, 3],
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: 'Item',
      States: {
        Item: call('fragile', {
          Retry: [{ ErrorEquals: ['Fragile'], IntervalSeconds: 3, MaxAttempts: 1 }],
          Catch: [
            {
              ErrorEquals: ['States.ALL'],
              Output: '{% $states.errorOutput.Error & $string($states.input) %}',
              Next: 'Caught',
            },
          ],
          End: true,
        }),
        Caught: { Type: 'Pass', End: true },
      },
    },
    Output: { first: '{% $first %}', both: '{% $states.input %}', each: '{% $states.result %}' },
    End: true,
  },
});
const answer = { from: 'bank', granted: true };

/** Runs the machine to its end through crashes after the given numbers of transactions. */
async function runThrough(crashes: readonly { readonly after: number; readonly halfway: boolean }[]) {
  const real = new DatabaseSync(':memory:');
  const clock = new StandingClock();
  const asked = new Set<string>();
  let deaths = 0;
  const functions: { readonly [name: string]: TestFunction } = {
    double: (n) => Number(n) * 2,
    fragile: (n) => {
      if (n === 2) throw new FunctionError('Fragile', 'two');
      return Number(n) * 10;
    },
    ask: (payload) => {
      asked.add((payload as { readonly token: string }).token);
      return null;
    },
  };
  const left = [...crashes];
  for (let life = 0; life <= crashes.length; life += 1) {
    const crash = left.shift();
    const database = crash === undefined ? real : crashingDatabase(real, crash.after, crash.halfway);
    try {
      const run = machineRun(machine, functions, { database, clock });
      run.start(21);
      for (let jump = 0; jump < 50; jump += 1) {
        await run.engine.runUntilIdle();
        for (const token of asked) {
          if (clock.moment >= new StandingClock().moment + 60_000) run.engine.sendTaskSuccess(token, answer);
        }
        await run.engine.runUntilIdle();
        const due = run.engine.nextDue();
        if (due === undefined) break;
        clock.moment = Math.max(clock.moment, Math.min(due, clock.moment + 60_000));
      }
      const ids = run.engine.history('m', 'x').map(({ id }) => id);
      return { description: run.describe(), ids, deaths };
    } catch (thrown) {
      if (!(thrown instanceof Crash)) throw thrown;
      deaths += 1;
      if (real.isTransaction) real.exec('ROLLBACK');
    }
  }
  throw new Error('The last life has no crash');
}

const expected: Json = {
  first: 42,
  both: [answer, 84],
  each: [10, 'Fragile2', 30],
};

describe('an execution through crashes', () => {
  it('ends the same without any', async () => {
    expect((await runThrough([])).description).toMatchObject({ status: 'SUCCEEDED', output: expected });
  });

  it('ends the same wherever the process dies, with a history without gaps', async () => {
    const crash = fc.record({ after: fc.integer({ min: 1, max: 9 }), halfway: fc.boolean() });
    let most = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(crash, { minLength: 1, maxLength: 5 }), async (crashes) => {
        const { description, ids, deaths } = await runThrough(crashes);
        most = Math.max(most, deaths);
        expect(description).toMatchObject({ status: 'SUCCEEDED', output: expected });
        expect(ids).toEqual(ids.map((_, at) => at + 1));
      }),
      { numRuns: 200 },
    );
    expect(most).toBeGreaterThan(2);
  });
});
