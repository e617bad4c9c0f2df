import { describe, expect, it } from 'vitest';
import { type AslDefinition, DefinitionRefused, openEngine, validateDefinition } from './index.ts';
import { jsonata, machineRun } from './testing/machine-run.ts';

const lambda = 'arn:aws:states:::lambda:invoke';
const task = (more: object) => ({
  Type: 'Task',
  Resource: lambda,
  Arguments: { FunctionName: 'f' },
  End: true,
  ...more,
});
const inner = (states: object) => ({ StartAt: Object.keys(states)[0], States: states });

describe('a definition is refused by name', () => {
  const refusals: readonly (readonly [string, AslDefinition, string, string])[] = [
    [
      'a JSONPath field in a JSONata state',
      jsonata('A', { A: { Type: 'Pass', InputPath: '$', End: true } }),
      'A',
      'InputPath',
    ],
    [
      'a field of another state type',
      jsonata('A', { A: { Type: 'Pass', Seconds: 1, End: true } }),
      'A',
      'Seconds',
    ],
    ['a field that does not exist', jsonata('A', { A: { Type: 'Succeed', Outputs: 1 } }), 'A', 'Outputs'],
    ['a role of its own', jsonata('A', { A: task({ Credentials: {} }) }), 'A', 'Credentials'],
    [
      'another integration',
      jsonata('A', { A: task({ Resource: 'arn:aws:states:::sqs:sendMessage' }) }),
      'A',
      'Resource',
    ],
    [
      'a distributed Map',
      jsonata('A', {
        A: {
          Type: 'Map',
          End: true,
          ItemProcessor: { ...inner({ B: { Type: 'Succeed' } }), ProcessorConfig: { Mode: 'DISTRIBUTED' } },
        },
      }),
      'A',
      'ItemProcessor',
    ],
    ['Next to nowhere', jsonata('A', { A: { Type: 'Pass', Next: 'B' } }), 'A', 'Next'],
    ['neither Next nor End', jsonata('A', { A: { Type: 'Pass' } }), 'A', 'Next'],
    [
      'a state that is never reached',
      jsonata('A', { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } }),
      'B',
      'States',
    ],
    ['StartAt to nowhere', jsonata('Z', { A: { Type: 'Succeed' } }), '', 'StartAt'],
    [
      'a Default to nowhere',
      jsonata('A', {
        A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'B' }], Default: 'Z' },
        B: { Type: 'Succeed' },
      }),
      'A',
      'Default',
    ],
    [
      'States.ALL that is not last',
      jsonata('A', { A: task({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['E'] }] }) }),
      'A',
      'Retry[0]/ErrorEquals',
    ],
    [
      'a heartbeat longer than the timeout',
      jsonata('A', { A: task({ TimeoutSeconds: 5, HeartbeatSeconds: 5 }) }),
      'A',
      'HeartbeatSeconds',
    ],
    [
      'the reserved variable',
      jsonata('A', { A: { Type: 'Pass', Assign: { states: 1 }, End: true } }),
      'A',
      'Assign',
    ],
    [
      'JSONata that cannot be parsed',
      jsonata('A', { A: { Type: 'Pass', Output: '{% 1 + %}', End: true } }),
      'A',
      'Output',
    ],
    [
      'a name used twice',
      jsonata('A', { A: { Type: 'Parallel', End: true, Branches: [inner({ A: { Type: 'Succeed' } })] } }),
      'A/Branches[0]/A',
      'States',
    ],
    [
      'a choice rule without Condition',
      jsonata('A', { A: { Type: 'Choice', Choices: [{ Next: 'B' }] }, B: { Type: 'Succeed' } }),
      'A',
      'Choices[0]/Condition',
    ],
  ];

  it.each(refusals)('%s', (_, definition, path, field) => {
    const issues = validateDefinition(definition);
    expect(issues).toContainEqual(expect.objectContaining({ path, field }));
    expect(issues.find((issue) => issue.field === field)?.message).toMatch(/\w+.*\.$/u);
  });

  it('an inner scope that assigns an outer variable', () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: 1 }, Next: 'P' },
      P: {
        Type: 'Parallel',
        End: true,
        Branches: [inner({ B: { Type: 'Pass', Assign: { x: 2 }, End: true } })],
      },
    };
    const [issue] = validateDefinition(jsonata('A', states));
    expect(issue).toMatchObject({ path: 'P/Branches[0]/B', field: 'Assign' });
    expect(issue?.message).toContain('outer scope');
  });

  it('by openEngine, with every reason at once', () => {
    const definition = jsonata('A', { A: { Type: 'Pass', Next: 'Z', Seconds: 1 } });
    expect(() => machineRun(definition)).toThrow(DefinitionRefused);
    expect(validateDefinition(definition)).toHaveLength(2);
  });
});

describe('placeholders', () => {
  const placeholder = ['$', '{ScreenFunction}'].join('');
  const definition = jsonata('A', {
    A: task({
      Arguments: { FunctionName: placeholder, Payload: 1 },
      Output: '{% $states.result.Payload %}',
    }),
  });

  it('are put in from the substitutions; an ARN calls the function it names', async () => {
    const base = machineRun(jsonata('A', { A: { Type: 'Succeed' } }));
    const names: string[] = [];
    const engine = openEngine({
      database: base.database,
      clock: base.clock,
      machines: { s: definition },
      substitutions: { ScreenFunction: 'arn:aws:lambda:cn-north-1:1:function:screen:live' },
      invoke: async (name) => {
        names.push(name);
        return 'ok';
      },
    });
    engine.start({ machine: 's', name: 'x', input: {} });
    await engine.runUntilIdle();
    expect(engine.describe('s', 'x')?.output).toBe('ok');
    expect(names).toEqual(['screen']);
  });

  it('without a value are refused by name', () => {
    expect(() => machineRun(definition)).toThrow(/ScreenFunction/u);
  });
});
