import { retryDelay } from '../compile/guard.ts';
import type { CompiledState, Retrier } from '../compiled.ts';
import type { JsonObject } from '../definition.ts';
import { EvaluationFailure, errorMatches, type Failure, StateFailure } from '../failure.ts';
import { type Frame, framesBelow } from './frame.ts';
import { assigned, leave } from './leave.ts';
import { type Outer, type Run, scopeOf } from './run.ts';

/** Turns what was thrown while a state worked into its failure, and writes the event the service writes for it. */
export function failureOf(run: Run, frame: Frame, thrown: unknown): Failure {
  const where = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredEvent}).`;
  if (thrown instanceof EvaluationFailure) {
    const failure = { error: thrown.name, cause: `${where} ${thrown.message}` };
    run.emit(frame, 'EvaluationFailed', { ...failure, location: thrown.location, state: frame.state });
    return failure;
  }
  if (thrown instanceof StateFailure) return { error: thrown.name, cause: `${where} ${thrown.message}` };
  throw thrown;
}

export function failureDetails({ error, cause }: Failure): JsonObject {
  return { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
}

/**
 * 1. The first retrier that takes the failure and has attempts left waits and tries again.
 * 2. Else the first catcher that takes it goes on elsewhere.
 * 3. Else the machine this frame runs has failed.
 */
export async function handleFailure(
  run: Run,
  frame: Frame,
  state: CompiledState,
  outer: Outer,
  failure: Failure,
): Promise<void> {
  const guarded =
    state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map' ? state : undefined;
  const error = failure.error ?? '';
  const position = guarded?.retry.findIndex(({ errors }) => errorMatches(errors, error)) ?? -1;
  const retrier = guarded?.retry[position];
  const used = frame.attempts[position] ?? 0;
  if (retrier !== undefined && used < retrier.maxAttempts) {
    endInner(run, frame, state, true);
    waitBefore(run, frame, retrier, position, used + 1);
    return;
  }
  const catcher = guarded?.catch.find(({ errors }) => errorMatches(errors, error));
  if (catcher === undefined) {
    endInner(run, frame, state, false);
    fail(run, frame, state, failure);
    return;
  }
  const errorOutput = { Error: error, Cause: failure.cause ?? '' };
  try {
    const scope = scopeOf(run, frame, outer, { errorOutput });
    const output = await catcher.output(scope);
    const variables = await assigned(catcher.assign, scope);
    endInner(run, frame, state, true);
    leave(run, frame, state, output, variables, catcher.next);
  } catch (thrown) {
    const second = failureOf(run, frame, thrown);
    endInner(run, frame, state, false);
    fail(run, frame, state, second);
  }
}

function waitBefore(run: Run, frame: Frame, retrier: Retrier, position: number, attempt: number): void {
  frame.attempts = { ...frame.attempts, [position]: attempt };
  const delay = retryDelay(retrier, attempt, run.surroundings.random);
  frame.activity = { kind: 'backoff', until: run.now + delay };
}

function fail(run: Run, frame: Frame, state: CompiledState, failure: Failure): void {
  if (state.type === 'Map' || state.type === 'Parallel')
    run.emit(frame, `${state.type}StateFailed`, failureDetails(failure));
  frame.activity = { kind: 'failed', failure };
}

/** Aborts what still runs inside a failing Parallel or Map. `handled`: a Retry or Catch of that state took the failure. */
function endInner(run: Run, frame: Frame, state: CompiledState, handled: boolean): void {
  if (state.type !== 'Parallel' && state.type !== 'Map') return;
  for (const below of framesBelow(frame)) {
    const { kind } = below.activity;
    if (kind === 'succeeded') continue;
    if (kind === 'failed' && !(handled && state.type === 'Parallel')) continue;
    abort(run, below, state, kind === 'failed');
  }
}

function abort(run: Run, frame: Frame, state: CompiledState, failed: boolean): void {
  const machines = state.type === 'Parallel' ? state.branches : state.type === 'Map' ? [state.processor] : [];
  const current = machines.map(({ states }) => states.get(frame.state)).find((found) => found !== undefined);
  if (current !== undefined && !failed)
    for (const below of framesBelow(frame)) abort(run, below, current, false);
  // The service aborts a failed Task of a Parallel it goes on from, but not a failed Pass or Fail.
  if (current !== undefined && (!failed || current.type === 'Task'))
    run.emit(frame, `${current.type}StateAborted`);
  if (frame.item !== undefined)
    run.emit(frame, 'MapIterationAborted', { name: state.name, index: frame.item.index });
}
