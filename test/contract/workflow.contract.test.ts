import { DatabaseSync } from 'node:sqlite';
import {
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { type AslDefinition, openEngine } from '../../local/engine/index.ts';
import { machineName, makeEngineWorkflow } from '../../local/runtime/engine-workflow.ts';
import { makeGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { makeStepFunctionsWorkflow } from '../../shared/adapters/step-functions/step-functions-workflow.ts';
import type { Json } from '../../shared/application/ports/table.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';

/** How a step that waited has ended. */
type Ended = { readonly output: Json } | { readonly error: string; readonly cause: string };
type Scene = {
  readonly workflow: Workflow;
  /** A new execution, and the token of its step. */
  readonly waiting: (name: string) => Promise<string>;
  readonly ended: (name: string) => Promise<Ended | undefined>;
};

/** One step that waits, and what became of it as the execution's output. */
const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Wait for it',
  States: {
    'Wait for it': {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'step', Payload: { token: '{% $states.context.Task.Token %}' } },
      Output: { output: '{% $states.result %}' },
      Catch: [
        {
          ErrorEquals: ['States.ALL'],
          Output: { error: '{% $states.errorOutput.Error %}', cause: '{% $states.errorOutput.Cause %}' },
          Next: 'Failed',
        },
      ],
      End: true,
    },
    Failed: { Type: 'Succeed' },
  },
} as AslDefinition;

const onEngine = (): Scene => {
  let token = '';
  const database = new DatabaseSync(':memory:');
  const commits = makeGroupCommit(database);
  const engine = openEngine({
    database,
    commits,
    clock: { now: () => 0 },
    machines: { [machineName]: definition },
    invoke: async (_, payload) => {
      ({ token } = payload as { readonly token: string });
      return null;
    },
  });
  const workflow = makeEngineWorkflow(engine, commits);
  return {
    workflow,
    waiting: async (name) => {
      await workflow.start({ name, input: {} });
      await engine.runUntilIdle();
      return token;
    },
    ended: async (name) => {
      await engine.runUntilIdle();
      return engine.describe(machineName, name)?.output as Ended | undefined;
    },
  };
};

/** The service as its API reference tells it, as far as tokens go; the emulator shows the rest (`npm run test:aws`). */
const onStepFunctions = (): Scene => {
  const client = new SFNClient({ region: 'cn-north-1' });
  const aws = mockClient(client);
  const ends = new Map<string, Ended | undefined>();
  const names = new Map<string, string>();
  const take = (token: string | undefined, ended: Ended) => {
    const name = names.get(token ?? '');
    if (name === undefined) throw new InvalidToken({ message: 'Invalid Token', $metadata: {} });
    if (ends.get(name)) throw new TaskDoesNotExist({ message: 'Task does not exist', $metadata: {} });
    ends.set(name, ended);
    return {};
  };
  aws.on(StartExecutionCommand).callsFake(({ name }) => names.set(`token of ${name}`, String(name)));
  aws
    .on(SendTaskSuccessCommand)
    .callsFake(({ taskToken, output }) => take(taskToken, { output: JSON.parse(output) }));
  aws
    .on(SendTaskFailureCommand)
    .callsFake(({ taskToken, error, cause }) => take(taskToken, { error, cause }));
  const workflow = makeStepFunctionsWorkflow({ client, stateMachineArn: 'machine' });
  return {
    workflow,
    waiting: async (name) => {
      await workflow.start({ name, input: {} });
      return `token of ${name}`;
    },
    ended: async (name) => ends.get(name),
  };
};

describe.each([
  ['the embedded engine', onEngine],
  ['Step Functions', onStepFunctions],
])('a step that waits on %s', (_, open) => {
  it('is completed with an answer', async () => {
    const { workflow, waiting, ended } = open();
    const token = await waiting('one');
    expect(await workflow.complete(token, { stage: 'triage', 分流: true })).toBe('completed');
    expect(await ended('one')).toEqual({ output: { stage: 'triage', 分流: true } });
  });

  it('is failed by name, with a cause that the machine can read', async () => {
    const { workflow, waiting, ended } = open();
    const token = await waiting('one');
    expect(await workflow.fail(token, 'CaseElsewhere', '{"stage":"withdrawn"}')).toBe('completed');
    expect(await ended('one')).toEqual({ error: 'CaseElsewhere', cause: '{"stage":"withdrawn"}' });
  });

  it('ends once: whoever comes later is told that it is gone, and changes nothing', async () => {
    const { workflow, waiting, ended } = open();
    const [first, second] = [await waiting('one'), await waiting('two')];
    await workflow.complete(first, 'yes');
    await workflow.fail(second, 'No', 'no');
    await ended('one');
    for (const token of [first, second, 'never heard of']) {
      expect(await workflow.complete(token, 'late')).toBe('gone');
      expect(await workflow.fail(token, 'Late', 'late')).toBe('gone');
    }
    expect(await ended('one')).toEqual({ output: 'yes' });
    expect(await ended('two')).toEqual({ error: 'No', cause: 'no' });
  });

  it('is started once under one name', async () => {
    const { workflow, waiting, ended } = open();
    const token = await waiting('one');
    await workflow.start({ name: 'one', input: { other: true } });
    expect(await workflow.complete(token, 'yes')).toBe('completed');
    expect(await ended('one')).toEqual({ output: 'yes' });
  });
});
