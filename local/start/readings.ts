import { open } from 'node:fs/promises';

export type Readings = {
  /** Takes a line at once and writes it behind the answer, so that nobody waits for the disk. */
  readonly record: (code: string, data: object) => void;
  /** Tries once more to write what waits. */
  readonly close: () => Promise<void>;
};

type Options = {
  /** Told once when the file can no longer be written, and once when it can again. */
  readonly onTrouble: (what: 'unwritable' | 'writable', waiting: number) => void;
  /** Where a line goes that can be kept waiting no longer, so that it is on record somewhere. */
  readonly onOverflow: (line: string) => void;
  readonly retryMs?: number;
  readonly mostWaiting?: number;
};

const usualRetryMs = 5000;
/** About 2 MB of lines; a full disk is noticed long before. */
const usualMostWaiting = 10_000;

/**
 * 查阅登记 of the embedded installation: one JSON line for each file of a case that somebody read, in a file beside the
 * data that only its owner reads. A file that cannot be written (full disk, wrong owner) keeps nobody from their work:
 * lines wait in memory, are tried again with the next one and every few seconds, and overflow into the log. What waits
 * is lost with the process if it is killed.
 */
export const makeReadings = (
  file: string,
  { onTrouble, onOverflow, retryMs = usualRetryMs, mostWaiting = usualMostWaiting }: Options,
): Readings => {
  const waiting: string[] = [];
  let writing: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isBroken = false;

  const flush = async (): Promise<void> => {
    const batch = waiting.slice();
    try {
      await appendWhole(file, batch.join(''));
      waiting.splice(0, batch.length);
      if (isBroken) onTrouble('writable', waiting.length);
      isBroken = false;
    } catch {
      if (!isBroken) onTrouble('unwritable', waiting.length);
      isBroken = true;
      for (const line of waiting.splice(0, Math.max(0, waiting.length - mostWaiting))) onOverflow(line);
    }
  };
  const write = (): Promise<void> => {
    clearTimeout(retry);
    writing ??= flush().finally(() => {
      writing = undefined;
      if (waiting.length === 0) return;
      if (isBroken) retry = setTimeout(write, retryMs).unref();
      else void write();
    });
    return writing;
  };
  return {
    record: (code, data) => {
      waiting.push(`${JSON.stringify({ at: new Date().toISOString(), code, ...data })}\n`);
      // While the file is broken the timer tries; a burst of lines must not become a burst of failing writes.
      if (!isBroken) void write();
      else if (waiting.length > mostWaiting) onOverflow(waiting.shift() ?? '');
    },
    close: async () => {
      while (writing !== undefined) await writing;
      clearTimeout(retry);
      if (waiting.length > 0) await flush();
      for (const line of waiting.splice(0)) onOverflow(line);
    },
  };
};

/** All of it or nothing: a disk that takes only a part has the part taken back, so that no line is cut or doubled. */
const appendWhole = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, 'a', 0o600);
  try {
    const { size } = await handle.stat();
    try {
      await handle.appendFile(text);
    } catch (error) {
      await handle.truncate(size).catch(() => {});
      throw error;
    }
  } finally {
    await handle.close();
  }
};
