import type { DatabaseSync } from 'node:sqlite';

/** What `work` returns decides: true commits, false takes everything back. */
export type Transaction = (work: () => boolean) => void;

/** IMMEDIATE takes the write lock at once, so that what the work reads cannot change before it writes. */
export function prepareTransaction(database: DatabaseSync): Transaction {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  return (work) => {
    begin.run();
    try {
      (work() ? commit : rollback).run();
    } catch (failure) {
      // A full disk may have rolled back already.
      if (database.isOpen && database.isTransaction) rollback.run();
      throw failure;
    }
  };
}
