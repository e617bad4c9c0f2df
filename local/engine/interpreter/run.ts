import type { Json, JsonObject } from '../definition.ts';
import type { HistoryEvent } from '../history.ts';
import type { Scope } from '../scope.ts';
import { isoTime } from '../timestamp.ts';
import type { Frame } from './frame.ts';

/** What stays the same for the life of an execution. */
export type ExecutionFacts = {
  readonly machine: string;
  readonly name: string;
  readonly input: Json;
  readonly startedAt: number;
};

/** What the interpreter asks of the world. */
export type Surroundings = {
  readonly newToken: () => string;
  /** In [0, 1). */
  readonly random: () => number;
};

/** Longest history (Step Functions quota); what ends a machine that goes round in circles without waiting. */
const mostEvents = 25_000;

/** One turn of an execution: from a moment something happened until everything waits again. */
export class Run {
  readonly facts: ExecutionFacts;
  readonly surroundings: Surroundings;
  readonly now: number;
  /** Events made in this turn. */
  readonly events: HistoryEvent[] = [];
  lastEvent: number;
  nextId: number;
  /** States left in this turn. */
  transitions = 0;

  constructor(
    facts: ExecutionFacts,
    surroundings: Surroundings,
    now: number,
    counters: { readonly lastEvent: number; readonly nextId: number },
  ) {
    this.facts = facts;
    this.surroundings = surroundings;
    this.now = now;
    this.lastEvent = counters.lastEvent;
    this.nextId = counters.nextId;
  }

  takeId(): number {
    const id = this.nextId;
    this.nextId += 1;
    return id;
  }

  emit(frame: Frame, type: string, details?: JsonObject, state?: string): number {
    if (this.lastEvent >= mostEvents && !type.startsWith('Execution')) {
      throw new Error(`The execution reached the maximum number of history events (${mostEvents}).`);
    }
    this.lastEvent += 1;
    const id = this.lastEvent;
    this.events.push({
      id,
      previousId: frame.lastEvent,
      at: this.now,
      type,
      ...(state === undefined ? {} : { state }),
      ...(details === undefined ? {} : { details }),
    });
    frame.lastEvent = id;
    return id;
  }

  newFrame(startAt: string, input: Json, lastEvent: number, item?: Frame['item']): Frame {
    return {
      id: this.takeId(),
      state: startAt,
      input,
      variables: {},
      lastEvent,
      enteredEvent: 0,
      enteredAt: 0,
      attempts: {},
      activity: { kind: 'enter' },
      ...(item === undefined ? {} : { item }),
    };
  }
}

/** What the frames above a frame lend it. */
export type Outer = { readonly variables: JsonObject; readonly item?: Frame['item'] };

export function scopeOf(
  run: Run,
  frame: Frame,
  outer: Outer,
  extra?: Partial<Scope> & { readonly token?: string },
): Scope {
  const item = frame.item ?? outer.item;
  return {
    now: run.now,
    input: frame.input,
    variables: isEmpty(outer.variables) ? frame.variables : { ...outer.variables, ...frame.variables },
    context: () => contextObject(run, frame, item, extra?.token),
    ...(extra?.result === undefined ? {} : { result: extra.result }),
    ...(extra?.errorOutput === undefined ? {} : { errorOutput: extra.errorOutput }),
  };
}

function isEmpty(variables: JsonObject): boolean {
  for (const _ in variables) return false;
  return true;
}

/** ARNs of the embedded engine: the service's shape, without region and account. */
const arnPrefix = 'arn:aws:states:::';

function contextObject(run: Run, frame: Frame, item: Frame['item'], token: string | undefined): JsonObject {
  const { machine, name, input, startedAt } = run.facts;
  const retries = Object.values(frame.attempts).reduce((sum, used) => sum + used, 0);
  return {
    Execution: {
      Id: `${arnPrefix}execution:${machine}:${name}`,
      Input: input,
      Name: name,
      RoleArn: 'arn:aws:iam:::role/embedded',
      StartTime: isoTime(startedAt),
      RedriveCount: 0,
    },
    StateMachine: { Id: `${arnPrefix}stateMachine:${machine}`, Name: machine },
    State: { EnteredTime: isoTime(frame.enteredAt), Name: frame.state, RetryCount: retries },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: { Index: item.index, Value: item.value } } }),
  };
}
