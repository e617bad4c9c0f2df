import { resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** How the installation is set up from outside (环境变量). */
export type Settings = {
  /** 0: any free port. */
  readonly port: number;
  readonly dataFolder: string;
  /** Where a virtual clock begins; absent: the real time. */
  readonly virtualFrom?: number;
  readonly demoData: boolean;
  /** 每日备份: where to, and how many are kept; absent: none are made. */
  readonly backups?: { readonly folder: string; readonly keep: number };
};

/** A Monday morning before the longest run of holidays that the demo meets. */
const defaultVirtualStart = '2026-03-02T09:00:00+08:00';

export const settingsFrom = (env: NodeJS.ProcessEnv): Settings => {
  const clock = env['HUIZHEN_CLOCK'] ?? 'system';
  return {
    port: portFrom(env['PORT'] ?? '8080'),
    dataFolder: resolve(env['HUIZHEN_DATA'] ?? '.huizhen'),
    ...(clock !== 'system' && { virtualFrom: virtualStartFrom(clock) }),
    demoData: env['HUIZHEN_DEMO_DATA'] !== 'off',
    ...backupsFrom(env),
  };
};

const usualKeep = 30;
const mostKept = 3650;

const backupsFrom = (env: NodeJS.ProcessEnv): Pick<Settings, 'backups'> => {
  const folder = env['HUIZHEN_BACKUPS'];
  const text = env['HUIZHEN_BACKUPS_KEEP'] ?? String(usualKeep);
  const keep = Number(text);
  if (!/^\d{1,4}$/.test(text) || keep < 1 || keep > mostKept)
    throw new CannotStart({
      zh: `HUIZHEN_BACKUPS_KEEP 须为 1 至 ${mostKept} 的整数，现为“${text}”。`,
      en: `HUIZHEN_BACKUPS_KEEP must be a whole number from 1 to ${mostKept}; it is "${text}".`,
    });
  return folder === undefined || folder === '' ? {} : { backups: { folder: resolve(folder), keep } };
};

const portFrom = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CannotStart({
    zh: `PORT 须为 0 至 65535 的整数，现为“${text}”。`,
    en: `PORT must be a whole number from 0 to 65535; it is "${text}".`,
  });
};

/** `virtual`, or `virtual:` and the moment at which it begins. */
const virtualStartFrom = (text: string): number => {
  const [kind, ...rest] = text.split(':');
  const start = Date.parse(rest.length === 0 ? defaultVirtualStart : rest.join(':'));
  if (kind === 'virtual' && Number.isFinite(start)) return start;
  throw new CannotStart({
    zh: `HUIZHEN_CLOCK 须为 system、virtual 或 virtual:<时刻>，现为“${text}”。`,
    en: `HUIZHEN_CLOCK must be system, virtual or virtual:<moment>; it is "${text}".`,
  });
};
