import type { DatabaseSync } from 'node:sqlite';

/**
 * Transactions of one connection. What is asked for in the same turn of the event loop is done in one transaction, since a
 * commit's flush to the medium takes longer than the writes it makes durable, and one flush serves them all.
 */
export type GroupCommit = {
  /**
   * Runs the work inside a transaction, after the work that was asked for before it, and sees what that wrote. It may be run
   * again: whatever goes wrong with others of its transaction, each is then done alone, so that nobody fails for another.
   *
   * @param work synchronous; throws to have all that it wrote taken back; touches nothing but the database
   * @returns what the work returned, once that is committed
   */
  readonly run: <T>(work: () => T) => Promise<T>;
  /** What is not committed yet waits for this, once, so that turns of the event loop are short meanwhile. */
  readonly hold: (until: Promise<void>) => void;
};

type Waiting = {
  readonly work: () => unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
};

export const makeGroupCommit = (database: DatabaseSync): GroupCommit => {
  let waiting: Waiting[] = [];
  let held: Promise<void> | undefined;

  const begin = (): void => {
    const until = held;
    held = undefined;
    if (until) void until.finally(flush);
    else flush();
  };

  const flush = (): void => {
    // Someone holds a transaction open across ticks: what joined it would share its end, whichever that is.
    if (database.isOpen && database.isTransaction) {
      setImmediate(flush);
      return;
    }
    const batch = waiting;
    waiting = [];
    commit(batch);
  };

  const commit = (batch: readonly Waiting[]): void => {
    let hasBegun = false;
    try {
      // IMMEDIATE takes the write lock at once, so that what the work reads cannot change before it writes.
      database.exec('BEGIN IMMEDIATE');
      hasBegun = true;
      const answers = batch.map(({ work }) => work());
      database.exec('COMMIT');
      for (const [at, { resolve }] of batch.entries()) resolve(answers[at]);
    } catch (failure) {
      // A full disk may have rolled back already.
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      // Where none could begin, another process has the file: waiting for it again for each would only take longer.
      if (hasBegun && batch.length > 1) for (const one of batch) commit([one]);
      else for (const { reject } of batch) reject(failure);
    }
  };

  return {
    run: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
        if (waiting.length === 1) setImmediate(begin);
      }),
    hold: (until) => {
      held = until;
    },
  };
};
