import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { readWhole } from '../../shared/adapters/rule-book/shelf.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeWebhookCaller } from '../../shared/adapters/webhook/call-webhook.ts';
import { findClient, makeUseRecord } from '../../shared/application/accounts/clients.ts';
import { whoIsByTable } from '../../shared/application/accounts/who-is.ts';
import { buildRegister } from '../../shared/application/register/build-register.ts';
import { freshen } from '../../shared/application/rules/freshness.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import { dailyBackups } from '../backup/daily-backups.ts';
import { systemClock } from '../clock/clocks.ts';
import { openKeptClock } from '../clock/kept-clock.ts';
import { loadDemoData } from '../demo-data/load.ts';
import { registerPersonas } from '../demo-data/register-personas.ts';
import { createServer, makeConsoleFiles, serveFiles } from '../http/index.ts';
import { type Identity, openIdentity, openOtherIssuer } from '../identity/index.ts';
import { type LogSink, openLogSink } from '../log/log-sink.ts';
import { withAlarms } from '../mail/alarm-letters.ts';
import { invitationLetters } from '../mail/invitation-letters.ts';
import { openMailServer } from '../mail/send-mail.ts';
import { machineHere } from '../operations/machine-here.ts';
import { openRuntime, type Runtime, type RuntimeOptions } from '../runtime/open-runtime.ts';
import type { ReadSettings } from '../settings/read-settings.ts';
import { programVersion } from '../upgrade/program-version.ts';
import { openUpgraded } from '../upgrade/upgrade.ts';
import { backUpInProcess } from './backup-process.ts';
import { calendarNotes } from './calendar-notes.ts';
import { CannotStart } from './cannot-start.ts';
import { databaseFault } from './check-database.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { keepDemand } from './keep-demand.ts';
import { listenAt } from './listen.ts';
import { lockFolder } from './lock.ts';
import { type InstallationLog, logsTo } from './log-lines.ts';
import { reachOf } from './reach-of.ts';
import { makeReadings } from './readings.ts';
import { modeFault } from './right-mode.ts';
import { serveClock } from './serve-clock.ts';
import { otherIssuerOf, signInOf } from './sign-in-of.ts';
import { virtualStartOf } from './virtual-start.ts';

/** A running installation (单机版). `stop` lets requests under way finish, then closes everything. */
export type Installation = {
  readonly address: string;
  /** What whoever starts it should know of the rules it works by. */
  readonly notes: readonly Bilingual[];
  readonly stop: () => Promise<void>;
};

/**
 * 1 the folder, held by this process alone; 2 its data file is there and whole, or the folder is new; 3 then the demo's
 * cases; 4 the runtime over the data file, with the rules it goes by; 5 the HTTP server.
 */
export const installation = async (settings: ReadSettings['settings']): Promise<Installation> => {
  const folder = openDataFolder(settings.installation.data);
  const lock = await lockFolder(folder.path);
  try {
    return await startedIn(folder, settings, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
};

const startedIn = async (
  folder: DataFolder,
  settings: ReadSettings['settings'],
  release: () => void,
): Promise<Installation> => {
  const virtualFrom = virtualStartOf(settings.demo.clock);
  const virtual = virtualFrom === undefined ? undefined : openKeptClock(folder.clock, virtualFrom);
  const clock = virtual ?? systemClock;
  const fault = databaseFault(folder) ?? modeFault(settings.installation.mode, folder);
  if (fault) throw new CannotStart(fault);
  if (settings.installation.mode === 'demo' && settings.demo.data && !existsSync(folder.database))
    await loadDemoData(folder.database, clock.now());

  const sink = alarmedSink(settings);
  const log = logsTo(sink);
  const readings = makeReadings(join(folder.path, 'readings.jsonl'), {
    onTrouble: (what, waiting) => log.installation(`readings_${what}`, { waiting }),
    onOverflow: (line) => log.installation('reading_not_filed', JSON.parse(line)),
  });
  const machine = machineHere({
    folder,
    backups: settings.backups,
    version: programVersion,
    now: systemClock.now,
  });
  const other = otherIssuerOf(settings);
  const signIn = signInOf(settings);
  const open = () =>
    openOrSay({
      file: folder.database,
      clock,
      log: log.useCases(readings.record),
      machine,
      signIn,
      demandsCodesOf: settings.accounts.codes,
      ...invitationsByMail(settings, log.installation),
      ...noticeChannels(settings, log.installation),
    });
  const runtime = await openUpgraded(folder, programVersion, open, async (opened) => {
    // A data file of an earlier version holds no rules yet: what shipped with it was in force.
    await seedRules(opened.deps, shippedSeeds, { demo: settings.installation.mode === 'demo' });
    await freshen(opened.deps);
    await keepDemand(opened.deps, settings.accounts.codes);
    if (settings.installation.mode === 'demo') await registerPersonas(opened.deps);
    const shelf = readWhole(opened.shelf());
    const workGroups = shelf.organisations.values().filter(({ kind }) => kind === 'workGroup');
    // Nor has it lines in the register for the cases it holds.
    await buildRegister(opened.deps, [...workGroups.map(({ id }) => id)]);
  });
  const files = serveFiles(runtime.files);
  const clockPaths = virtual && serveClock(virtual, runtime.settle, runtime.stirrings.stir);
  const server = createServer({
    app: runtime.app,
    stirrings: runtime.stirrings,
    makeId: idMaker(clock.now),
    reference: runtime.reference,
    identity: other ? openOtherIssuer(other) : await identityOf(settings, folder.path, runtime),
    ...(settings.installation.mode === 'real' &&
      signIn !== 'claims' && { whoIs: whoIsByTable(runtime.deps, 0) }),
    log: log.http,
    reach: reachOf(settings),
    onTrouble: log.installation,
    onArriving: runtime.hold,
    fallback: makeConsoleFiles(
      join(import.meta.dirname, '../../console/dist'),
      other && { issuer: other.address, clientId: other.client },
    ),
    ...(virtual && { now: virtual.now }),
    ownPaths: async (path, request) => (await files(path, request)) ?? clockPaths?.(path, request),
  });
  const address = await listenAt(server, settings.server);
  const background = runtime.start();
  const { folder: backupFolder, keep, at } = settings.backups;
  const backups =
    backupFolder === undefined
      ? undefined
      : dailyBackups({
          folder: backupFolder,
          keep,
          at,
          make: backUpInProcess(folder.path),
          now: systemClock.now,
          log: log.installation,
        });
  return {
    address,
    notes: calendarNotes(clock.now(), runtime.shelf().calendar),
    stop: async () => {
      runtime.stirrings.close();
      await server.close();
      await background.stop();
      await backups?.stop();
      await machine.stop();
      runtime.close();
      await readings.close();
      await sink.close();
      release();
    },
  };
};

/** The log, of which alarms are mailed where a mail server is set. */
const alarmedSink = ({ log, mail, server }: ReadSettings['settings']): LogSink => {
  const sink = openLogSink(log);
  const mailServer = openMailServer(mail, (code, data) => logsTo(sink).installation(code, data));
  const place = server.address ?? `${hostname()}:${server.port}`;
  return mailServer && mail.alarms !== undefined
    ? withAlarms(sink, { send: mailServer.send, to: mail.alarms, place })
    : sink;
};

/** Links go by mail where a mail server is set, and an address that whoever reads the letter can reach. */
const invitationsByMail = (
  { mail, server }: ReadSettings['settings'],
  told: InstallationLog,
): Pick<RuntimeOptions, 'mailInvitation'> => {
  const mailServer = openMailServer(mail, told);
  return mailServer && server.address !== undefined
    ? { mailInvitation: invitationLetters(mailServer.send, server.address) }
    : {};
};

/** 通知渠道: letters where a mail server is set; webhooks of organisations. The demo tells nobody outside. */
const noticeChannels = (
  { installation: { mode }, mail, server, notices }: ReadSettings['settings'],
  told: InstallationLog,
): Pick<RuntimeOptions, 'channels'> => {
  if (mode === 'demo') return {};
  const mailServer = openMailServer(mail, told);
  return {
    channels: {
      webhook: makeWebhookCaller(notices),
      ...(mailServer && { mail: mailServer.deliver }),
      ...(server.address !== undefined && { address: server.address }),
    },
  };
};

/** In earnest accounts with passwords; the demo chooses among its personas. */
const identityOf = (
  { installation: { mode } }: ReadSettings['settings'],
  folder: string,
  { database, accounts, sessions, registrations, deps }: Runtime,
): Promise<Identity> =>
  openIdentity({
    folder,
    database,
    ...(mode === 'real' && {
      people: {
        accounts,
        sessions,
        registrations,
        machineOf: (clientId) => findClient(deps.table, clientId),
        machineAsked: makeUseRecord(deps),
      },
    }),
  });

const openOrSay = ({ file, ...options }: RuntimeOptions) => {
  try {
    return openRuntime({ file, ...options });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR')) throw error;
    throw new CannotStart({
      zh: `数据文件不能打开：${file}（${error.message}）。文件没有改动；请换一个数据目录，或恢复备份。`,
      en: `The data file cannot be opened: ${file} (${error.message}). It was left as it is; name another data folder, or restore a backup.`,
    });
  }
};
