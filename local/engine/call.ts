import type { Json } from './definition.ts';
import type { FunctionInvoker } from './engine.ts';
import { FunctionError } from './failure.ts';
import type { TaskActivity, TaskOutcome } from './interpreter/frame.ts';

/** Calls a task's function. Payload and answer are copied, as they would be on the wire. */
export async function callFunction(invoke: FunctionInvoker, task: TaskActivity): Promise<TaskOutcome> {
  try {
    const answer = await invoke(task.functionName, copyOf(task.payload));
    return { kind: 'succeeded', result: copyOf(answer) };
  } catch (thrown) {
    return { kind: 'failed', failure: failureOfCall(thrown) };
  }
}

/** A function that answers nothing answers null. */
function copyOf(value: Json | undefined): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}

/** As Lambda tells it: the error's type is the name, the whole error answer is the cause. */
function failureOfCall(thrown: unknown): { readonly error: string; readonly cause: string } {
  if (!(thrown instanceof Error)) return { error: 'Error', cause: String(thrown) };
  const { name, message } = thrown;
  // Errors of the service itself carry a sentence instead of a function's answer.
  if (/^(?:Lambda|States)\./u.test(name)) return { error: name, cause: message };
  const payload = thrown instanceof FunctionError ? thrown.payload : undefined;
  return { error: name, cause: JSON.stringify(payload ?? { errorType: name, errorMessage: message }) };
}
