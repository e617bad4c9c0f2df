import type { Clock } from '../../shared/application/ports/clock.ts';
import { callFunction } from './call.ts';
import type { Catalogue } from './catalogue.ts';
import type { FunctionInvoker } from './engine.ts';
import { openTasks } from './interpreter/frame.ts';
import type { Surroundings } from './interpreter/run.ts';
import { type Live, liveFrom, tokensOf } from './live.ts';
import { Committer } from './store/committer.ts';
import type { Store } from './store/store.ts';
import { takeTurn } from './turn.ts';

export type PumpParts = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly invoke: FunctionInvoker;
  readonly surroundings: Surroundings;
};

/** Moves executions: one turn at a time each, many executions at once, functions called between turns. */
export class Pump {
  readonly #parts: PumpParts;
  readonly #committer: Committer;
  /** Executions whose functions are being called, as of their last commit. */
  readonly #lives = new Map<number, Live>();
  readonly #turning = new Set<number>();
  /** Executions whose last turn could not be written, to be taken up again from their row. */
  readonly #again = new Set<number>();
  readonly #failures: unknown[] = [];
  #calls = 0;
  #changed = Promise.withResolvers<void>();
  transitions = 0;

  constructor(parts: PumpParts) {
    this.#parts = parts;
    this.#committer = new Committer(parts.store);
  }

  get turning(): number {
    return this.#turning.size;
  }

  get calls(): number {
    return this.#calls;
  }

  /** Resolves at the next change: a turn written, a function returned, `wake`. */
  get changed(): Promise<void> {
    return this.#changed.promise;
  }

  /** What went wrong since last asked. */
  takeFailures(): readonly unknown[] {
    return this.#failures.splice(0);
  }

  wake(): void {
    const { resolve } = this.#changed;
    this.#changed = Promise.withResolvers<void>();
    resolve();
  }

  /** Starts a turn of every execution that is ready, as far as the bound allows. Returns how many were started. */
  startReady(concurrency: number): number {
    const ready = [
      ...this.#again,
      ...this.#parts.store.dueIds(this.#parts.clock.now(), concurrency + this.#turning.size),
    ];
    this.#again.clear();
    let started = 0;
    for (const id of ready) {
      if (this.#turning.has(id)) continue;
      // An execution already in memory is let through: its timeout must fire even when every place is taken.
      if (!this.#lives.has(id) && this.#turning.size + this.#calls >= concurrency) continue;
      void this.#turn(id);
      started += 1;
    }
    return started;
  }

  async #turn(id: number): Promise<void> {
    this.#turning.add(id);
    try {
      do {
        const live = this.#lives.get(id) ?? this.#load(id);
        if (live === undefined || !(await this.#write(live))) break;
      } while ((this.#lives.get(id)?.returned.length ?? 0) > 0);
    } catch (thrown) {
      this.#lives.delete(id);
      this.#again.add(id);
      this.#failures.push(thrown);
    } finally {
      this.#turning.delete(id);
      this.wake();
    }
  }

  #load(id: number): Live | undefined {
    const row = this.#parts.store.load(id);
    if (row === undefined || row.status !== 'RUNNING') return undefined;
    return liveFrom(row, this.#parts.catalogue.byHash(row.machine, row.definition));
  }

  /** Takes one turn and writes it; then, and only then, calls the functions it scheduled. */
  async #write(live: Live): Promise<boolean> {
    const { store, clock, surroundings } = this.#parts;
    const tokens = tokensOf(live.root).size === 0 ? [] : store.tokens(live.id);
    const { change, transitions } = await takeTurn(live, tokens, clock.now(), surroundings);
    if (!(await this.#committer.commit(change))) {
      this.#lives.delete(live.id);
      return false;
    }
    this.transitions += transitions;
    if (live.root === undefined) {
      this.#lives.delete(live.id);
      return true;
    }
    this.#callFunctions(live);
    if (live.calling.size > 0) this.#lives.set(live.id, live);
    else this.#lives.delete(live.id);
    return true;
  }

  #callFunctions(live: Live): void {
    if (live.root === undefined) return;
    for (const task of openTasks(live.root)) {
      if (task.submitted || live.calling.has(task.id)) continue;
      live.calling.add(task.id);
      this.#calls += 1;
      void callFunction(this.#parts.invoke, task).then((outcome) => {
        this.#calls -= 1;
        live.calling.delete(task.id);
        // Dropped meanwhile (stopped, or its turn could not be written): the row is the truth, not this answer.
        if (this.#lives.get(live.id) === live) {
          live.returned.push({ task: task.id, outcome });
          if (!this.#turning.has(live.id)) void this.#turn(live.id);
        }
        this.wake();
      });
    }
  }

  /** Forgets an execution that was ended from outside; looked at again, should the caller roll its ending back. */
  drop(id: number): void {
    if (this.#lives.delete(id)) this.#again.add(id);
    this.wake();
  }
}
