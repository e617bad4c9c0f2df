import { describe, expect, it } from 'vitest';
import { retryDelay } from './compile/guard.ts';
import { FunctionError } from './index.ts';
import { call, jsonata, machineRun, waitForToken } from './testing/machine-run.ts';

const failing = (times: number) => (payload: unknown, count: number) => {
  if (count <= times) throw new FunctionError('Busy', `call ${count}`);
  return { count, payload: payload as null };
};

describe('Retry', () => {
  const retrier = {
    ErrorEquals: ['Busy'],
    IntervalSeconds: 2,
    BackoffRate: 3,
    MaxAttempts: 3,
    MaxDelaySeconds: 10,
  };

  it('waits interval times rate to the power of the attempt, at most MaxDelaySeconds', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { Retry: [retrier], End: true }) }), {
      f: failing(3),
    });
    run.start();
    expect((await run.finish())?.status).toBe('SUCCEEDED');
    const moments = run.calls.map(({ at }) => at);
    expect(moments.slice(1).map((at, index) => (at - (moments[index] ?? 0)) / 1_000)).toEqual([2, 6, 10]);
  });

  it('gives up after MaxAttempts with the last failure', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { Retry: [retrier], End: true }) }), {
      f: failing(9),
    });
    run.start();
    expect(await run.finish()).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(run.calls).toHaveLength(4);
  });

  it('counts the attempts of each retrier by itself', async () => {
    const one = { IntervalSeconds: 1, MaxAttempts: 1 };
    const Retry = [
      { ErrorEquals: ['First'], ...one },
      { ErrorEquals: ['States.ALL'], ...one },
    ];
    const f = (_: unknown, count: number) => {
      if (count <= 2) throw new FunctionError(count === 1 ? 'First' : 'Second', '');
      return count;
    };
    const run = machineRun(jsonata('A', { A: call('f', { Retry, End: true }) }), { f });
    run.start();
    expect((await run.finish())?.output).toBe(3);
  });

  it('spreads the delay from nothing to the whole under full jitter', () => {
    const base = {
      errors: [],
      intervalSeconds: 4,
      backoffRate: 2,
      maxAttempts: 3,
      maxDelaySeconds: Infinity,
      fullJitter: true,
    };
    expect([0, 0.5, 0.999].map((random) => retryDelay(base, 2, () => random))).toEqual([0, 4_000, 7_992]);
  });

  it('tries a failed Parallel again from its beginning', async () => {
    const Branches = [{ StartAt: 'B', States: { B: call('f', { End: true }) } }];
    const states = { P: { Type: 'Parallel', Branches, Retry: [{ ErrorEquals: ['States.ALL'] }], End: true } };
    const run = machineRun(jsonata('P', states), { f: failing(1) });
    run.start({ n: 1 });
    expect((await run.finish())?.output).toEqual([{ count: 2, payload: { n: 1 } }]);
  });
});

describe('Catch', () => {
  const caught = (names: readonly string[]) => ({
    A: call('f', {
      Catch: [
        {
          ErrorEquals: names,
          Assign: { e: '{% $states.errorOutput.Error %}' },
          Output: '{% $states.input %}',
          Next: 'B',
        },
      ],
      End: true,
    }),
    B: { Type: 'Succeed', Output: { e: '{% $e %}', in: '{% $states.input %}' } },
  });

  it.each([[['Busy']], [['States.TaskFailed']], [['States.ALL']]])(
    '%j takes a failed call',
    async (names) => {
      const run = machineRun(jsonata('A', caught(names)), { f: failing(1) });
      run.start({ n: 1 });
      expect((await run.finish())?.output).toEqual({ e: 'Busy', in: { n: 1 } });
    },
  );

  it('takes an expression that cannot be evaluated in the arguments', async () => {
    const states = {
      A: call('f', {
        Arguments: { FunctionName: 'f', Payload: '{% $missing %}' },
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' }],
        End: true,
      }),
      B: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
    };
    const run = machineRun(jsonata('A', states), { f: failing(0) });
    run.start();
    expect((await run.finish())?.output).toBe('States.QueryEvaluationError');
    expect(run.calls).toEqual([]);
  });
});

describe('timeouts', () => {
  it('ends a call that takes longer than TimeoutSeconds', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { TimeoutSeconds: 5, End: true }) }), {
      f: () => new Promise(() => {}),
    });
    run.start();
    await run.engine.runUntilIdle({ leaveCalls: true });
    run.clock.moment += 5_000;
    await run.engine.runUntilIdle({ leaveCalls: true });
    expect(run.describe()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(run.eventTypes()).toContain('TaskTimedOut');
  });

  it('fires while every place is taken and others have been due for longer', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { TimeoutSeconds: 5, End: true }) }), {
      f: () => new Promise(() => {}),
    });
    run.start();
    await run.engine.runUntilIdle({ leaveCalls: true, concurrency: 1 });
    for (let other = 0; other < 9; other += 1) {
      run.engine.start({ machine: 'm', name: `other-${other}`, input: {} });
    }
    run.clock.moment += 5_000;
    await run.engine.runUntilIdle({ leaveCalls: true, concurrency: 1 });
    expect(run.describe()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('ends the whole execution as TIMED_OUT', async () => {
    const run = machineRun(
      jsonata('A', { A: { Type: 'Wait', Seconds: 100, End: true } }, { TimeoutSeconds: 10 }),
    );
    run.start();
    expect(await run.finish()).toMatchObject({ status: 'TIMED_OUT' });
    expect(run.eventTypes().at(-1)).toBe('ExecutionTimedOut');
  });

  it('a missed heartbeat is caught as States.HeartbeatTimeout; a heartbeat in time moves it on', async () => {
    let token = '';
    const ask = (payload: unknown) => {
      token = (payload as { token: string }).token;
      return null;
    };
    const Catch = [{ ErrorEquals: ['States.HeartbeatTimeout'], Output: 'late', Next: 'B' }];
    const states = {
      A: waitForToken('ask', { HeartbeatSeconds: '{% $states.input.h %}', Catch, End: true }),
      B: { Type: 'Succeed' },
    };
    const run = machineRun(jsonata('A', states), { ask });
    run.start({ h: 10 });
    await run.engine.runUntilIdle();
    run.clock.moment += 9_000;
    expect(run.engine.sendTaskHeartbeat(token)).toBe('completed');
    run.clock.moment += 9_000;
    await run.engine.runUntilIdle();
    expect(run.describe()?.status).toBe('RUNNING');
    run.clock.moment += 1_000;
    expect(run.engine.sendTaskHeartbeat(token)).toBe('gone');
    expect((await run.finish())?.output).toBe('late');
  });
});

describe('a machine that goes round in circles', () => {
  it('fails at the longest history the service allows instead of running for ever', async () => {
    const run = machineRun(jsonata('A', { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } }));
    run.start();
    expect(await run.finish()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(run.eventTypes()).toHaveLength(25_001);
  });
});
