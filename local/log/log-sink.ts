import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Settings } from '../settings/table.ts';
import { type Level, type Line, lineText } from './line.ts';

export type LogSink = {
  write(level: Level, code: string, message: string, data: object): void;
  /** What was written is on the disk. */
  close(): Promise<void>;
};

const weight: Readonly<Record<Level, number>> = { debug: 0, info: 1, warn: 2 };
/** After a log file could not be written it is tried again this much later; meanwhile lines go to standard error. */
const retryMs = 10_000;
const ownerOnly = 0o600;

/**
 * Where the lines of the log go: a file that is rotated by size, of which so many are kept, or standard error. A file
 * that cannot be written (full disk, missing right) loses no line: they go to standard error until it can again.
 */
export const openLogSink = (
  { format, level: least, file, megabytes, keep }: Settings['log'],
  toStandardError: (line: string) => void = (line) => console.error(line),
): LogSink => {
  let stream: RotatingFileStream | undefined;
  let brokenUntil = 0;
  const broken = (error: Error) => {
    stream?.destroy();
    stream = undefined;
    brokenUntil = Date.now() + retryMs;
    const data = { error: 'code' in error ? String(error.code) : error.name };
    const message = 'The log file cannot be written; lines go to standard error meanwhile.';
    toStandardError(
      lineText({ at: new Date(), level: 'warn', code: 'log_unwritable', message, data }, format),
    );
  };
  const opened = (path: string): RotatingFileStream | undefined => {
    if (stream || Date.now() < brokenUntil) return stream;
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      stream = createStream(path, { size: `${megabytes}M`, rotate: keep, mode: ownerOnly });
      stream.on('error', broken);
      stream.on('warning', broken);
    } catch (error) {
      broken(error instanceof Error ? error : new Error('unknown'));
    }
    return stream;
  };
  const put = (line: Line) => {
    const text = lineText(line, format);
    const open = file === undefined ? undefined : opened(file);
    if (!open) return toStandardError(text);
    // A line on its way when the file broke is said again where it can be read.
    open.write(`${text}\n`, (error) => error && toStandardError(text));
  };
  return {
    write: (level, code, message, data) => {
      if (weight[level] >= weight[least]) put({ at: new Date(), level, code, message, data });
    },
    close: () =>
      new Promise((resolve) => {
        if (!stream || stream.destroyed) return resolve();
        stream.once('error', () => resolve());
        stream.end(() => resolve());
      }),
  };
};
