import { createHash } from 'node:crypto';
import { makeTick } from '../../functions/events/tick.ts';
import { makeEnterPhase } from '../../functions/steps/enter-phase.ts';
import { makeCaseSheets, makeListReader } from '../../shared/adapters/lists/index.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { type OpenOptions, openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { makeSqliteTable } from '../../shared/adapters/sqlite/sqlite-table.ts';
import type { App } from '../../shared/application/app.ts';
import { createApp } from '../../shared/application/create-app.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { importHandler } from '../../shared/application/imports/index.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { type Log, silentLog } from '../../shared/application/ports/log.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import { type AslDefinition, type Engine, type Json, openEngine } from '../engine/index.ts';
import { machineName, makeEngineWorkflow } from './engine-workflow.ts';

/** The embedded installation (单机版): table, workflow engine and use cases over one SQLite file. */
export type Runtime = {
  readonly app: App;
  readonly deps: Deps;
  readonly engine: Engine;
  /** Carries out what is due and moves every execution until nothing can go on without time or people. */
  settle(): Promise<void>;
  /** Polls in the background; the answer stops it, after what is under way. */
  start(): { stop(): Promise<void> };
  close(): void;
};

export type RuntimeOptions = {
  /** Path of the SQLite file, or `:memory:`. */
  readonly file: string;
  readonly clock: Clock;
  readonly log?: Log;
  readonly synchronous?: OpenOptions['synchronous'];
};

/** How often the ticker looks for what is due: far below the smallest deadline, a day. */
const tickMs = 500;

export const openRuntime = ({
  file,
  clock,
  log = silentLog,
  synchronous = 'FULL',
}: RuntimeOptions): Runtime => {
  const database = openSqliteDatabase(file, { synchronous });
  const table = makeSqliteTable({ database, clock });
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const steps: Record<string, (payload: unknown) => Promise<Json>> = {};
  const engine = openEngine({
    database,
    clock,
    machines: { [machineName]: coordination as AslDefinition },
    substitutions: { EnterPhaseFunction: 'enterPhase' },
    invoke: async (name, payload) => {
      const step = steps[name];
      if (!step) throw new Error(`No step function is called ${name}`);
      return step(payload);
    },
  });
  const deps = {
    table,
    clock,
    log,
    hash,
    rules: makeRuleBook(hash),
    workflow: makeEngineWorkflow(engine),
    lists: makeListReader(),
    sheets: makeCaseSheets(),
  };
  steps['enterPhase'] = makeEnterPhase(deps);
  const tick = makeTick(deps, { import: importHandler(deps) });

  const settle = async () => {
    for (let moved = 1; moved > 0; ) {
      const { fired } = await tick();
      moved = fired + (await engine.runUntilIdle());
    }
  };
  return {
    app: createApp(deps),
    deps,
    engine,
    settle,
    start: () => runInBackground(engine, tick, log),
    close: () => database.close(),
  };
};

const runInBackground = (engine: Engine, tick: () => Promise<unknown>, log: Log) => {
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
      await engineRun.stop();
    },
  };
};
