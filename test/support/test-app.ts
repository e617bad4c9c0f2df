import type { DatabaseSync } from 'node:sqlite';
import { makeTick } from '../../functions/events/tick.ts';
import { makeSteps } from '../../functions/steps/steps.ts';
import { detectType } from '../../shared/adapters/files/detect-type.ts';
import { makeSalt } from '../../shared/adapters/ids/make-salt.ts';
import { makeCaseSheets, makeFigureSheets } from '../../shared/adapters/lists/index.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import type { App } from '../../shared/application/app.ts';
import { loadCase } from '../../shared/application/cases/case-store.ts';
import type { CommandAnswer, CommandRequest } from '../../shared/application/cases/port.ts';
import { createApp } from '../../shared/application/create-app.ts';
import type { Deps } from '../../shared/application/deps.ts';
import type { Channels } from '../../shared/application/ports/channels.ts';
import { type Log, silentLog } from '../../shared/application/ports/log.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import type { Workflow } from '../../shared/application/ports/workflow.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { caseId as usualCase } from './commands.ts';
import { makeDirectWorkflow } from './direct-workflow.ts';
import type { EnterPhase, ObservedWorkflow } from './machine.ts';
import { type MemoryFiles, makeMemoryExportFiles, makeMemoryFiles } from './memory-files.ts';
import { hash, ruleBook } from './rule-books.ts';
import type { Step } from './story.ts';
import { makeVirtualClock, type VirtualClock } from './virtual-clock.ts';

export type WorkflowMaker<W extends ObservedWorkflow> = (
  enterPhase: EnterPhase,
  surroundings: { readonly database: DatabaseSync; readonly clock: VirtualClock },
) => W;

export type TestAppOptions<W extends ObservedWorkflow> = {
  readonly workflow?: WorkflowMaker<W>;
  readonly rules?: RuleBook;
  /** Rules that live in the table of the test; each process has its own. */
  readonly livingRules?: (table: Table, clock: VirtualClock) => Deps['rules'];
  readonly log?: Log;
  readonly channels?: Channels;
  /** Stands between the application and its table: to delay or break what it does. */
  readonly around?: (table: Table) => Table;
  /** Stands between the application and the workflow: to lose, delay or break what it is told. */
  readonly between?: (workflow: Workflow) => Workflow;
};

export type TestApp<W extends ObservedWorkflow = ObservedWorkflow> = {
  readonly app: App;
  readonly deps: Deps;
  readonly clock: VirtualClock;
  readonly table: Table;
  readonly workflow: W;
  readonly files: MemoryFiles;
  /** One command, and everything that follows from it in the workflow. */
  execute(by: Actor, command: Command, more?: Partial<CommandRequest>): Promise<Result<CommandAnswer>>;
  /** The step function, as the machine calls it. */
  readonly enterPhase: EnterPhase;
  /** Fires what is due and lets the workflow follow. */
  tick(): Promise<number>;
  /** Plays steps on one case; a refused one throws. */
  play(steps: readonly Step[], caseId?: string): Promise<void>;
  file(caseId?: string): Promise<CaseFile>;
  /** A new process over the same table and the same workflow: nothing is kept in memory. */
  restart(): void;
};

const noLists = { read: async () => ({ ok: false, reason: 'unreadable' }) as const };

/** The whole application on a table in memory, with a virtual clock and the workflow of your choice. */
export const makeTestApp = <W extends ObservedWorkflow = ObservedWorkflow>(
  options: TestAppOptions<W> = {},
): TestApp<W> => {
  const clock = makeVirtualClock();
  const database = openSqliteDatabase(':memory:');
  const table = makeSqliteTable({ database, clock });
  const make = options.workflow ?? (makeDirectWorkflow as unknown as WorkflowMaker<W>);
  const workflow: W = make((entry, step) => process.enterPhase(entry, step), { database, clock });
  const told = options.between?.(workflow) ?? workflow;
  const used = options.around?.(table) ?? table;
  const files = makeMemoryFiles();
  const startProcess = () => {
    const deps: Deps = {
      table: used,
      workflow: told,
      clock,
      rules: options.livingRules?.(used, clock) ?? options.rules ?? ruleBook,
      hash,
      salt: makeSalt,
      files: files.files,
      log: options.log ?? silentLog,
      ...(options.channels && { channels: options.channels }),
    };
    const app = createApp({
      ...deps,
      lists: noLists,
      sheets: { ...makeCaseSheets(), ...makeFigureSheets() },
      exportFiles: makeMemoryExportFiles().files,
      sheetWords: async (language) => ({ language }),
      trial: makeTrialRules,
      files: files.files,
      detectType,
    });
    const steps = makeSteps(deps);
    const enterPhase: EnterPhase = (entry, step = 'enterPhase') => steps[step](entry);
    return { deps, app, tick: makeTick(deps), enterPhase };
  };
  let process = startProcess();

  const execute: TestApp['execute'] = async (by, command, more = {}) => {
    const caseId = command.type === 'openCase' ? command.caseId : usualCase;
    const result = await process.app.execute({ caseId, command, actor: by, ...more });
    await workflow.settle();
    return result;
  };
  const tick = async () => {
    const { fired } = await process.tick();
    await workflow.settle();
    return fired;
  };
  return {
    get app() {
      return process.app;
    },
    get deps() {
      return process.deps;
    },
    clock,
    table,
    workflow,
    files,
    execute,
    enterPhase: (entry, step) => process.enterPhase(entry, step),
    tick,
    play: async (steps, caseId = usualCase) => {
      for (const step of steps) {
        if ('days' in step) {
          clock.advanceMs(step.days * msPerDay);
          await tick();
          continue;
        }
        const { command } = step;
        const named = command.type === 'openCase' ? { ...command, caseId } : command;
        const result = await execute(step.by, named, { caseId });
        if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.refusal)}`);
      }
    },
    file: async (caseId = usualCase) => {
      const stored = await loadCase({ table }, caseId);
      if (!stored) throw new Error(`No case ${caseId}`);
      return stored.file;
    },
    restart: () => {
      process = startProcess();
    },
  };
};
