import { setImmediate } from 'node:timers/promises';
import type { GroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { callFunction } from './call.ts';
import { Calls } from './calls.ts';
import type { Catalogue } from './catalogue.ts';
import type { EndedExecution, FunctionInvoker } from './engine.ts';
import { openTasks, type TaskActivity } from './interpreter/frame.ts';
import type { Surroundings } from './interpreter/run.ts';
import { type Live, liveFrom, tokensOf } from './live.ts';
import type { Store } from './store/store.ts';
import { takeTurn } from './turn.ts';

export type PumpParts = {
  readonly store: Store;
  readonly commits: GroupCommit;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly invoke: FunctionInvoker;
  readonly surroundings: Surroundings;
  readonly onEnded: (ended: EndedExecution) => void;
};

/** Moves executions: one turn at a time each, many executions at once, functions called between turns. */
export class Pump {
  readonly #parts: PumpParts;
  readonly #calls = new Calls();
  /** Executions whose functions are being called, as of their last commit. */
  readonly #lives = new Map<number, Live>();
  readonly #turning = new Set<number>();
  /** Executions to be taken up again from their row: a turn could not be written, or they were dropped. */
  readonly #again = new Set<number>();
  readonly #failures: unknown[] = [];
  #changed = Promise.withResolvers<void>();
  transitions = 0;

  constructor(parts: PumpParts) {
    this.#parts = parts;
  }

  get turning(): number {
    return this.#turning.size;
  }

  get calls(): number {
    return this.#calls.underWay;
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
    const { store, clock } = this.#parts;
    const now = clock.now();
    const isFull = () => this.#turning.size + this.#calls.underWay >= concurrency;
    const ready = new Set([
      ...this.#again,
      // Executions that are called for already are let through: their timeouts must fire even when every place is taken
      // and others have been due for longer.
      ...(isFull() ? store.dueAmong(this.#calls.executions(), now) : []),
      ...store.dueIds(now, concurrency + this.#turning.size),
    ]);
    let started = 0;
    for (const id of ready) {
      if (this.#turning.has(id) || (isFull() && !this.#calls.has(id))) continue;
      this.#again.delete(id);
      void this.#turn(id);
      started += 1;
    }
    return started;
  }

  async #turn(id: number): Promise<void> {
    this.#turning.add(id);
    try {
      for (let written = false; !written || this.#calls.returned(id).length > 0; ) {
        while (this.#parts.store.isHeld) await setImmediate();
        const live = this.#lives.get(id) ?? this.#load(id);
        if (live === undefined) {
          this.#calls.keepOnly(id, new Set());
          break;
        }
        written = await this.#write(live);
      }
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

  /**
   * Takes one turn and writes it; then, and only then, calls the functions it scheduled. False when the execution was
   * ended from outside meanwhile.
   */
  async #write(live: Live): Promise<boolean> {
    const { store, commits, clock, surroundings } = this.#parts;
    const tokens = tokensOf(live.root).size === 0 ? [] : store.tokens(live.id);
    const arrived = { tokens, returned: this.#calls.returned(live.id) };
    const { change, transitions } = await takeTurn(live, arrived, clock.now(), surroundings);
    const written = await commits.run(() => store.write(change));
    this.#lives.delete(live.id);
    if (!written) return false;
    this.transitions += transitions;
    const { status, error } = change;
    const { machine, name } = live.facts;
    if (status !== 'RUNNING')
      this.#parts.onEnded({ machine, name, status, ...(error !== null && { error }) });
    const called = live.root === undefined ? [] : openTasks(live.root).filter(({ submitted }) => !submitted);
    this.#calls.keepOnly(live.id, new Set(called.map(({ id }) => id)));
    for (const task of called) this.#call(live.id, task);
    if (this.#calls.has(live.id)) this.#lives.set(live.id, live);
    return true;
  }

  #call(execution: number, task: TaskActivity): void {
    if (this.#calls.isKnown(execution, task.id)) return;
    this.#calls.begin(execution, task.id);
    void callFunction(this.#parts.invoke, task).then((outcome) => {
      const isAwaited = this.#calls.end(execution, task.id, outcome);
      if (isAwaited && !this.#turning.has(execution)) void this.#turn(execution);
      this.wake();
    });
  }

  /** Forgets an execution that was ended from outside; looked at again, should the caller roll its ending back. */
  drop(id: number): void {
    this.#lives.delete(id);
    if (this.#calls.has(id)) this.#again.add(id);
    this.wake();
  }
}
