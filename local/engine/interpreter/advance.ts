import type { CompiledMachine, CompiledState } from '../compiled.ts';
import { beginMap, beginParallel, moveMap, moveParallel } from './branches.ts';
import { failureOf, handleFailure } from './failing.ts';
import type { Frame } from './frame.ts';
import type { Outer, Run } from './run.ts';
import { beginWait, endWait, failureOfFailState, runChoice, runPass } from './simple.ts';
import { beginTask, overdue, settleTask } from './task.ts';

/** Moves a frame on until it waits for time, for a task, or is done. */
export async function advance(run: Run, frame: Frame, machine: CompiledMachine, outer: Outer): Promise<void> {
  for (let moving = true; moving; ) {
    const state = machine.states.get(frame.state);
    if (state === undefined) throw new Error(`No state '${frame.state}' in this definition`);
    try {
      moving = await move(run, frame, state, outer);
    } catch (thrown) {
      await handleFailure(run, frame, state, outer, failureOf(run, frame, thrown));
    }
  }
}

/** One move; false when the frame has to wait or is done. */
async function move(run: Run, frame: Frame, state: CompiledState, outer: Outer): Promise<boolean> {
  const { activity } = frame;
  switch (activity.kind) {
    case 'enter':
      enter(run, frame, state);
      return true;
    case 'work':
      await work(run, frame, state, outer);
      return true;
    case 'waiting':
      if (activity.until > run.now || state.type !== 'Wait') return false;
      await endWait(run, frame, state, outer);
      return true;
    case 'backoff':
      if (activity.until > run.now) return false;
      frame.activity = { kind: 'work' };
      return true;
    case 'task': {
      const outcome = overdue(activity, run.now);
      if (outcome === undefined) return false;
      frame.activity = { kind: 'settled', task: activity, outcome };
      return true;
    }
    case 'settled':
      if (state.type === 'Task') await settleTask(run, frame, state, outer, activity.task, activity.outcome);
      return true;
    case 'parallel':
      return state.type === 'Parallel' && (await moveParallel(run, frame, state, outer, advance));
    case 'map':
      return state.type === 'Map' && (await moveMap(run, frame, state, outer, advance));
    case 'succeeded':
    case 'failed':
      return false;
    default:
      return activity satisfies never;
  }
}

function enter(run: Run, frame: Frame, state: CompiledState): void {
  frame.enteredAt = run.now;
  frame.attempts = {};
  frame.enteredEvent = run.emit(frame, `${state.type}StateEntered`, { input: frame.input }, state.name);
  frame.activity = { kind: 'work' };
}

async function work(run: Run, frame: Frame, state: CompiledState, outer: Outer): Promise<void> {
  switch (state.type) {
    case 'Pass':
    case 'Succeed':
      return await runPass(run, frame, state, outer);
    case 'Choice':
      return await runChoice(run, frame, state, outer);
    case 'Wait':
      return await beginWait(run, frame, state, outer);
    case 'Task':
      return await beginTask(run, frame, state, outer);
    case 'Parallel':
      return await beginParallel(run, frame, state, outer);
    case 'Map':
      return await beginMap(run, frame, state, outer);
    case 'Fail':
      frame.activity = { kind: 'failed', failure: await failureOfFailState(run, frame, state, outer) };
      return;
    default:
      return state satisfies never;
  }
}
