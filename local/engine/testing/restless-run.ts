import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { FunctionError, type HistoryEvent, type Json } from '../index.ts';
import { machineRun, StandingClock, type TestFunction } from './machine-run.ts';
import type { machineOf } from './random-machine.ts';

/** A number from 0 to below the bound. */
export type Choose = (bound: number) => number;

/** What may happen to an execution between two moments. */
const disturbances = ['nothing', 'timer', 'answer', 'hold', 'fullDisk', 'stopTakenBack', 'death'] as const;
export type Disturbance = (typeof disturbances)[number];

/** The calls made, the schedules the history tells of, and what the run met on its way. */
export type Witness = {
  readonly status: string | undefined;
  readonly calls: ReadonlyMap<string, number>;
  readonly scheduled: ReadonlyMap<string, number>;
  /** Calls of a function at once, at most. */
  readonly together: ReadonlyMap<string, number>;
  /** Tasks whose answer was not on disk when a process ended. */
  readonly interrupted: number;
  readonly met: ReadonlySet<Disturbance>;
};

/**
 * Runs a machine to its end while functions take their time, tokens are answered, timers fire, others hold transactions
 * open, commits fail, a stop is taken back and, where `mayDie`, processes end.
 */
export async function restlessRun(
  { definition, bounds }: ReturnType<typeof machineOf>,
  choose: Choose,
  concurrency: number,
  mayDie: boolean,
): Promise<Witness> {
  const real = new DatabaseSync(':memory:');
  const clock = new StandingClock();
  const calls = new Map<string, number>();
  const together = new Map<string, number>();
  const tokens = new Set<string>();
  const met = new Set<Disturbance>();
  let interrupted = 0;
  let lives = 0;

  const live = () => {
    lives += 1;
    const life = lives;
    const running = new Map<string, number>();
    const disk = { isFull: false };
    const work = async (name: string, payload: Json): Promise<Json> => {
      const count = add(calls, name, 1);
      together.set(name, Math.max(together.get(name) ?? 0, add(running, name, 1)));
      for (let tick = choose(9); tick > 0; tick -= 1) await setImmediate();
      add(running, name, -1);
      // The dead call nobody and answer nothing.
      if (life !== lives) return await new Promise(() => {});
      if (name.startsWith('fragile') && count % 2 === 1) throw new FunctionError('Fragile', name);
      if (name.startsWith('ask')) tokens.add((payload as { readonly token: string }).token);
      return payload;
    };
    const functions = Object.fromEntries(
      [...bounds.keys()].map((name): [string, TestFunction] => [name, (payload) => work(name, payload)]),
    );
    const run = machineRun(definition, functions, { database: withDisk(real, disk), clock });
    return { ...run, disk, pump: run.engine.run({ pollMs: 1, concurrency }) };
  };

  /** Someone else's transaction on the same connection, over some ticks, that ends one way or the other. */
  const hold = async (work: () => void) => {
    if (real.isTransaction) return false;
    real.exec('BEGIN IMMEDIATE');
    work();
    for (let tick = choose(6); tick > 0; tick -= 1) await setImmediate();
    const kept = choose(2) === 0;
    real.exec(kept ? 'COMMIT' : 'ROLLBACK');
    return kept;
  };

  let now = live();
  now.start();
  const answer = () =>
    [...tokens].filter((token) => now.engine.sendTaskSuccess(token, 'yes') === 'completed');
  const forget = (answered: readonly string[]) => {
    for (const token of answered) tokens.delete(token);
  };
  const disturb = async (what: Disturbance) => {
    met.add(what);
    switch (what) {
      case 'nothing':
        return;
      case 'timer':
        clock.moment = Math.max(clock.moment, now.engine.nextDue() ?? 0);
        return;
      case 'answer':
        forget(answer());
        return;
      case 'hold': {
        let answered: readonly string[] = [];
        const kept = await hold(() => {
          answered = answer();
        });
        if (kept) forget(answered);
        return;
      }
      case 'fullDisk':
        now.disk.isFull = true;
        for (let tick = choose(6); tick > 0; tick -= 1) await setImmediate();
        now.disk.isFull = false;
        return;
      case 'stopTakenBack':
        real.exec('BEGIN IMMEDIATE');
        now.engine.stop('m', 'x');
        for (let tick = choose(6); tick > 0; tick -= 1) await setImmediate();
        real.exec('ROLLBACK');
        return;
      case 'death': {
        if (!mayDie || lives > 3) return;
        now.disk.isFull = true;
        void now.pump.stop();
        interrupted += Number(
          real.prepare('SELECT coalesce(sum(in_flight), 0) AS n FROM engine_executions').get()?.['n'],
        );
        now = live();
        return;
      }
      default:
        return what satisfies never;
    }
  };

  for (let round = 0; now.describe()?.status === 'RUNNING'; round += 1) {
    if (round > 20_000) throw new Error('The execution does not come to its end');
    for (let tick = choose(4); tick > 0; tick -= 1) await setImmediate();
    // Nothing but time and tokens moves an execution whose functions have all returned.
    await disturb(disturbances[choose(disturbances.length)] ?? 'nothing');
  }
  const status = now.describe()?.status;
  await now.pump.stop();
  const scheduled = countScheduled(now.engine.history('m', 'x'));
  real.close();
  return { status, calls, scheduled, together, interrupted, met };
}

function add(counts: Map<string, number>, name: string, more: number): number {
  const sum = (counts.get(name) ?? 0) + more;
  counts.set(name, sum);
  return sum;
}

function countScheduled(history: readonly HistoryEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, details } of history) {
    if (type !== 'TaskScheduled') continue;
    const { parameters } = details as { readonly parameters: { readonly FunctionName: string } };
    add(counts, parameters.FunctionName, 1);
  }
  return counts;
}

/** Commits fail while the disk is full. */
function withDisk(real: DatabaseSync, disk: { readonly isFull: boolean }): DatabaseSync {
  return new Proxy(real, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (sql: string) => {
        if (disk.isFull && sql === 'COMMIT') throw new Error('database or disk is full');
        return Reflect.apply(member, target, [sql]) as unknown;
      };
    },
  });
}
