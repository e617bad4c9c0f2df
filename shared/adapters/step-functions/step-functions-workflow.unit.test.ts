import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeStepFunctionsWorkflow } from './step-functions-workflow.ts';

const client = new SFNClient({ region: 'cn-north-1' });
const aws = mockClient(client);
const stateMachineArn = 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:coordination';
const workflow = makeStepFunctionsWorkflow({ client, stateMachineArn });
const answer = { message: 'refused', $metadata: {} };

beforeEach(() => aws.reset());

describe('starting an execution', () => {
  it('passes on name and input', async () => {
    aws.on(StartExecutionCommand).resolves({});
    await workflow.start({ name: 'case-1', input: { caseId: '1', 名称: '会诊' } });
    expect(aws.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn,
      name: 'case-1',
      input: '{"caseId":"1","名称":"会诊"}',
    });
  });

  it('takes one that exists already as started', async () => {
    aws.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(answer));
    await expect(workflow.start({ name: 'case-1', input: {} })).resolves.toBeUndefined();
  });

  it('lets surprises through', async () => {
    aws.on(StartExecutionCommand).rejects(new StateMachineDoesNotExist(answer));
    await expect(workflow.start({ name: 'case-1', input: {} })).rejects.toThrow(StateMachineDoesNotExist);
  });
});

describe('completing a waiting step', () => {
  it('hands the output to the step that waits behind the token', async () => {
    aws.on(SendTaskSuccessCommand).resolves({});
    expect(await workflow.complete('a+b/c=', { decided: true })).toBe('completed');
    expect(aws.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'a+b/c=',
      output: '{"decided":true}',
    });
  });

  it.each([TaskTimedOut, TaskDoesNotExist, InvalidToken])('answers gone for %s', async (Gone) => {
    aws.on(SendTaskSuccessCommand).rejects(new Gone(answer));
    expect(await workflow.complete('token', null)).toBe('gone');
  });

  it('lets surprises through', async () => {
    const surprise = new Error('no network');
    aws.on(SendTaskSuccessCommand).rejects(surprise);
    await expect(workflow.complete('token', null)).rejects.toBe(surprise);
  });
});
