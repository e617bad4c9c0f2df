import { describe, expect, it } from 'vitest';
import type { Json } from './index.ts';
import { FunctionError } from './index.ts';
import { call, jsonata, machineRun } from './testing/machine-run.ts';

async function outcome(definition: Parameters<typeof machineRun>[0], input: Json = {}, functions = {}) {
  const run = machineRun(definition, functions);
  run.start(input);
  return { ...(await run.finish()), events: run.eventTypes(), calls: run.calls };
}

describe('Pass, Choice, Succeed and Fail', () => {
  it('assigns all variables against their old values', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Next: 'C' },
      C: { Type: 'Succeed', Output: { x: '{% $x %}', y: '{% $y %}' } },
    };
    expect((await outcome(jsonata('A', states))).output).toEqual({ x: 2, y: 1 });
  });

  it('fails with States.NoChoiceMatched when no rule holds and there is no Default', async () => {
    const states = {
      A: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.go %}', Next: 'B' }] },
      B: { Type: 'Succeed' },
    };
    expect(await outcome(jsonata('A', states), { go: false })).toMatchObject({
      status: 'FAILED',
      error: 'States.NoChoiceMatched',
    });
  });

  it('refuses a Condition that is not a boolean', async () => {
    const states = {
      A: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.go %}', Next: 'B' }], Default: 'B' },
      B: { Type: 'Succeed' },
    };
    const { error, cause } = await outcome(jsonata('A', states), { go: 'yes' });
    expect(error).toBe('States.QueryEvaluationError');
    expect(cause).toContain("Expected 'boolean', but was 'string' for value: \"yes\"");
  });

  it('fails with the error and cause a Fail state evaluates', async () => {
    const states = { A: { Type: 'Fail', Error: "{% 'E' & $states.input.n %}", Cause: 'why' } };
    expect(await outcome(jsonata('A', states), { n: 1 })).toMatchObject({
      status: 'FAILED',
      error: 'E1',
      cause: 'why',
    });
  });

  it('refuses a state output of more than 256 KiB', async () => {
    const states = {
      A: { Type: 'Pass', Output: "{% $join($map([1..300000], function() { 'x' })) %}", End: true },
    };
    expect(await outcome(jsonata('A', states))).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });
});

describe('Wait', () => {
  it('waits seconds out without anything running', async () => {
    const run = machineRun(
      jsonata('A', { A: { Type: 'Wait', Seconds: '{% $states.input.s %}', End: true } }),
    );
    run.start({ s: 864_000 });
    expect(await run.engine.runUntilIdle()).toBe(0);
    expect(run.engine.nextDue()).toBe(run.clock.now() + 864_000_000);
    expect(await run.finish()).toMatchObject({ status: 'SUCCEEDED', output: { s: 864_000 } });
  });
});

describe('Parallel', () => {
  const branch = (state: object) => ({ StartAt: Object.keys(state)[0], States: state });

  it('gathers the outputs in the order of the branches and reads outer variables', async () => {
    const states = {
      V: { Type: 'Pass', Assign: { v: 7 }, Next: 'P' },
      P: {
        Type: 'Parallel',
        Branches: [
          branch({ Slow: { Type: 'Wait', Seconds: 5, Output: '{% $v %}', End: true } }),
          branch({ Quick: { Type: 'Pass', Output: 'quick', End: true } }),
        ],
        End: true,
      },
    };
    expect((await outcome(jsonata('V', states))).output).toEqual([7, 'quick']);
  });

  it('aborts the other branches when one fails, and a Catch goes on', async () => {
    const states = {
      P: {
        Type: 'Parallel',
        Branches: [
          branch({ Slow: { Type: 'Wait', Seconds: 500, End: true } }),
          branch({ Bad: { Type: 'Fail', Error: 'Bad', Cause: 'c' } }),
        ],
        Catch: [{ ErrorEquals: ['Bad'], Output: '{% $states.errorOutput %}', Next: 'Caught' }],
        End: true,
      },
      Caught: { Type: 'Succeed' },
    };
    const { output, events } = await outcome(jsonata('P', states));
    expect(output).toEqual({ Error: 'Bad', Cause: 'c' });
    expect(events).toContain('WaitStateAborted');
  });
});

describe('Map', () => {
  const map = (processor: object, more: object = {}) => ({
    Type: 'Map',
    Items: '{% $states.input %}',
    ItemProcessor: { StartAt: 'Each', States: { Each: processor } },
    End: true,
    ...more,
  });

  it('keeps the order of items and the bound of MaxConcurrency', async () => {
    let [now, most] = [0, 0];
    const work = async (payload: Json) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      return payload;
    };
    const { output } = await outcome(
      jsonata('M', { M: map(call('work', { End: true }), { MaxConcurrency: 2 }) }),
      [1, 2, 3, 4, 5],
      { work },
    );
    expect(output).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('gives each item to ItemSelector through the context object', async () => {
    const each = { Type: 'Pass', End: true };
    const more = {
      ItemSelector: { i: '{% $states.context.Map.Item.Index %}', v: '{% $states.context.Map.Item.Value %}' },
    };
    expect((await outcome(jsonata('M', { M: map(each, more) }), ['a'])).output).toEqual([{ i: 0, v: 'a' }]);
  });

  const odd = {
    odd: (n: Json) => {
      if (Number(n) % 2 === 1) throw new FunctionError('Odd', 'odd');
      return n;
    },
  };

  it('fails with the error of the first failing iteration', async () => {
    const result = await outcome(
      jsonata('M', { M: map(call('odd', { End: true }), { MaxConcurrency: 1 }) }),
      [2, 3],
      odd,
    );
    expect(result).toMatchObject({ status: 'FAILED', error: 'Odd' });
    expect(result.events.slice(-3)).toEqual(['MapIterationFailed', 'MapStateFailed', 'ExecutionFailed']);
  });

  it('leaves tolerated failures out of the output', async () => {
    const machine = jsonata('M', { M: map(call('odd', { End: true }), { ToleratedFailureCount: 1 }) });
    expect((await outcome(machine, [2, 3, 4], odd)).output).toEqual([2, 4]);
  });

  it('fails when more iterations fail than are tolerated', async () => {
    const machine = jsonata('M', { M: map(call('odd', { End: true }), { ToleratedFailurePercentage: 50 }) });
    expect(await outcome(machine, [1, 3, 4], odd)).toMatchObject({
      error: 'States.ExceedToleratedFailureThreshold',
    });
  });
});

describe('the functions Step Functions adds to JSONata', () => {
  it.each([
    ['$partition([1,2,3], 2)', [[1, 2], [3]]],
    ['$range(0, 6, 2)', [0, 2, 4, 6]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ["$hash('abc', 'MD5')", '900150983cd24fb0d6963f7d28e17f72'],
    ['$parse(\'{"a":[1]}\').a', [1]],
    ['$random(7) = $random(7)', true],
    ['$length($uuid())', 36],
  ])('%s', async (source, expected) => {
    expect(
      (await outcome(jsonata('A', { A: { Type: 'Succeed', Output: { v: `{% ${source} %}` } } }))).output,
    ).toEqual({ v: expected });
  });

  it('tell the time by the clock of the engine', async () => {
    const run = machineRun(
      jsonata('A', {
        A: { Type: 'Wait', Seconds: 90, Next: 'B' },
        B: {
          Type: 'Succeed',
          Output: {
            now: '{% $now() %}',
            day: "{% $now('[Y0001]/[M01]/[D01]', '+0800') %}",
            ms: '{% $millis() %}',
          },
        },
      }),
    );
    run.start();
    const started = run.clock.moment;
    expect((await run.finish())?.output).toEqual({
      now: '2026-01-05T01:01:30.000Z',
      day: '2026/01/05',
      ms: started + 90_000,
    });
  });

  it('has no $eval', async () => {
    const { error, cause } = await outcome(
      jsonata('A', { A: { Type: 'Succeed', Output: "{% $eval('1') %}" } }),
    );
    expect(error).toBe('States.QueryEvaluationError');
    expect(cause).toContain('T1006');
  });
});
