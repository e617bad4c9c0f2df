import type { ChoiceState, FailState, PassState, SucceedState, WaitState } from '../compiled.ts';
import type { Json } from '../definition.ts';
import { type Failure, StateFailure } from '../failure.ts';
import type { Scope } from '../scope.ts';
import type { Frame } from './frame.ts';
import { assigned, leave } from './leave.ts';
import { type Outer, type Run, scopeOf } from './run.ts';

/** The scope of a state without a result of its own: what InputPath left, for a JSONPath state to pass on. */
async function effectiveScope(
  run: Run,
  frame: Frame,
  outer: Outer,
  state: { flow: PassState['flow'] },
): Promise<Scope> {
  const scope = scopeOf(run, frame, outer);
  return { ...scope, result: await state.flow.argument(scope) };
}

export async function runPass(
  run: Run,
  frame: Frame,
  state: PassState | SucceedState,
  outer: Outer,
): Promise<void> {
  const plain = state.language === 'JSONata' ? scopeOf(run, frame, outer) : undefined;
  const scope = plain ?? (await effectiveScope(run, frame, outer, state));
  const given: Json | undefined = state.type === 'Pass' ? state.result : undefined;
  const withResult = given === undefined ? scope : { ...scope, result: given };
  leave(run, frame, state, await outputOf(state, withResult), await assigned(state.flow.assign, withResult));
}

/** A JSONata state that declares no Output passes its input on. */
async function outputOf(state: { language: string; flow: PassState['flow'] }, scope: Scope): Promise<Json> {
  if (state.language === 'JSONata' && state.flow.declaresOutput === false) return scope.input;
  return await state.flow.output(scope);
}

export async function failureOfFailState(
  run: Run,
  frame: Frame,
  state: FailState,
  outer: Outer,
): Promise<Failure> {
  const scope = scopeOf(run, frame, outer);
  const error = await state.error?.(scope);
  const cause = await state.cause?.(scope);
  return {
    ...(error === undefined ? {} : { error: asText(error) }),
    ...(cause === undefined ? {} : { cause: asText(cause) }),
  };
}

function asText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export async function runChoice(run: Run, frame: Frame, state: ChoiceState, outer: Outer): Promise<void> {
  const scope =
    state.language === 'JSONata'
      ? scopeOf(run, frame, outer)
      : await effectiveScope(run, frame, outer, state);
  for (const rule of state.rules) {
    if (!(await rule.holds(scope))) continue;
    const output = rule.output === undefined ? await outputOf(state, scope) : await rule.output(scope);
    leave(run, frame, state, output, await assigned(rule.assign, scope), rule.next);
    return;
  }
  if (state.fallback === undefined) {
    throw new StateFailure(
      'States.NoChoiceMatched',
      'Failed to transition out of the state. The state does not point to a next state.',
    );
  }
  leave(
    run,
    frame,
    state,
    await outputOf(state, scope),
    await assigned(state.flow.assign, scope),
    state.fallback,
  );
}

export async function beginWait(run: Run, frame: Frame, state: WaitState, outer: Outer): Promise<void> {
  const until = await state.until(scopeOf(run, frame, outer), run.now);
  frame.activity = { kind: 'waiting', until };
}

export async function endWait(run: Run, frame: Frame, state: WaitState, outer: Outer): Promise<void> {
  const scope =
    state.language === 'JSONata'
      ? scopeOf(run, frame, outer)
      : await effectiveScope(run, frame, outer, state);
  leave(run, frame, state, await outputOf(state, scope), await assigned(state.flow.assign, scope));
}
