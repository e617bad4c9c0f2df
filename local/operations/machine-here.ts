import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { LookedAt, Machine } from '../../shared/application/operations/machine.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { backupsIn } from '../backup/daily-backups.ts';
import type { Settings } from '../settings/table.ts';
import type { DataFolder } from '../start/data-folder.ts';
import { runCommand } from './command-process.ts';
import { jobHere } from './job-here.ts';

type Options = {
  readonly folder: DataFolder;
  readonly backups: Settings['backups'];
  readonly version: string;
  /** Of the computer, in epoch milliseconds. */
  readonly now: () => number;
  /** How commands are run, in processes of their own. */
  readonly run?: typeof runCommand;
};
export type MachineHere = Machine & { stop(): Promise<void> };

const lookedAt = z.object({ zh: z.string(), en: z.string() });
const finding = z.object({ about: lookedAt, verdict: z.enum(['well', 'attend', 'wrong']), says: lookedAt });
const progress = z.object({ done: z.number(), total: z.number() });
const verdict = z.object({
  cases: z.number(),
  events: z.number(),
  acts: z.number(),
  broken: z.array(z.object({ id: z.string(), at: z.string() })),
});
const mostShown = 60;

/** 本机: this machine, as its installation knows it. Work goes on in processes of its own; looking costs nothing. */
export const machineHere = ({ folder, backups, version, now, run = runCommand }: Options): MachineHere => {
  const startedAt = now();
  const audit = jobHere(now, async ({ told, signal }) => {
    let result: z.output<typeof verdict> | undefined;
    await run(
      ['verify-audit', '--json', '--data', folder.path],
      (line) => {
        const said: unknown = JSON.parse(line);
        const step = progress.safeParse(said);
        if (step.success) told(step.data.done, step.data.total);
        else result = verdict.parse(said);
      },
      signal,
    );
    if (!result) throw new Error('The check gave no result');
    return result;
  });
  const examination = jobHere(now, async ({ signal }) => {
    const found: LookedAt[] = [];
    const args = ['doctor', '--json', '--data', folder.path];
    await run(args, (line) => found.push(finding.parse(JSON.parse(line))), signal);
    return found;
  });
  const making = jobHere(now, async ({ signal }) => {
    const place = backups.folder ?? '';
    const name = nextName(place, now());
    await run(['backup', join(place, name), '--data', folder.path], () => {}, signal);
    return { name };
  });
  return {
    look: () => ({
      version,
      startedAt,
      disk: diskOf(folder),
      ...(backups.folder !== undefined && {
        backups: {
          at: backups.at,
          keep: backups.keep,
          kept: keptIn(backups.folder),
          making: making.state(),
        },
      }),
      audit: audit.state(),
      examination: examination.state(),
    }),
    makeBackup: () => (backups.folder === undefined ? 'notSet' : making.begin()),
    checkAudit: audit.begin,
    examine: examination.begin,
    stop: async () => {
      await Promise.all([audit.stop(), examination.stop(), making.stop()]);
    },
  };
};

const diskOf = ({ path, database }: DataFolder) => {
  const { bavail, bsize } = statfsSync(path);
  return { free: bavail * bsize, data: statSync(database, { throwIfNoEntry: false })?.size ?? 0 };
};

/** Made by hand, and so kept until people remove it: the schedule removes only its own. */
const nextName = (place: string, at: number): string => {
  const day = `huizhen-${civilDateOf(at)}-by-hand`;
  const taken = existsSync(place) ? readdirSync(place) : [];
  for (let nth = 1; ; nth += 1) if (!taken.includes(`${day}-${nth}.backup`)) return `${day}-${nth}.backup`;
};

const keptIn = (place: string) =>
  (existsSync(place) ? backupsIn(place) : [])
    .slice(0, mostShown)
    .map(({ file, madeAt }) => ({ name: basename(file), madeAt, bytes: statSync(file).size }));
