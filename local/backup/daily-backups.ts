import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isoOf } from '../../shared/domain/time/moment.ts';
import { civilDateOf, shanghaiOffsetMs } from '../../shared/domain/time/shanghai.ts';
import { openBackup } from './backup-file.ts';
import { CannotBackUp } from './cannot-back-up.ts';

/** A backup in a folder, and when it was made (epoch milliseconds of the machine). */
export type Kept = { readonly file: string; readonly madeAt: number };

/** The backups in a folder, the youngest first; other files are passed over. */
export const backupsIn = (folder: string): readonly Kept[] =>
  readdirSync(folder)
    .flatMap((name) => keptAt(join(folder, name)))
    .sort((a, b) => b.madeAt - a.madeAt);

const keptAt = (file: string): readonly Kept[] => {
  try {
    const { database, about } = openBackup(file);
    database.close();
    return [{ file, madeAt: about.madeAt }];
  } catch (error) {
    if (error instanceof CannotBackUp) return [];
    throw error;
  }
};

export type DailyBackups = { stop(): Promise<void> };

type Options = {
  readonly folder: string;
  /** The youngest so many are kept of those that this schedule made; what people put there is left alone. */
  readonly keep: number;
  /** From this time of day in China on, such as `02:30`; the day's beginning where it is not said. */
  readonly at?: string;
  /** Makes one and checks it, in a process of its own: copying and checking must keep nobody waiting. */
  readonly make: (file: string, stopped: AbortSignal) => Promise<void>;
  readonly now: () => number;
  readonly log: (code: 'backup_failed' | 'backup_made', data: object) => void;
  readonly lookEveryMs?: number;
};

const usualLookMs = 10 * 60_000;

/** Of the date in China that it was made on. */
const ours = /^huizhen-\d{4}-\d{2}-\d{2}\.backup$/;
/** What a process left behind that was killed while it made one. */
const leftover = /^huizhen-\d{4}-\d{2}-\d{2}\.backup\.part/;
/** `02:30`: the wall clock in China. */
const timeOfDayOf = (now: number): string => isoOf(now + shanghaiOffsetMs).slice(11, 16);
const nameOf = (now: number): string => `huizhen-${civilDateOf(now)}.backup`;

/**
 * 每日备份: one of each day in China, made as soon as the server runs at or after its time on that day, and the older ones removed only after a new one
 * stands whole. One that fails is tried again at the next look; what was kept stays meanwhile.
 */
export const dailyBackups = ({
  folder,
  keep,
  at = '00:00',
  make,
  now,
  log,
  lookEveryMs = usualLookMs,
}: Options): DailyBackups => {
  const stopping = new AbortController();
  let working: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const name = nameOf(now());
    if (timeOfDayOf(now()) < at) return;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const here = readdirSync(folder);
      if (here.includes(name)) return;
      for (const part of here.filter((other) => leftover.test(other))) rmSync(join(folder, part));
      await make(join(folder, name), stopping.signal);
      const mine = backupsIn(folder).filter(({ file }) => ours.test(file.slice(folder.length + 1)));
      for (const { file } of mine.slice(keep)) rmSync(file);
      log('backup_made', { name, kept: Math.min(keep, mine.length) });
    } catch (error) {
      if (stopping.signal.aborted) return;
      log('backup_failed', { name, error: error instanceof Error ? error.message : 'unknown' });
    }
  };
  const lookOnce = () => {
    working ??= look().finally(() => {
      working = undefined;
    });
  };
  lookOnce();
  const timer = setInterval(lookOnce, lookEveryMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await working;
    },
  };
};
