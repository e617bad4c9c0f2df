import type { CompiledMachine, MapState, ParallelState } from '../compiled.ts';
import { isArray, type Json } from '../definition.ts';
import { EvaluationFailure, type Failure, StateFailure } from '../failure.ts';
import { typeName } from '../jsonata/template.ts';
import { handleFailure } from './failing.ts';
import type { Frame, MapActivity } from './frame.ts';
import { assigned, leave } from './leave.ts';
import { type Outer, type Run, scopeOf } from './run.ts';

/** Moves a frame of an inner machine on; injected, since moving on and branching call each other. */
export type Advance = (run: Run, frame: Frame, machine: CompiledMachine, outer: Outer) => Promise<void>;

/** Iterations of an inline Map that run together at most (Step Functions quota). */
const mostConcurrent = 40;

export async function beginParallel(
  run: Run,
  frame: Frame,
  state: ParallelState,
  outer: Outer,
): Promise<void> {
  const input = await state.flow.argument(scopeOf(run, frame, outer));
  const started = run.emit(frame, 'ParallelStateStarted');
  const branches = state.branches.map((branch) => run.newFrame(branch.startAt, input, started));
  frame.activity = { kind: 'parallel', branches };
}

/** True when the state has been left or has failed. */
export async function moveParallel(
  run: Run,
  frame: Frame,
  state: ParallelState,
  outer: Outer,
  advance: Advance,
): Promise<boolean> {
  if (frame.activity.kind !== 'parallel') return true;
  const { branches } = frame.activity;
  const inner = innerOuter(frame, outer);
  for (const [at, branch] of branches.entries()) {
    await advance(run, branch, state.branches[at] as CompiledMachine, inner);
    if (branch.activity.kind === 'failed') {
      frame.lastEvent = branch.lastEvent;
      await handleFailure(run, frame, state, outer, branch.activity.failure);
      return true;
    }
  }
  const outputs = branches.flatMap(({ activity }) =>
    activity.kind === 'succeeded' ? [activity.output] : [],
  );
  if (outputs.length < branches.length) return false;
  run.emit(frame, 'ParallelStateSucceeded');
  await leaveWith(run, frame, state, outer, outputs);
  return true;
}

async function leaveWith(
  run: Run,
  frame: Frame,
  state: ParallelState | MapState,
  outer: Outer,
  result: Json,
): Promise<void> {
  const scope = scopeOf(run, frame, outer, { result });
  leave(run, frame, state, await state.flow.output(scope), await assigned(state.flow.assign, scope));
}

function innerOuter(frame: Frame, outer: Outer): Outer {
  const item = frame.item ?? outer.item;
  return {
    variables: { ...outer.variables, ...frame.variables },
    ...(item === undefined ? {} : { item }),
  };
}

export async function beginMap(run: Run, frame: Frame, state: MapState, outer: Outer): Promise<void> {
  const plain = scopeOf(run, frame, outer);
  const scope = { ...plain, result: await state.flow.argument(plain) };
  const items = await state.items(state.language === 'JSONata' ? plain : scope);
  if (!isArray(items)) throw notAList(state, items);
  const limit = (await state.maxConcurrency?.(plain)) ?? 0;
  const count = await state.toleratedCount?.(plain);
  const percentage = await state.toleratedPercentage?.(plain);
  const byShare =
    percentage === undefined ? Number.POSITIVE_INFINITY : Math.floor((percentage / 100) * items.length);
  const tolerating = count !== undefined || percentage !== undefined;
  run.emit(frame, 'MapStateStarted', { length: items.length });
  frame.activity = {
    kind: 'map',
    items,
    limit: limit === 0 ? mostConcurrent : Math.min(limit, mostConcurrent),
    tolerating,
    tolerated: tolerating ? Math.min(count ?? Number.POSITIVE_INFINITY, byShare) : 0,
    next: 0,
    running: [],
    failed: 0,
    results: {},
  };
}

function notAList(state: MapState, items: Json): Error {
  const shown = JSON.stringify(items);
  if (state.language === 'JSONPath') {
    return new StateFailure(
      'States.Runtime',
      `Reference path "${state.itemsSource ?? '$'}" must point to array.`,
    );
  }
  const subject =
    state.itemsSource === undefined ? 'The value' : `The JSONata expression '${state.itemsSource}'`;
  return new EvaluationFailure(
    `${subject} specified for the field 'Items' returned an unexpected result type. Expected 'array', but was '${typeName(items)}' for value: ${shown}`,
    'Items',
  );
}

/** True when the state has been left or has failed. */
export async function moveMap(
  run: Run,
  frame: Frame,
  state: MapState,
  outer: Outer,
  advance: Advance,
): Promise<boolean> {
  if (frame.activity.kind !== 'map') return true;
  const map = frame.activity;
  const inner = innerOuter(frame, outer);
  for (let moving = true; moving; ) {
    moving = false;
    while (map.running.length < map.limit && map.next < map.items.length) {
      map.running.push(await startIteration(run, frame, state, outer, map));
      moving = true;
    }
    for (const iteration of map.running) {
      await advance(run, iteration, state.processor, inner);
      const { activity } = iteration;
      if (activity.kind !== 'succeeded' && activity.kind !== 'failed') continue;
      const failure = endIteration(run, iteration, state, map);
      if (failure !== undefined) {
        frame.lastEvent = iteration.lastEvent;
        await handleFailure(run, frame, state, outer, failure);
        return true;
      }
      moving = true;
    }
    map.running = map.running.filter(
      ({ activity }) => activity.kind !== 'succeeded' && activity.kind !== 'failed',
    );
  }
  if (map.running.length > 0) return false;
  run.emit(frame, 'MapStateSucceeded');
  const results = map.items.flatMap((_, at) =>
    Object.hasOwn(map.results, at) ? [map.results[at] as Json] : [],
  );
  await leaveWith(run, frame, state, outer, results);
  return true;
}

async function startIteration(
  run: Run,
  frame: Frame,
  state: MapState,
  outer: Outer,
  map: MapActivity,
): Promise<Frame> {
  const index = map.next;
  const item = { index, value: map.items[index] as Json };
  const scope = scopeOf(run, { ...frame, item }, outer);
  const input = state.itemSelector === undefined ? item.value : await state.itemSelector(scope);
  map.next += 1;
  const iteration = run.newFrame(state.processor.startAt, input, frame.lastEvent, item);
  run.emit(iteration, 'MapIterationStarted', { name: state.name, index });
  return iteration;
}

/** The failure of the whole Map, when this iteration's failure is one too many. */
function endIteration(run: Run, iteration: Frame, state: MapState, map: MapActivity): Failure | undefined {
  const index = iteration.item?.index ?? 0;
  const { activity } = iteration;
  if (activity.kind === 'succeeded') {
    run.emit(iteration, 'MapIterationSucceeded', { name: state.name, index });
    map.results[index] = activity.output;
    return undefined;
  }
  if (activity.kind !== 'failed') return undefined;
  run.emit(iteration, 'MapIterationFailed', { name: state.name, index });
  map.failed += 1;
  if (map.failed <= map.tolerated) return undefined;
  if (!map.tolerating) return activity.failure;
  return {
    error: 'States.ExceedToleratedFailureThreshold',
    cause: 'The specified tolerated failure threshold was exceeded',
  };
}
