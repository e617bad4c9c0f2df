import { availableParallelism } from 'node:os';
import { setImmediate as letOthersIn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ListReader, ListRow, ReadList } from '../../../application/ports/list-reader.ts';
import { listLimits } from './limits.ts';
import { type ReadInWorker, rowsOf } from './list-worker.ts';
import type { ListRequest } from './read-list.ts';

export type ThreadedListReader = ListReader & { close(): Promise<void> };

/** The largest honest list takes 250 MB; what takes more than this is no list. */
const heapMb = 512;
/** A core is left for whoever else asks. */
const mostThreads = 2;
/** Lists are rare, and a thread holds memory: it ends soon after the last of them. */
const idleMs = 10_000;
/** Files that wait for a thread; who comes after them is asked to come again. */
const mostWaiting = 8;
/** The reader ends by itself when its time is up; a thread that does not, however busy the machine, is ended from here. */
const patienceMs = 30_000;

/**
 * Reads lists in a thread of its own, so that the server answers others meanwhile, and whatever a file makes of the
 * reader ends with that thread.
 */
export const makeThreadedListReader = (): ThreadedListReader => {
  let pool: Piscina<ListRequest, ReadInWorker> | undefined;
  let atWork = 0;
  const opened = () =>
    new Piscina<ListRequest, ReadInWorker>({
      filename: fileURLToPath(new URL('./list-worker.ts', import.meta.url)),
      minThreads: 0,
      maxThreads: Math.max(1, Math.min(mostThreads, availableParallelism() - 1)),
      idleTimeout: idleMs,
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
  return {
    read: async (content, format, asked) => {
      if (atWork > mostWaiting) return { ok: false, reason: 'busy' };
      pool ??= opened();
      atWork += 1;
      // The clock of a thread starts when the files before this one are done.
      const signal = AbortSignal.timeout(atWork * patienceMs);
      try {
        return await gathered(await pool.run({ content, format, ...asked }, { signal }));
      } catch (error) {
        return endedEarly(error);
      } finally {
        atWork -= 1;
      }
    },
    close: async () => {
      await pool?.destroy();
      pool = undefined;
    },
  };
};

const gathered = async (read: ReadInWorker): Promise<ReadList> => {
  if (!read.ok) return read;
  const rows: ListRow[] = [];
  for (const piece of read.pieces) {
    rows.push(...rowsOf(piece));
    await letOthersIn();
  }
  return { ok: true, headings: read.headings, rows };
};

/** What ended the thread before the reader came to an end. */
const endedEarly = (error: unknown): ReadList => {
  const { name = '', code = '' } = error as { readonly name?: string; readonly code?: string };
  if (name === 'AbortError') return { ok: false, reason: 'tooLarge', bound: 'time', most: listLimits.time };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { ok: false, reason: 'tooLarge', bound: 'memory', most: heapMb };
  throw error;
};
