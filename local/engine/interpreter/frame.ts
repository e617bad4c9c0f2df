import type { Json } from '../definition.ts';
import type { Failure } from '../failure.ts';

/**
 * Where one machine stands: the execution itself, a branch of a Parallel or an iteration of a Map. A tree of plain JSON,
 * written to the database as it is; everything an execution needs to go on after a restart is in here.
 */
export type Frame = {
  /** Unique within the execution. */
  readonly id: number;
  state: string;
  /** Input of the current state. */
  input: Json;
  /** Variables assigned in this scope; those of outer scopes are in the frames above. */
  variables: { readonly [name: string]: Json };
  /** The last event of this branch of the history. */
  lastEvent: number;
  /** The event and the moment at which the current state was entered. */
  enteredEvent: number;
  enteredAt: number;
  /** Attempts used, by position in Retry. */
  attempts: Readonly<Record<string, number>>;
  activity: Activity;
  /** Of an iteration. */
  readonly item?: { readonly index: number; readonly value: Json };
};

export type Activity =
  /** `state` is to be entered. */
  | { readonly kind: 'enter' }
  /** `state` has been entered; its work is to begin, or to begin again. */
  | { readonly kind: 'work' }
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'backoff'; readonly until: number }
  | TaskActivity
  | { readonly kind: 'settled'; readonly task: TaskActivity; readonly outcome: TaskOutcome }
  | { readonly kind: 'parallel'; readonly branches: readonly Frame[] }
  | MapActivity
  | { readonly kind: 'succeeded'; readonly output: Json }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type TaskActivity = {
  readonly kind: 'task';
  /** Unique within the execution; an answer to an earlier attempt finds nobody. */
  readonly id: number;
  readonly functionName: string;
  readonly payload: Json;
  readonly token?: string;
  /** The function that was handed the token has returned. */
  submitted: boolean;
  readonly timeoutAt?: number;
  readonly heartbeatMs?: number;
  heartbeatAt?: number;
};

export type TaskOutcome =
  | { readonly kind: 'succeeded'; readonly result: Json }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'timedOut'; readonly error: 'States.Timeout' | 'States.HeartbeatTimeout' };

export type MapActivity = {
  readonly kind: 'map';
  readonly items: readonly Json[];
  readonly limit: number;
  /** Failed iterations beyond which the state fails. */
  readonly tolerated: number;
  readonly tolerating: boolean;
  next: number;
  running: Frame[];
  failed: number;
  /** By item; absent while an item is not done or when its failure was tolerated. */
  results: { [index: string]: Json };
};

/** The frames directly below this one. */
export function framesBelow(frame: Frame): readonly Frame[] {
  if (frame.activity.kind === 'parallel') return frame.activity.branches;
  return frame.activity.kind === 'map' ? frame.activity.running : [];
}

/** Every task that is waiting for its function or its token. */
export function openTasks(frame: Frame): readonly TaskActivity[] {
  if (frame.activity.kind === 'task') return [frame.activity];
  return framesBelow(frame).flatMap(openTasks);
}

/** The frame whose task has this id, as long as it is still waiting. */
export function frameOfTask(frame: Frame, task: number): Frame | undefined {
  if (frame.activity.kind === 'task' && frame.activity.id === task) return frame;
  for (const below of framesBelow(frame)) {
    const found = frameOfTask(below, task);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The next moment at which time alone moves this frame on; Infinity when it never does. */
export function dueMoment(frame: Frame): number {
  const { activity } = frame;
  if (activity.kind === 'waiting' || activity.kind === 'backoff') return activity.until;
  if (activity.kind === 'task') {
    return Math.min(
      activity.timeoutAt ?? Number.POSITIVE_INFINITY,
      activity.heartbeatAt ?? Number.POSITIVE_INFINITY,
    );
  }
  return framesBelow(frame).reduce(
    (earliest, below) => Math.min(earliest, dueMoment(below)),
    Number.POSITIVE_INFINITY,
  );
}
