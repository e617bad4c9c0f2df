import { describe, expect, it } from 'vitest';
import type { Json } from './index.ts';
import { machineRun } from './testing/machine-run.ts';

async function pass(fields: object, input: Json) {
  const run = machineRun({ StartAt: 'A', States: { A: { Type: 'Pass', End: true, ...fields } as Json } });
  run.start(input);
  return await run.finish();
}

describe('JSONPath states', () => {
  it.each<[string, object, Json]>([
    ['InputPath', { InputPath: '$.a' }, { b: [1, 2, 3] }],
    ['OutputPath', { OutputPath: '$.a.b[-1]' }, 3],
    ['a slice', { OutputPath: '$.a.b[0:2]' }, [1, 2]],
    ['descent', { OutputPath: '$..b' }, [[1, 2, 3]]],
    [
      'ResultPath makes objects on its way',
      { Result: 1, ResultPath: '$.x.y' },
      { a: { b: [1, 2, 3] }, x: { y: 1 } },
    ],
    ['ResultPath null keeps the input', { Result: 1, ResultPath: null }, { a: { b: [1, 2, 3] } }],
    ['InputPath null', { InputPath: null }, {}],
    [
      'Parameters with paths, context and calls',
      {
        Parameters: {
          'p.$': '$.a.b[0]',
          'n.$': '$$.Execution.Name',
          'f.$': "States.Format('{}-{}', $.a.b[1], 'x')",
          c: '$.a',
        },
      },
      { p: 1, n: 'x', f: '2-x', c: '$.a' },
    ],
    [
      'nested calls',
      { Parameters: { 'v.$': "States.ArrayLength(States.StringSplit('a,b;c', ',;'))" } },
      { v: 3 },
    ],
    [
      'JsonMerge',
      { Parameters: { 'v.$': 'States.JsonMerge($.a, States.StringToJson(\'{"c":1}\'), false)' } },
      { v: { b: [1, 2, 3], c: 1 } },
    ],
    [
      'Hash',
      { Parameters: { 'v.$': "States.Hash('abc', 'SHA-1')" } },
      { v: 'a9993e364706816aba3e25717850c26c9cd0d89d' },
    ],
  ])('%s', async (_, fields, output) => {
    expect(await pass(fields, { a: { b: [1, 2, 3] } })).toMatchObject({ status: 'SUCCEEDED', output });
  });

  it('a path to nothing is States.Runtime, told with the path and the field', async () => {
    const ended = await pass({ Parameters: { 'p.$': '$.gone' } }, {});
    expect(ended?.error).toBe('States.Runtime');
    expect(ended?.cause).toContain(
      "The JSONPath '$.gone' specified for the field 'p.$' could not be found in the input '{}'",
    );
  });

  const choose = async (rule: object, input: Json) => {
    const States = {
      A: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Pass', Result: true, End: true },
      No: { Type: 'Pass', Result: false, End: true },
    };
    const run = machineRun({ StartAt: 'A', States: States as Json });
    run.start(input);
    return await run.finish();
  };

  it.each<[object, Json, boolean]>([
    [{ Variable: '$.n', NumericGreaterThanEquals: 3 }, { n: 3 }, true],
    [{ Variable: '$.n', NumericLessThan: 3 }, { n: '2' }, false],
    [{ Variable: '$.s', StringMatches: 'a*\\*' }, { s: 'abc*' }, true],
    [{ Variable: '$.s', StringEqualsPath: '$.t' }, { s: 'x', t: 'x' }, true],
    [
      { Variable: '$.t', TimestampLessThan: '2026-01-01T00:00:00Z' },
      { t: '2025-12-31T23:59:59.5+00:00' },
      true,
    ],
    [{ Variable: '$.t', IsTimestamp: true }, { t: '2025-02-30T00:00:00Z' }, false],
    [{ Variable: '$.x', IsPresent: false }, {}, true],
    [{ Variable: '$.x', IsNull: true }, { x: null }, true],
    [
      { And: [{ Variable: '$.a', BooleanEquals: true }, { Not: { Variable: '$.b', BooleanEquals: true } }] },
      { a: true, b: false },
      true,
    ],
    [
      {
        Or: [
          { Variable: '$.a', IsNumeric: true },
          { Variable: '$.a', IsString: true },
        ],
      },
      { a: [] },
      false,
    ],
  ])('choice rule %j over %j is %s', async (rule, input, expected) => {
    expect((await choose(rule, input))?.output).toBe(expected);
  });

  it('a rule over a missing value fails unless it asks for presence', async () => {
    expect((await choose({ Variable: '$.x', IsNull: true }, {}))?.error).toBe('States.Runtime');
  });
});
