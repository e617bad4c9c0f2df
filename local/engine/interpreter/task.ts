import type { TaskState } from '../compiled.ts';
import { isObject, type Json, type JsonObject } from '../definition.ts';
import { StateFailure } from '../failure.ts';
import { failureDetails, handleFailure } from './failing.ts';
import type { Frame, TaskActivity, TaskOutcome } from './frame.ts';
import { invocationResult } from './invocation-result.ts';
import { assigned, leave, refuseOversize } from './leave.ts';
import { type Outer, type Run, scopeOf } from './run.ts';

const integrationNames = { resourceType: 'lambda' } as const;

/** The name an ARN gives a function, without qualifier; a text that is no ARN is the name itself. */
export function functionNameOf(text: string): string {
  return /^arn:[\w-]+:lambda:[\w-]*:\d*:function:([\w-]+)/u.exec(text)?.[1] ?? text;
}

export async function beginTask(run: Run, frame: Frame, state: TaskState, outer: Outer): Promise<void> {
  const token = state.integration === 'invokeWithToken' ? run.surroundings.newToken() : undefined;
  const scope = scopeOf(run, frame, outer, token === undefined ? {} : { token });
  const given = await state.flow.argument(scope);
  const timeout = await state.timeoutSeconds?.(scope);
  const heartbeat = token === undefined ? undefined : await state.heartbeatSeconds?.(scope);
  if (token === undefined) await state.heartbeatSeconds?.(scope);
  refuseOversize(given, state.name, frame);
  const { functionName, payload } = targetOf(state, given);
  const limits = {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  };
  if (state.integration === 'function') {
    run.emit(frame, 'LambdaFunctionScheduled', { resource: state.resource, input: payload, ...limits });
    run.emit(frame, 'LambdaFunctionStarted');
  } else {
    run.emit(frame, 'TaskScheduled', { ...integrationOf(state), parameters: given, ...limits });
    run.emit(frame, 'TaskStarted', integrationOf(state));
  }
  frame.activity = {
    kind: 'task',
    id: run.takeId(),
    functionName,
    payload,
    submitted: false,
    ...(token === undefined ? {} : { token }),
    ...(timeout === undefined ? {} : { timeoutAt: run.now + timeout * 1_000 }),
    ...(heartbeat === undefined
      ? {}
      : { heartbeatMs: heartbeat * 1_000, heartbeatAt: run.now + heartbeat * 1_000 }),
  };
}

function targetOf(state: TaskState, given: Json): { readonly functionName: string; readonly payload: Json } {
  if (state.integration === 'function')
    return { functionName: functionNameOf(state.resource), payload: given };
  const name = isObject(given) ? given['FunctionName'] : undefined;
  if (!isObject(given) || typeof name !== 'string') {
    throw new StateFailure(
      'States.Runtime',
      'The field FunctionName of the Lambda integration must be a string.',
    );
  }
  return { functionName: functionNameOf(name), payload: given['Payload'] ?? {} };
}

function integrationOf(state: TaskState): JsonObject {
  return {
    ...integrationNames,
    resource: state.integration === 'invokeWithToken' ? 'invoke.waitForTaskToken' : 'invoke',
  };
}

/** Time is up for a task that has not answered; undefined while it has time left. */
export function overdue(task: TaskActivity, now: number): TaskOutcome | undefined {
  if (task.timeoutAt !== undefined && task.timeoutAt <= now)
    return { kind: 'timedOut', error: 'States.Timeout' };
  if (task.heartbeatAt !== undefined && task.heartbeatAt <= now) {
    return { kind: 'timedOut', error: 'States.HeartbeatTimeout' };
  }
  return undefined;
}

/** The function given the token has returned; the task now waits for the token. */
export function markSubmitted(
  run: Run,
  frame: Frame,
  task: TaskActivity,
  state: TaskState,
  answer: Json,
): void {
  task.submitted = true;
  run.emit(frame, 'TaskSubmitted', { ...integrationOf(state), output: answer });
}

export async function settleTask(
  run: Run,
  frame: Frame,
  state: TaskState,
  outer: Outer,
  task: TaskActivity,
  outcome: TaskOutcome,
): Promise<void> {
  const plain = state.integration === 'function';
  const details = plain ? {} : integrationOf(state);
  if (outcome.kind === 'succeeded') {
    const result =
      state.integration === 'invoke' ? invocationResult(outcome.result, run.now) : outcome.result;
    refuseOversize(result, state.name, frame);
    // The history keeps the function's own answer; the envelope around it says nothing new.
    run.emit(frame, plain ? 'LambdaFunctionSucceeded' : 'TaskSucceeded', {
      ...details,
      output: outcome.result,
    });
    const scope = scopeOf(run, frame, outer, {
      result,
      ...(task.token === undefined ? {} : { token: task.token }),
    });
    leave(run, frame, state, await state.flow.output(scope), await assigned(state.flow.assign, scope));
    return;
  }
  const failure = outcome.kind === 'failed' ? outcome.failure : { error: outcome.error };
  const verb = outcome.kind === 'failed' ? 'Failed' : 'TimedOut';
  run.emit(frame, plain ? `LambdaFunction${verb}` : `Task${verb}`, {
    ...details,
    ...failureDetails(failure),
  });
  await handleFailure(run, frame, state, outer, failure);
}
