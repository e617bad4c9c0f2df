import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { makeTick } from '../../functions/events/tick.ts';
import { makeSteps, type Step, stepNames } from '../../functions/steps/steps.ts';
import { detectType } from '../../shared/adapters/files/detect-type.ts';
import { type DiskFileStore, makeDiskFileStore } from '../../shared/adapters/files/disk/disk-file-store.ts';
import { makeSalt } from '../../shared/adapters/ids/make-salt.ts';
import {
  makeCaseSheets,
  makeFigureSheets,
  makeThreadedListReader,
} from '../../shared/adapters/lists/index.ts';
import type { ReferenceBook } from '../../shared/adapters/reference/reference-data.ts';
import { makeLiveRules } from '../../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import type { Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { makeGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { type OpenOptions, openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import type { App } from '../../shared/application/app.ts';
import { createApp } from '../../shared/application/create-app.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { exportHandler } from '../../shared/application/exports/export-handler.ts';
import { sheetWordsFrom } from '../../shared/application/exports/sheet-words.ts';
import { importHandler } from '../../shared/application/imports/index.ts';
import type { MailInvitation } from '../../shared/application/invitations/issue.ts';
import type { Machine } from '../../shared/application/operations/machine.ts';
import type { Channels } from '../../shared/application/ports/channels.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { type Log, silentLog } from '../../shared/application/ports/log.ts';
import { tellWorkflow } from '../../shared/application/workflow/announce.ts';
import type { Role } from '../../shared/domain/authority/index.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import { type AslDefinition, type Engine, openEngine } from '../engine/index.ts';
import { type LocalAccounts, openAccounts } from '../identity/accounts/accounts.ts';
import { registeredIn } from '../identity/accounts/registered.ts';
import { openRegistrations, type Registrations } from '../identity/accounts/registrations.ts';
import { earnest, limitsOf } from '../identity/provider/lifetimes.ts';
import { openSessions, type Sessions } from '../identity/provider/sessions.ts';
import { machineName, makeEngineWorkflow } from './engine-workflow.ts';
import { followedBy, referenceOf } from './living-rules.ts';
import { type LocalStirrings, makeStirrings, stirredBy } from './stirrings.ts';
import { stoppedFlowsHere } from './stopped-here.ts';
import { makeTelling, type Telling } from './telling.ts';
import { watchSignals } from './watch-signals.ts';

/** The embedded installation (单机版): table, workflow engine and use cases over one SQLite file. */
export type Runtime = {
  readonly app: App;
  readonly deps: Deps;
  readonly engine: Engine;
  readonly files: DiskFileStore;
  /** The data file itself, for what keeps tables of its own in it. */
  readonly database: DatabaseSync;
  /** Accounts with passwords and who is signed in with them. */
  readonly accounts: LocalAccounts;
  readonly sessions: Sessions;
  /** 企业自行注册. */
  readonly registrations: Registrations;
  /** Whatever is written wakes the pages that wait for it. */
  readonly stirrings: LocalStirrings;
  /** Nothing is written until then, once: for a server that lets people in. */
  hold(until: Promise<void>): void;
  /** The rules as they stand today, as they were looked at last. */
  shelf(): Shelf;
  /** 字典, as new as the rules. */
  readonly reference: (...asked: Parameters<ReferenceBook>) => Promise<ReturnType<ReferenceBook>>;
  /** Carries out what is due and moves every execution until nothing can go on without time or people. */
  settle(): Promise<void>;
  /** Polls in the background; the answer stops it, after what is under way. */
  start(): { stop(): Promise<void> };
  close(): void;
};

/**
 * `accounts`: kept here, or the demo's personas; `subjects`: another issuer's, bound to the register of people by invitation;
 * `claims`: another issuer's tokens say who somebody is.
 */
export type SignIn = 'accounts' | 'subjects' | 'claims';

export type RuntimeOptions = {
  /** Path of the SQLite file, or `:memory:`. */
  readonly file: string;
  /** Where documents' files lie; a folder beside the SQLite file unless it is said. */
  readonly filesFolder?: string;
  readonly clock: Clock;
  readonly log?: Log;
  readonly synchronous?: OpenOptions['synchronous'];
  /** The state machine; the repository's own unless said otherwise. */
  readonly definition?: AslDefinition;
  /** What is known of the machine that serves it, where one does. */
  readonly machine?: Machine;
  /** Mails links of invitations; absent: people hand them over. */
  readonly mailInvitation?: MailInvitation;
  /** How notices leave beside the inbox; absent: they do not. */
  readonly channels?: Channels;
  /** How people sign in: with accounts kept here unless it is said. */
  readonly signIn?: SignIn;
  /** Roles whose people sign in with one-time codes (须用验证码的角色). */
  readonly demandsCodesOf?: readonly Role[];
  /** Another process serves this file: nothing is carried out here. */
  readonly isGuest?: boolean;
};

/** How often the ticker looks for what is due: far below the smallest deadline, a day. */
const tickMs = 500;

/** What nobody confirmed goes after a day; looking every hour is soon enough. */
const clearMs = 3_600_000;

export const openRuntime = ({
  file,
  filesFolder = file === ':memory:'
    ? join(tmpdir(), `huizhen-files-${randomUUID()}`)
    : join(dirname(file), 'files'),
  clock,
  log = silentLog,
  synchronous = 'FULL',
  definition = coordination as AslDefinition,
  machine,
  mailInvitation,
  channels,
  isGuest = false,
  signIn = 'accounts',
  demandsCodesOf = [],
}: RuntimeOptions): Runtime => {
  const database = openSqliteDatabase(file, { synchronous });
  const stirrings = makeStirrings();
  const commits = makeGroupCommit(database);
  const stored = makeSqliteTable({ database, clock, commits });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const rules = makeLiveRules({ table: stored, clock, hash, rulesOf: makeRuleBook, unseeded: 'shipped' });
  const telling = makeTelling((caseId) => tellWorkflow(deps, caseId));
  const tellSoon = (caseId: string) =>
    void telling
      .ask(caseId)
      .catch((error) =>
        log.warn('announce_failed', { caseId, error: error instanceof Error ? error.name : 'unknown' }),
      );
  const table = stirredBy(followedBy(watchSignals(stored, tellSoon), rules), stirrings.stir);
  const steps = new Map<string, Step>();
  const engine = openEngine({
    database,
    commits,
    clock,
    isGuest,
    onEnded: (ended) => stopped.onEnded(ended),
    machines: { [machineName]: definition },
    substitutions: stepNames,
    invoke: async (name, payload) => {
      const step = steps.get(name);
      if (!step) throw new Error(`No step function is called ${name}`);
      return step(payload);
    },
  });
  const lists = makeThreadedListReader();
  const files = makeDiskFileStore({ folder: filesFolder, clock });
  const reference = referenceOf({ table, rules, clock }, rules.shelf);
  const sessions = openSessions(database, limitsOf(earnest));
  // The register is asked once everything stands.
  const people = registeredIn(() => deps);
  const accounts = openAccounts({ table, clock, hash, salt: makeSalt, sessions, people, demandsCodesOf });
  const deps = {
    table,
    clock,
    log,
    hash,
    salt: makeSalt,
    rules,
    workflow: { ...makeEngineWorkflow(engine, commits), isToldElsewhere: true },
    lists,
    sheets: { ...makeCaseSheets(), ...makeFigureSheets() },
    sheetWords: async (language: 'zh' | 'en') => sheetWordsFrom(await reference(), language),
    trial: makeTrialRules,
    shipped: shippedSeeds,
    files,
    exportFiles: files.exports,
    ...(signIn === 'accounts' ? { accounts } : { subjects: signIn === 'subjects' }),
    detectType,
    ...(machine && { machine }),
    ...(mailInvitation && { mailInvitation }),
    ...(channels && { channels }),
  };
  for (const [name, step] of Object.entries(makeSteps(deps))) steps.set(name, step);
  const stopped = stoppedFlowsHere(deps, () => engine);
  const fire = makeTick(deps, {
    import: importHandler(deps),
    export: exportHandler(deps),
    signal: (item) => telling.ask(String(item.data['caseId'])),
  });
  const tick = async () => {
    await stopped.recordEnded();
    return fire();
  };

  const settle = async () => {
    for (let moved = 1; moved > 0; ) {
      const { fired } = await tick();
      const told = await telling.idle();
      moved = fired + told + (await engine.runUntilIdle());
      // What steps have moved meanwhile.
      moved += await telling.idle();
    }
  };
  return {
    app: createApp(deps),
    deps,
    engine,
    files,
    database,
    accounts,
    sessions,
    registrations: openRegistrations(() => deps),
    stirrings,
    hold: commits.hold,
    shelf: rules.shelf,
    reference,
    settle,
    start: () => runInBackground(engine, telling, clearing(tick, files, clock), log),
    close: () => {
      void lists.close();
      database.close();
    },
  };
};

/** A tick that also clears abandoned uploads: at once, then every hour. */
const clearing = (tick: () => Promise<unknown>, files: DiskFileStore, clock: Clock) => {
  let clearedAt = 0;
  return async () => {
    if (clock.now() - clearedAt >= clearMs) {
      clearedAt = clock.now();
      await files.clearPending();
    }
    await tick();
  };
};

const runInBackground = (engine: Engine, telling: Telling, tick: () => Promise<unknown>, log: Log) => {
  const engineRun = engine.run({ onError: () => log.warn('due_failed', { kind: 'engine' }) });
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      await tick().catch(() => log.warn('due_failed', { kind: 'tick' }));
      if (stopped) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, tickMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await loop;
      await telling.idle();
      await engineRun.stop();
    },
  };
};
