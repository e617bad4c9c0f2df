import { DatabaseSync } from 'node:sqlite';
import { LeftToStream, leftToStream } from '../../functions/lambda/aws/left-to-stream.ts';
import { makeSteps, type Step, stepNames } from '../../functions/steps/steps.ts';
import type { VirtualClock } from '../../local/clock/clocks.ts';
import { type AslDefinition, openEngine } from '../../local/engine/index.ts';
import { createServer } from '../../local/http/index.ts';
import { openIdentity } from '../../local/identity/index.ts';
import { machineName, makeEngineWorkflow } from '../../local/runtime/engine-workflow.ts';
import { watchSignals } from '../../local/runtime/watch-signals.ts';
import { serveClock } from '../../local/start/serve-clock.ts';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { makeSalt } from '../../shared/adapters/ids/make-salt.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeGroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import { fireDue } from '../../shared/application/clocks/fire-due.ts';
import { underTickLease } from '../../shared/application/clocks/tick-lease.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { type Log, silentLog } from '../../shared/application/ports/log.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { executionName, tellWorkflow } from '../../shared/application/workflow/announce.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import { appOn, hash, liveRulesOn } from './compose.ts';
import type { Meter } from './meter.ts';
import { minus, type Usage } from './usage.ts';

/** One request as the server answered it. */
export type Answered = { readonly method: string; readonly route: string; readonly ms: number };

export type InstallationOptions = {
  readonly table: Table;
  readonly clock: VirtualClock;
  readonly meter: Meter;
  /** For the key of the identity provider. */
  readonly scratch: string;
  readonly onRequest?: (answered: Answered) => void;
  readonly log?: Log;
  /** What the function behind the stream logs of one signal. */
  readonly announceLogBytes?: number;
};

export type Installation = {
  readonly address: string;
  /** Names of the states that a case's execution entered. */
  statesOf(caseId: string): readonly string[];
  /** How many events its history has. */
  historyLength(caseId: string): number;
  /** What one tick uses when nothing is due. */
  emptyTick(): Promise<Usage>;
  /** Carries out what the last command asks of stream and workflow. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/**
 * The system composed as on AWS, in one process: API functions leave the workflow to the stream, each signal written is
 * one invocation of the function behind it, each waiting step one of the step function, on the embedded engine with the
 * state machine as it stands. The ticker runs where the clock is moved.
 */
export const openInstallation = async (options: InstallationOptions): Promise<Installation> => {
  const { clock, meter, scratch, log = silentLog, announceLogBytes: logBytes = 0 } = options;
  const signalled: string[] = [];
  const table = watchSignals(options.table, (caseId) => signalled.push(caseId));
  const rules = liveRulesOn(table, clock);
  const steps = new Map<string, Step>();
  const database = new DatabaseSync(':memory:');
  const commits = makeGroupCommit(database);
  const engine = openEngine({
    database,
    commits,
    clock,
    machines: { [machineName]: coordination as AslDefinition },
    substitutions: stepNames,
    invoke: (name, payload) => meter.timed(async () => (await steps.get(name)?.(payload)) ?? null),
  });
  const workflow = makeEngineWorkflow(engine, commits);
  const quiet: Log = {
    warn: (code, data) => {
      if (data['error'] !== LeftToStream.name) log.warn(code, data);
    },
    info: () => {},
  };
  const deps: Deps = {
    table,
    workflow,
    clock,
    hash,
    salt: makeSalt,
    log: quiet,
    // As on AWS: the marker rides in the reads of commands, and what it takes is counted with them.
    rules,
  };
  const used = meter.used();
  await seedRules(deps, shippedSeeds, { demo: true });
  meter.forgetSince(used);
  const stepDeps = {
    ...deps,
    workflow: { ...leftToStream, complete: workflow.complete, fail: workflow.fail },
  };
  for (const [name, step] of Object.entries(makeSteps(stepDeps))) steps.set(name, step);

  const settle = async () => {
    for (;;) {
      const caseId = signalled.shift();
      if (caseId !== undefined) {
        await meter.timed(() => tellWorkflow(deps, caseId));
        meter.add({ logBytes });
      } else if ((await engine.runUntilIdle()) === 0 && signalled.length === 0) return;
    }
  };
  // The schedule ticks whether anything is due or not: a tick that finds nothing is no case's.
  const tick = async () => {
    let before = meter.used();
    while ((await fireDue(deps)).fired > 0) {
      await settle();
      before = meter.used();
    }
    meter.forgetSince(before);
  };
  const emptyTick = async () => {
    const before = meter.used();
    await meter.timed(() => underTickLease(deps, 1, () => fireDue(deps)));
    const used = minus(meter.used(), before);
    meter.forgetSince(before);
    return used;
  };
  const { app, reference } = appOn(deps, rules.shelf, scratch);
  const server = createServer({
    app,
    makeId: idMaker(clock.now),
    reference: async (orgId) => reference(orgId),
    identity: await openIdentity({ folder: scratch, database: new DatabaseSync(':memory:') }),
    log: (code, { method, route, ms }) => {
      if (code === 'request_finished')
        options.onRequest?.({ method: String(method), route: String(route), ms: Number(ms) });
    },
    now: clock.now,
    ownPaths: serveClock(clock, async () => {
      await settle();
      await tick();
    }),
  });
  const history = (caseId: string) => engine.history(machineName, executionName(caseId, 1));
  return {
    address: await server.listen(0),
    statesOf: (caseId) =>
      history(caseId).flatMap(({ type, state }) => (type.endsWith('StateEntered') && state ? [state] : [])),
    historyLength: (caseId) => history(caseId).length,
    emptyTick,
    settle,
    close: () => server.close(),
  };
};
