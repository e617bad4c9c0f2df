import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Workflow } from '../../application/ports/workflow.ts';

/**
 * The workflow on Step Functions (Standard). A name stays taken for 90 days after its execution closed, so a new start
 * of the same case needs a new name.
 */
export function makeStepFunctionsWorkflow(deps: {
  readonly client: SFNClient;
  readonly stateMachineArn: string;
}): Workflow {
  const { client, stateMachineArn } = deps;
  return {
    async start({ name, input }) {
      try {
        await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      } catch (failure) {
        // Started before, with this or another input: the first start counts.
        if (!(failure instanceof ExecutionAlreadyExists)) throw failure;
      }
    },
    complete: (token, output) =>
      told(client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) }))),
    fail: (token, error, cause) =>
      told(client.send(new SendTaskFailureCommand({ taskToken: token, error, cause }))),
  };
}

async function told(sent: Promise<unknown>): Promise<'completed' | 'gone'> {
  try {
    await sent;
    return 'completed';
  } catch (failure) {
    if (isGone(failure)) return 'gone';
    throw failure;
  }
}

/** Used up, timed out, replaced by a later one, or never ours: nobody waits behind this token any more. */
function isGone(failure: unknown): boolean {
  return (
    failure instanceof TaskTimedOut || failure instanceof TaskDoesNotExist || failure instanceof InvalidToken
  );
}
