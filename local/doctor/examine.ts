import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { openRecords } from '../cli/audit/open-records.ts';
import { openKeptClock } from '../clock/kept-clock.ts';
import { rulesIn } from '../rules/rules-in.ts';
import type { ReadSettings } from '../settings/read-settings.ts';
import { dataFolderAt } from '../start/data-folder.ts';
import { issuerFindings, mailFindings, portFinding, proxyFindings, settingsFinding } from './around.ts';
import { askHere } from './ask-here.ts';
import { backupFinding } from './backups.ts';
import { certificateFindings } from './certificate.ts';
import { dataFinding, diskFinding, folderFinding, isFolder } from './data.ts';
import type { Finding } from './finding.ts';
import { offersFinding } from './offers.ts';
import { secondFactorFindings } from './second-factor.ts';
import { calendarFinding, clockFinding } from './time.ts';
import { serverFinding, workFindings } from './work.ts';

export type Patient = {
  readonly data: string;
  /** Origin of the server, whether it runs or not. */
  readonly server: string;
  readonly backups: string | undefined;
  /** What it is set to; absent: only what stands without settings is looked at. */
  readonly settings?: ReadSettings | undefined;
};

/**
 * 体检: everything that can go wrong around an installation, looked at one after another, without changing anything and
 * whether its server runs or not.
 *
 * @param realNow epoch milliseconds of the machine
 */
export const examine = async (
  { data, server, backups, settings }: Patient,
  realNow: number,
  ask: typeof fetch = fetch,
): Promise<readonly Finding[]> => {
  const folder = dataFolderAt(data);
  const serves = await serverFinding(server, settings?.settings.tls.certificate ? askHere : ask);
  const around = [
    serves,
    ...(settings ? await settingFindings(settings, serves, realNow, ask) : []),
    folderFinding(folder),
  ];
  if (!isFolder(folder.path))
    return [...around, calendarFinding(realNow, openShelf().calendar), backupFinding(backups, realNow)];
  const isVirtual = existsSync(folder.clock);
  const now = isVirtual ? openKeptClock(folder.clock, 0).now() : realNow;
  const file = dataFinding(folder);
  const records = await inRecords(file.verdict === 'well' ? data : undefined, now, isVirtual, settings);
  return [...around, diskFinding(folder), file, ...records, backupFinding(backups, realNow)];
};

/** What is set beyond this machine: certificate, proxies, issuer, mail. */
const settingFindings = async (
  read: ReadSettings,
  serves: Finding,
  now: number,
  ask: typeof fetch,
): Promise<readonly Finding[]> => {
  const { server, tls, issuer, mail } = read.settings;
  return [
    settingsFinding(read),
    ...(serves.verdict === 'well' ? [] : [await portFinding(server)]),
    ...certificateFindings({ tls, server }, now),
    ...proxyFindings(server),
    ...(read.settings.installation.mode === 'real' ? await issuerFindings(issuer, Date.now, ask) : []),
    ...(await mailFindings(mail)),
  ];
};

const inRecords = async (
  data: string | undefined,
  now: number,
  isVirtual: boolean,
  settings: ReadSettings | undefined,
): Promise<readonly Finding[]> => {
  if (data === undefined)
    return [clockFinding(now, undefined, isVirtual), calendarFinding(now, openShelf().calendar)];
  const database = openRecords(data);
  try {
    const { calendar } = await rulesIn(database, now);
    return [
      clockFinding(now, latestEvent(database), isVirtual),
      ...(await workFindings(database, now)),
      ...(await offersFinding(database, now)),
      ...(settings ? secondFactorFindings(database, settings.settings) : []),
      calendarFinding(now, calendar),
    ];
  } finally {
    database.close();
  }
};

const latestEvent = (database: DatabaseSync): number | undefined => {
  const row = database
    .prepare("SELECT MAX(json_extract(data, '$.event.at')) AS at FROM items WHERE sk GLOB 'EVENT#*'")
    .get();
  return typeof row?.['at'] === 'number' ? row['at'] : undefined;
};
