import type { CompiledMachine } from './compiled.ts';
import type { Json } from './definition.ts';
import { type Frame, openTasks, type TaskOutcome } from './interpreter/frame.ts';
import type { ExecutionFacts } from './interpreter/run.ts';
import type { ExecutionRow } from './store/rows.ts';

/** What came back from a function, waiting for the next turn. */
export type Returned = { readonly task: number; readonly outcome: TaskOutcome };

/** A running execution in memory, as of its last commit. */
export type Live = {
  readonly id: number;
  readonly machine: CompiledMachine;
  readonly facts: ExecutionFacts;
  readonly deadline: number | undefined;
  version: number;
  lastEvent: number;
  nextId: number;
  /** Undefined before the first turn. */
  root: Frame | undefined;
};

export function liveFrom(row: ExecutionRow, machine: CompiledMachine): Live {
  return {
    id: row.id,
    machine,
    facts: {
      machine: row.machine,
      name: row.name,
      input: JSON.parse(row.input) as Json,
      startedAt: row.started_at,
    },
    deadline: row.deadline ?? undefined,
    version: row.version,
    lastEvent: row.last_event,
    nextId: row.next_id,
    root: row.frame === null ? undefined : (JSON.parse(row.frame) as Frame),
  };
}

export function tokensOf(root: Frame | undefined): ReadonlySet<string> {
  if (root === undefined) return new Set();
  return new Set(openTasks(root).flatMap(({ token }) => (token === undefined ? [] : [token])));
}
