import type { Assignment, CompiledState, Variables } from '../compiled.ts';
import { type Json, payloadLimitBytes } from '../definition.ts';
import { StateFailure } from '../failure.ts';
import type { Scope } from '../scope.ts';
import type { Frame } from './frame.ts';
import type { Run } from './run.ts';

export async function assigned(assign: Assignment | undefined, scope: Scope): Promise<Variables | undefined> {
  return assign === undefined ? undefined : await assign(scope);
}

/** Leaves the state: writes its variables, passes its output on, or ends the machine. */
export function leave(
  run: Run,
  frame: Frame,
  state: CompiledState,
  output: Json,
  variables: Variables | undefined,
  next: string | undefined = state.next,
): void {
  refuseOversize(output, state.name, frame);
  if (variables !== undefined) frame.variables = { ...frame.variables, ...variables };
  run.emit(
    frame,
    `${state.type}StateExited`,
    variables === undefined ? { output } : { output, assignedVariables: variables },
    state.name,
  );
  run.transitions += 1;
  if (next === undefined) {
    frame.activity = { kind: 'succeeded', output };
    return;
  }
  frame.state = next;
  frame.input = output;
  frame.activity = { kind: 'enter' };
}

export function refuseOversize(value: Json, state: string, frame: Frame): void {
  if (sizeAtMost(value, payloadLimitBytes)) return;
  throw new StateFailure(
    'States.DataLimitExceeded',
    `The state/task '${state}' (entered at the event id #${frame.enteredEvent}) returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}

/** Most values are far below the limit: an upper bound is counted first, the exact size only where it matters. */
function sizeAtMost(value: Json, limit: number): boolean {
  return upperBound(value, limit) <= limit || Buffer.byteLength(JSON.stringify(value)) <= limit;
}

/** Escaped, a code unit takes at most six bytes; a number at most 25. Stops counting beyond the limit. */
function upperBound(value: Json, limit: number): number {
  if (typeof value === 'string') return value.length * 6 + 3;
  if (typeof value !== 'object' || value === null) return 25;
  let sum = 2;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length && sum <= limit; at += 1)
      sum += upperBound(value[at] as Json, limit) + 1;
    return sum;
  }
  for (const key in value) {
    if (sum > limit) return sum;
    sum += key.length * 6 + 4 + upperBound((value as { readonly [key: string]: Json })[key] as Json, limit);
  }
  return sum;
}
