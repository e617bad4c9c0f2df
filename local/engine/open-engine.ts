import { randomBytes } from 'node:crypto';
import { makeGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { Catalogue } from './catalogue.ts';
import type { Json } from './definition.ts';
import type {
  EndedExecution,
  Engine,
  EngineOptions,
  ExecutionDescription,
  IdleOptions,
  RunOptions,
} from './engine.ts';
import type { HistoryEvent } from './history.ts';
import type { TaskOutcome } from './interpreter/frame.ts';
import { liveFrom, tokensOf } from './live.ts';
import { Pump } from './pump.ts';
import type { ExecutionRow } from './store/rows.ts';
import { Store } from './store/store.ts';

const defaultIdleConcurrency = 64;
const defaultConcurrency = 8;
const defaultPollMs = 200;

/** Opens the engine on a database. Executions of an earlier process go on where they stood. */
export function openEngine(options: EngineOptions): Engine {
  const { database, clock, invoke, machines, substitutions = {}, random = Math.random } = options;
  const { isGuest = false, onEnded = () => {}, commits = makeGroupCommit(database) } = options;
  const store = new Store(database);
  const catalogue = new Catalogue(store, machines, substitutions);
  if (!isGuest) store.wakeInterrupted();
  const surroundings = { newToken: () => randomBytes(48).toString('base64'), random };
  const pump = new Pump({ store, commits, catalogue, clock, invoke, surroundings, onEnded });

  const answer = (token: string, outcome: TaskOutcome) => {
    if (!store.answer(token, JSON.stringify(outcome), clock.now())) return 'gone';
    pump.wake();
    return 'completed';
  };

  return {
    start({ machine, name, input }) {
      const hash = catalogue.current(machine);
      const { timeoutSeconds } = catalogue.byHash(machine, hash);
      const now = clock.now();
      const deadline = timeoutSeconds === undefined ? null : now + timeoutSeconds * 1_000;
      if (store.insert(machine, name, hash, JSON.stringify(input), now, deadline)) pump.wake();
    },
    describe(machine, name) {
      const row = store.find(machine, name);
      return row === undefined ? undefined : description(row);
    },
    history(machine, name) {
      const row = store.find(machine, name);
      if (row === undefined) return [];
      if (row.last_event === 0) return [started(row)];
      return store.history(row.id).flatMap((events) => JSON.parse(events) as HistoryEvent[]);
    },
    running(machine) {
      const current = catalogue.current(machine);
      return store
        .running(machine)
        .map(({ name, definition }) => ({ name, isOutdated: definition !== current }));
    },
    unsuccessful(machine) {
      return store.unsuccessful(machine).map(({ name, status, error }) => ({
        machine,
        name,
        status: status as EndedExecution['status'],
        ...(error !== null && { error }),
      }));
    },
    stop(machine, name, error, cause) {
      if (abort(store, catalogue, pump, clock.now(), machine, name, { error, cause }))
        onEnded({ machine, name, status: 'ABORTED', ...(error !== undefined && { error }) });
    },
    sendTaskSuccess: (token, output) => answer(token, { kind: 'succeeded', result: output }),
    sendTaskFailure: (token, error, cause) => answer(token, { kind: 'failed', failure: { error, cause } }),
    sendTaskHeartbeat: (token) => (store.beat(token, clock.now()) ? 'completed' : 'gone'),
    runUntilIdle: (idle) => runUntilIdle(pump, idle),
    nextDue: () => store.nextDue(),
    run: (running) => runInBackground(pump, running),
  };
}

function started(row: ExecutionRow): HistoryEvent {
  const input = JSON.parse(row.input) as Json;
  return { id: 1, previousId: 0, at: row.started_at, type: 'ExecutionStarted', details: { input } };
}

function description(row: ExecutionRow): ExecutionDescription {
  return {
    status: row.status,
    input: JSON.parse(row.input) as Json,
    ...(row.output === null ? {} : { output: JSON.parse(row.output) as Json }),
    ...(row.error === null ? {} : { error: row.error }),
    ...(row.cause === null ? {} : { cause: row.cause }),
    startedAt: row.started_at,
    ...(row.stopped_at === null ? {} : { stoppedAt: row.stopped_at }),
  };
}

function abort(
  store: Store,
  catalogue: Catalogue,
  pump: Pump,
  now: number,
  machine: string,
  name: string,
  { error, cause }: { readonly error?: string | undefined; readonly cause?: string | undefined },
): boolean {
  const row = store.find(machine, name);
  if (row === undefined || row.status !== 'RUNNING') return false;
  const live = liveFrom(row, catalogue.byHash(machine, row.definition));
  const last = row.last_event === 0 ? started(row) : undefined;
  const lastEvent = Math.max(row.last_event, 1) + 1;
  const aborted: HistoryEvent = {
    id: lastEvent,
    previousId: live.root?.lastEvent ?? 1,
    at: now,
    type: 'ExecutionAborted',
    details: { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) },
  };
  const events = last === undefined ? [aborted] : [last, aborted];
  const written = store.transaction(() =>
    store.write({
      id: row.id,
      version: row.version,
      status: 'ABORTED',
      frame: null,
      lastEvent,
      nextId: row.next_id,
      inFlight: 0,
      due: null,
      stoppedAt: now,
      output: null,
      error: error ?? null,
      cause: cause ?? null,
      events: JSON.stringify(events),
      firstEvent: row.last_event + 1,
      opened: [],
      closed: [...tokensOf(live.root)],
      hasTokens: false,
    }),
  );
  pump.drop(row.id);
  return written;
}

async function runUntilIdle(pump: Pump, options: IdleOptions = {}): Promise<number> {
  const { concurrency = defaultIdleConcurrency, leaveCalls = false } = options;
  const before = pump.transitions;
  for (;;) {
    const started = pump.startReady(concurrency);
    const { changed } = pump;
    if (started === 0 && pump.turning === 0) {
      if (pump.calls === 0) break;
      // A function that answers without waiting for anything is given its turn before the rest is left.
      if (leaveCalls && !(await Promise.race([changed.then(() => true), ticks()]))) break;
    }
    if (pump.turning > 0 || pump.calls > 0) await changed;
    const [failure] = pump.takeFailures();
    if (failure !== undefined) throw failure;
  }
  return pump.transitions - before;
}

async function ticks(): Promise<false> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return false;
}

function runInBackground(pump: Pump, options: RunOptions = {}): { stop(): Promise<void> } {
  const { pollMs = defaultPollMs, concurrency = defaultConcurrency, onError = () => {} } = options;
  let stopping = false;
  const loop = async () => {
    while (!stopping) {
      const { changed } = pump;
      let broken = false;
      try {
        pump.startReady(concurrency);
      } catch (thrown) {
        broken = true;
        onError(thrown);
      }
      const failures = pump.takeFailures();
      for (const failure of failures) onError(failure);
      // After a failure (a full disk) everything waits for the next poll instead of failing as fast as it can.
      await pause(pollMs, failures.length > 0 || broken ? new Promise(() => {}) : changed);
    }
    while (pump.turning > 0 || pump.calls > 0) await pump.changed;
  };
  const done = loop();
  return {
    stop: () => {
      stopping = true;
      pump.wake();
      return done;
    },
  };
}

/** Until something changes, but no longer than the poll interval; no execution waits on this timer. */
async function pause(milliseconds: number, changed: Promise<void>): Promise<void> {
  const passed = Promise.withResolvers<void>();
  const timer = setTimeout(passed.resolve, milliseconds);
  await Promise.race([changed, passed.promise]);
  clearTimeout(timer);
}
