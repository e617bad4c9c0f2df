import { DatabaseSync } from 'node:sqlite';
import { type Engine, type HistoryEvent, type Json, openEngine } from '../../local/engine/index.ts';
import { difference } from './compare.ts';
import { invokerOf } from './functions.ts';
import type { Recording } from './recording.ts';
import { SkippingClock } from './skipping-clock.ts';

const execution = { machine: 'recorded', name: 'execution' } as const;
const start = Date.UTC(2025, 0, 1);
/** More jumps than any recorded machine has timers: a machine that needs more goes round in circles. */
const mostJumps = 1_000;

export type Verdict = {
  /** Status, error name, output, events or variables that differ from the recording. */
  readonly differences: readonly string[];
  /** Sentences that differ: worth knowing, no part of the language. */
  readonly notes: readonly string[];
};

/** Runs a recorded machine on a skipping clock and tells every way in which it differs from the recording. */
export async function check(recording: Recording): Promise<Verdict> {
  const clock = new SkippingClock(start);
  const database = new DatabaseSync(':memory:');
  try {
    const engine = openEngine({
      database,
      clock,
      invoke: invokerOf(recording.lambdas, clock),
      machines: { [execution.machine]: recording.definition },
    });
    engine.start({ ...execution, input: recording.input });
    await runToEnd(engine, clock);
    return { differences: differences(recording, engine), notes: notes(recording, engine) };
  } catch (thrown) {
    return { differences: [thrown instanceof Error ? thrown.message : String(thrown)], notes: [] };
  } finally {
    database.close();
  }
}

async function runToEnd(engine: Engine, clock: SkippingClock): Promise<void> {
  for (let jump = 0; jump < mostJumps; jump += 1) {
    await engine.runUntilIdle({ leaveCalls: true });
    const moments = [engine.nextDue(), clock.nextWake()].filter((moment) => moment !== undefined);
    if (moments.length === 0) return;
    clock.jumpTo(Math.min(...moments));
  }
  throw new Error(`still running after ${mostJumps} timers`);
}

function differences(recording: Recording, engine: Engine): readonly string[] {
  const { expected } = recording;
  const actual = engine.describe(execution.machine, execution.name);
  const events = engine.history(execution.machine, execution.name);
  const found: (string | undefined)[] = [
    difference(expected.status, actual?.status, 'status'),
    expected.error === undefined ? undefined : difference(expected.error, actual?.error, 'error'),
    expected.error === undefined && actual?.error !== undefined
      ? `error: got ${actual.error} (${actual.cause})`
      : undefined,
    expected.output === undefined ? undefined : difference(expected.output, actual?.output),
    ...variableDifferences(recording, events),
  ];
  if (!recording.volatile && expected.events !== undefined)
    found.push(eventDifference(expected.events, events));
  return found.filter((text) => text !== undefined);
}

function notes({ expected }: Recording, engine: Engine): readonly string[] {
  if (expected.cause === undefined) return [];
  const cause = engine.describe(execution.machine, execution.name)?.cause;
  const found = difference(expected.cause, cause ?? '', 'cause');
  return found === undefined ? [] : [found];
}

function eventDifference(
  expected: readonly (readonly [string, string | null])[],
  actual: readonly HistoryEvent[],
): string | undefined {
  const wanted = expected.map(([type, state]) => (state === null ? type : `${type}:${state}`)).join(' ');
  const given = actual.map(({ type, state }) => (state === undefined ? type : `${type}:${state}`)).join(' ');
  return wanted === given ? undefined : `events: expected ${wanted}\n      got ${given}`;
}

function variableDifferences(
  { expected }: Recording,
  events: readonly HistoryEvent[],
): readonly (string | undefined)[] {
  return Object.entries(expected.assignedVariables ?? {}).flatMap(([state, variables]) => {
    const left = events.findLast((event) => event.state === state && event.type.endsWith('StateExited'));
    const assigned = (left?.details?.['assignedVariables'] ?? {}) as { readonly [name: string]: Json };
    return Object.entries(variables).map(([name, value]) =>
      difference(typeof value === 'string' ? parsed(value) : value, assigned[name], `${state} $${name}`),
    );
  });
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
