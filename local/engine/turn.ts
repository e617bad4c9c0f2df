import type { CompiledState } from './compiled.ts';
import type { Json } from './definition.ts';
import type { Failure } from './failure.ts';
import { advance } from './interpreter/advance.ts';
import { failureDetails } from './interpreter/failing.ts';
import { dueMoment, type Frame, frameOfTask, openTasks, type TaskActivity } from './interpreter/frame.ts';
import { Run, type Surroundings } from './interpreter/run.ts';
import { markSubmitted } from './interpreter/task.ts';
import { type Live, type Returned, tokensOf } from './live.ts';
import type { Change, ExecutionStatus, OpenedToken, TokenRow } from './store/rows.ts';

/** What came in since the last turn. */
export type Arrived = { readonly tokens: readonly TokenRow[]; readonly returned: readonly Returned[] };

export type Turn = { readonly change: Change; readonly transitions: number };

type Ending = { readonly status: ExecutionStatus; readonly output?: Json; readonly failure?: Failure };

/**
 * One turn of an execution.
 * 1. Tokens answered and functions returned since the last turn settle their tasks.
 * 2. Every branch moves on until it waits.
 * 3. What is new becomes one change to write.
 * The execution in memory is ahead of the database until the change is written; drop it when it is not.
 */
export async function takeTurn(
  live: Live,
  arrived: Arrived,
  now: number,
  surroundings: Surroundings,
): Promise<Turn> {
  const run = new Run(live.facts, surroundings, now, live);
  const before = tokensOf(live.root);
  const version = live.version;
  const root = live.root ?? begin(run, live);
  live.root = root;
  const ending = await moveOn(run, live, root, arrived);
  const firstEvent = live.lastEvent + 1;
  live.lastEvent = run.lastEvent;
  live.nextId = run.nextId;
  live.version = version + 1;
  if (ending !== undefined) live.root = undefined;
  const after = tokensOf(live.root);
  const open = live.root === undefined ? [] : openTasks(live.root);
  const change: Change = {
    id: live.id,
    version,
    status: ending?.status ?? 'RUNNING',
    frame: ending === undefined ? JSON.stringify(root) : null,
    lastEvent: run.lastEvent,
    nextId: run.nextId,
    inFlight: open.filter(({ submitted }) => !submitted).length,
    due: ending === undefined ? dueOf(root, live.deadline) : null,
    stoppedAt: ending === undefined ? null : now,
    output: ending?.output === undefined ? null : JSON.stringify(ending.output),
    error: ending?.failure?.error ?? null,
    cause: ending?.failure?.cause ?? null,
    events: run.events.length === 0 ? undefined : JSON.stringify(run.events),
    firstEvent,
    opened: open.flatMap((task) => openedToken(task, before, live.deadline)),
    closed: [...before].filter((token) => !after.has(token)),
    hasTokens: [...after].some((token) => before.has(token)),
  };
  return { change, transitions: run.transitions };
}

function begin(run: Run, live: Live): Frame {
  const root = run.newFrame(live.machine.startAt, live.facts.input, 0);
  run.emit(root, 'ExecutionStarted', { input: live.facts.input });
  return root;
}

async function moveOn(
  run: Run,
  live: Live,
  root: Frame,
  { tokens, returned }: Arrived,
): Promise<Ending | undefined> {
  try {
    for (const row of tokens) applyToken(root, row);
    for (const answer of returned) applyReturn(run, live, root, answer);
    if (live.deadline === undefined || run.now < live.deadline || hasSettled(root)) {
      await advance(run, root, live.machine, { variables: {} });
    }
  } catch (thrown) {
    // A fault of the engine or of a definition it should not have taken; the execution must not block the others.
    const cause = thrown instanceof Error ? thrown.message : String(thrown);
    root.activity = { kind: 'failed', failure: { error: 'States.Runtime', cause } };
  }
  const { activity } = root;
  if (activity.kind === 'succeeded') {
    run.emit(root, 'ExecutionSucceeded', { output: activity.output });
    return { status: 'SUCCEEDED', output: activity.output };
  }
  if (activity.kind === 'failed') {
    run.emit(root, 'ExecutionFailed', failureDetails(activity.failure));
    return { status: 'FAILED', failure: activity.failure };
  }
  if (live.deadline === undefined || run.now < live.deadline) return undefined;
  // The service gives no error here: the status says it.
  run.emit(root, 'ExecutionTimedOut');
  return { status: 'TIMED_OUT' };
}

/** An answer taken before the deadline still counts when its turn comes after it. */
function hasSettled(frame: Frame): boolean {
  if (frame.activity.kind === 'settled') return true;
  const below = frame.activity.kind === 'parallel' ? frame.activity.branches : [];
  return [...below, ...(frame.activity.kind === 'map' ? frame.activity.running : [])].some(hasSettled);
}

function applyToken(root: Frame, row: TokenRow): void {
  const frame = frameOfTask(root, row.task);
  if (frame?.activity.kind !== 'task') return;
  if (row.heartbeat_at !== null) frame.activity.heartbeatAt = row.heartbeat_at;
  if (row.answer !== null) {
    frame.activity = { kind: 'settled', task: frame.activity, outcome: JSON.parse(row.answer) };
  }
}

function applyReturn(run: Run, live: Live, root: Frame, { task, outcome }: Returned): void {
  const frame = frameOfTask(root, task);
  if (frame?.activity.kind !== 'task') return;
  const { activity } = frame;
  if (activity.token === undefined || outcome.kind !== 'succeeded') {
    frame.activity = { kind: 'settled', task: activity, outcome };
    return;
  }
  const state = stateOf(live, frame);
  if (state?.type === 'Task') markSubmitted(run, frame, activity, state, outcome.result);
}

/** The state of a frame anywhere in the definition: state names are unique in it. */
function stateOf(live: Live, frame: Frame): CompiledState | undefined {
  const machines = [live.machine];
  for (let machine = machines.pop(); machine !== undefined; machine = machines.pop()) {
    const found = machine.states.get(frame.state);
    if (found !== undefined) return found;
    for (const state of machine.states.values()) {
      if (state.type === 'Parallel') machines.push(...state.branches);
      if (state.type === 'Map') machines.push(state.processor);
    }
  }
  return undefined;
}

function dueOf(root: Frame, deadline: number | undefined): number | null {
  const due = Math.min(dueMoment(root), deadline ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(due) ? due : null;
}

function openedToken(
  task: TaskActivity,
  before: ReadonlySet<string>,
  deadline: number | undefined,
): readonly OpenedToken[] {
  if (task.token === undefined || before.has(task.token)) return [];
  const expiresAt = Math.min(
    task.timeoutAt ?? Number.POSITIVE_INFINITY,
    deadline ?? Number.POSITIVE_INFINITY,
  );
  return [
    {
      token: task.token,
      task: task.id,
      expiresAt: Number.isFinite(expiresAt) ? expiresAt : null,
      heartbeatMs: task.heartbeatMs ?? null,
      heartbeatAt: task.heartbeatAt ?? null,
    },
  ];
}
