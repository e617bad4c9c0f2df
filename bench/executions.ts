/**
 * What a durable execution costs: executions a second over bare SQLite transactions a second (same file, WAL, same
 * `synchronous`), and the engine's own work per transition over the JSONata evaluations it contains.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import jsonata from 'jsonata';
import { compileDefinition } from '../local/engine/compile/machine.ts';
import { type AslDefinition, type Json, openEngine } from '../local/engine/index.ts';
import { openTasks } from '../local/engine/interpreter/frame.ts';
import type { Live, Returned } from '../local/engine/live.ts';
import { takeTurn } from '../local/engine/turn.ts';
import { printRows } from './side-by-side.ts';

/** Two calls, two choices and two assignments: the shape of the coordination workflow between two waits. */
const definition: AslDefinition = {
  QueryLanguage: 'JSONata',
  StartAt: 'Load',
  States: {
    Load: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'load', Payload: { caseId: '{% $states.input.caseId %}' } },
      Assign: { caseId: '{% $states.input.caseId %}', stage: '{% $states.result.Payload.stage %}' },
      Output: '{% $states.result.Payload %}',
      Next: 'ByStage',
    },
    ByStage: {
      Type: 'Choice',
      Choices: [
        { Condition: "{% $stage = 'closed' %}", Next: 'Done' },
        { Condition: "{% $stage = 'screening' %}", Next: 'Screen' },
      ],
      Default: 'Done',
    },
    Screen: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: {
        FunctionName: 'screen',
        Payload: { caseId: '{% $caseId %}', round: '{% $states.input.round %}' },
      },
      Assign: { stage: '{% $states.result.Payload.stage %}' },
      Output: '{% $states.result.Payload %}',
      Next: 'Screened',
    },
    Screened: {
      Type: 'Choice',
      Choices: [{ Condition: "{% $stage = 'closed' or $states.input.round >= 3 %}", Next: 'Done' }],
      Default: 'Done',
    },
    Done: { Type: 'Succeed' },
  },
};
const transitionsOfOne = 5;
/** The expressions one execution evaluates, as JSONata sees them. */
const expressions = [
  '$states.input.caseId',
  '$states.input.caseId',
  '$states.result.Payload.stage',
  '$states.result.Payload',
  "$stage = 'closed'",
  "$stage = 'screening'",
  '$caseId',
  '$states.input.round',
  '$states.result.Payload.stage',
  '$states.result.Payload',
  "$stage = 'closed' or $states.input.round >= 3",
];
const input: Json = { caseId: 'case_01HZZZZZZZZZZZZZZZZZZZZZZZ', round: 1 };
const answer: Json = { stage: 'screening', round: 1 };

type ExecutionFigures = {
  /** Durable executions a second over bare transactions a second. */
  readonly executionsPerTransaction: number;
  /** States left a second over bare transactions a second. */
  readonly transitionsPerTransaction: number;
  /** The same for one execution after the other, where no transaction is shared. */
  readonly oneByOnePerTransaction: number;
  /** Engine and evaluations, without storage, over the evaluations alone in plain JSONata. */
  readonly engineOverJsonata: number;
  /** The same when no expression can take the engine's shortcut for references and comparisons. */
  readonly engineWithoutShortcut: number;
};

async function measureExecutions(rounds = 5, count = 1_000): Promise<ExecutionFigures> {
  const samples: { many: number; single: number; engine: number; full: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const raw = await inNewFile((database) => bareTransactions(database, count * 2));
    const many = await inNewFile((database) => executions(database, count, count));
    const single = await inNewFile((database) => executions(database, count / 4, 1));
    const pure = await engineAlone(definition, count);
    const evaluations = await evaluationsAlone(expressions, count);
    const fullPure = await engineAlone(inFull(definition) as AslDefinition, count);
    const fullEvaluations = await evaluationsAlone(
      expressions.map((source) => `(${source})`),
      count,
    );
    // The first round warms up.
    if (round > 0) {
      const full = fullEvaluations / fullPure;
      samples.push({ many: many / raw, single: single / raw, engine: evaluations / pure, full });
    }
  }
  const many = median(samples.map((sample) => sample.many));
  return {
    executionsPerTransaction: many,
    transitionsPerTransaction: many * transitionsOfOne,
    oneByOnePerTransaction: median(samples.map((sample) => sample.single)),
    engineOverJsonata: median(samples.map((sample) => sample.engine)),
    engineWithoutShortcut: median(samples.map((sample) => sample.full)),
  };
}

async function inNewFile(work: (database: DatabaseSync) => Promise<number> | number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'executions-'));
  const database = new DatabaseSync(join(folder, 'bench.sqlite'));
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    return await work(database);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Rates are per second. */
function rate(count: number, since: bigint): number {
  return count / (Number(process.hrtime.bigint() - since) / 1e9);
}

function bareTransactions(database: DatabaseSync, count: number): number {
  database.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO bare (text) VALUES (?)');
  const text = JSON.stringify(input).repeat(20);
  const since = process.hrtime.bigint();
  for (let at = 0; at < count; at += 1) {
    database.exec('BEGIN IMMEDIATE');
    insert.run(text);
    database.exec('COMMIT');
  }
  return rate(count, since);
}

async function executions(database: DatabaseSync, count: number, together: number): Promise<number> {
  const engine = openEngine({
    database,
    clock: { now: Date.now },
    invoke: async () => answer,
    machines: { bench: definition },
  });
  const since = process.hrtime.bigint();
  for (let at = 0; at < count; at += together) {
    for (let one = at; one < at + together; one += 1)
      engine.start({ machine: 'bench', name: `execution-${one}`, input });
    await engine.runUntilIdle();
  }
  const measured = rate(count, since);
  if (engine.describe('bench', `execution-${count - 1}`)?.status !== 'SUCCEEDED')
    throw new Error('An execution failed');
  return measured;
}

/** Brackets are a block to JSONata: the same meaning, but no shortcut. */
function inFull(value: Json): Json {
  return JSON.parse(JSON.stringify(value).replaceAll(/\{% (.*?) %\}/gu, '{% ($1) %}')) as Json;
}

async function engineAlone(machineDefinition: AslDefinition, count: number): Promise<number> {
  const machine = compileDefinition('bench', machineDefinition);
  const surroundings = { newToken: () => 'token', random: () => 0 };
  const since = process.hrtime.bigint();
  for (let at = 0; at < count; at += 1) {
    const live: Live = {
      id: at,
      machine,
      facts: { machine: 'bench', name: String(at), input, startedAt: 0 },
      deadline: undefined,
      version: 0,
      lastEvent: 0,
      nextId: 1,
      root: undefined,
    };
    for (let returned: readonly Returned[] = []; ; ) {
      await takeTurn(live, { tokens: [], returned }, 0, surroundings);
      const [task] = live.root === undefined ? [] : openTasks(live.root);
      if (task === undefined) break;
      returned = [{ task: task.id, outcome: { kind: 'succeeded', result: answer } }];
    }
  }
  return rate(count, since);
}

async function evaluationsAlone(sources: readonly string[], count: number): Promise<number> {
  const compiled = sources.map((source) => jsonata(source));
  const bindings = {
    stage: 'screening',
    caseId: 'c',
    states: { input, result: { Payload: answer }, context: {} },
  };
  const since = process.hrtime.bigint();
  for (let at = 0; at < count; at += 1) {
    for (const expression of compiled) await expression.evaluate(undefined, bindings);
  }
  return rate(count, since);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints what the engine costs; no goal of its own but "as many as the disk lets through". */
export async function benchExecutions(): Promise<void> {
  const figures = await measureExecutions();
  const named: readonly (readonly [string, number])[] = [
    [
      `durable executions over bare SQLite transactions, ${transitionsOfOne} states and 2 calls each`,
      figures.executionsPerTransaction,
    ],
    ['the same in states left', figures.transitionsPerTransaction],
    ['the same, one execution after the other', figures.oneByOnePerTransaction],
    ['engine and evaluations without storage over the evaluations in JSONata', figures.engineOverJsonata],
    ['the same with expressions the engine cannot shorten', figures.engineWithoutShortcut],
  ];
  printRows(named.map(([name, ratio]) => ({ name, ratio, goal: null })));
}

if (import.meta.main) await benchExecutions();
