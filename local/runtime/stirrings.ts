import { setMaxListeners } from 'node:events';
import type { Stirrings } from '../../functions/http/stirrings.ts';
import type { Table } from '../../shared/application/ports/table.ts';

export type LocalStirrings = Stirrings & {
  /** Something was written. */
  stir(): void;
  /** Ends every wait at once, and lets none begin. */
  close(): void;
};

/** Below the server's own time for an answer; browsers and proxies wait longer. */
const holdMs = 25_000;

/** One process writes and serves: who waits is woken by the write itself. */
export const makeStirrings = (): LocalStirrings => {
  const closing = new AbortController();
  // As many pages wait as are open.
  setMaxListeners(0, closing.signal);
  const waiting = new Set<() => void>();
  let count = 0;
  return {
    holdMs,
    count: () => count,
    closing: closing.signal,
    stir: () => {
      count += 1;
      for (const look of [...waiting]) look();
    },
    close: () => closing.abort(),
    after: (seen, ms, signal) =>
      new Promise((resolve) => {
        if (count > seen || signal.aborted || ms <= 0) return resolve();
        const look = () => count > seen && wake();
        const wake = () => {
          waiting.delete(look);
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
        waiting.add(look);
      }),
  };
};

/** The table, telling of everything that it wrote. */
export const stirredBy = (table: Table, stir: () => void): Table => ({
  ...table,
  transact: async (writes) => {
    const result = await table.transact(writes);
    if (result.ok) stir();
    return result;
  },
});
