import type { Change } from './rows.ts';
import type { Store } from './store.ts';

type Waiting = {
  readonly change: Change;
  readonly resolve: (written: boolean) => void;
  readonly reject: (reason: unknown) => void;
};

/** Writes the turns that became ready in the same tick in one transaction: one flush to disk serves them all. */
export class Committer {
  readonly #store: Store;
  #waiting: Waiting[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** Resolves when the turn is on disk: true, or false when the execution had moved on without it. */
  commit(change: Change): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    if (this.#store.isHeld) {
      setImmediate(() => this.#flush());
      return;
    }
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const written = this.#store.transaction(() => batch.map(({ change }) => this.#store.write(change)));
      for (const [at, { resolve }] of batch.entries()) resolve(written[at] ?? false);
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown);
    }
  }
}
