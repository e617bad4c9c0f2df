import type { DatabaseSync } from 'node:sqlite';
import type { GroupCommit } from '../../shared/adapters/sqlite/group-commit.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import type { Substitutions } from './compile/substitution.ts';
import type { AslDefinition, Json } from './definition.ts';
import type { HistoryEvent } from './history.ts';
import type { ExecutionStatus } from './store/rows.ts';

/**
 * Calls a function by name. Rejects with an Error whose `name` is the error name that Retry and Catch see
 * (`FunctionError` carries a full error answer as well).
 */
export type FunctionInvoker = (resource: string, payload: Json) => Promise<Json>;

export type EngineOptions = {
  /** Holds the engine's tables, beside the case table. */
  readonly database: DatabaseSync;
  /** The connection's own, where others write by it too. */
  readonly commits?: GroupCommit;
  readonly clock: Clock;
  readonly invoke: FunctionInvoker;
  /** State machines by name. A running execution keeps the definition it started with. */
  readonly machines: { readonly [name: string]: AslDefinition };
  /** Values of the `${Name}` placeholders. */
  readonly substitutions?: Substitutions;
  /** In [0, 1); for retry jitter. */
  readonly random?: () => number;
  /** Told of each execution that has ended, once that is on disk; not told again after a process end (`unsuccessful`). */
  readonly onEnded?: (ended: EndedExecution) => void;
  /** Another process runs the executions; this one only looks, starts and stops, and must not pump. */
  readonly isGuest?: boolean;
};

/** What stands of an execution; moments are epoch milliseconds. */
export type ExecutionDescription = {
  readonly status: ExecutionStatus;
  readonly input: Json;
  readonly output?: Json;
  readonly error?: string;
  readonly cause?: string;
  readonly startedAt: number;
  readonly stoppedAt?: number;
};

/** `isOutdated`: by an older definition than new executions would run by. */
export type RunningExecution = { readonly name: string; readonly isOutdated: boolean };

/** An execution that has ended, and how. */
export type EndedExecution = {
  readonly machine: string;
  readonly name: string;
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  readonly error?: string;
};

export type IdleOptions = {
  /** Executions moved at the same time; 64 by default. */
  readonly concurrency?: number;
  /** Resolve even while functions are still being called, once nothing else can move. */
  readonly leaveCalls?: boolean;
};

export type RunOptions = {
  /** How often due timers are looked for, in milliseconds; 200 by default. */
  readonly pollMs?: number;
  /** Executions moved at the same time; 8 by default. */
  readonly concurrency?: number;
  /** Told of surprises (a full disk); the engine goes on with the next poll. */
  readonly onError?: (reason: unknown) => void;
};

/** `gone`: the token is unknown, answered before, out of time, or its execution has ended. */
export type TokenAnswer = 'completed' | 'gone';

export interface Engine {
  /** On disk when it returns, or with the transaction it is called in. Starting the same name of a machine again does nothing. */
  start(execution: { readonly machine: string; readonly name: string; readonly input: Json }): void;
  describe(machine: string, name: string): ExecutionDescription | undefined;
  history(machine: string, name: string): readonly HistoryEvent[];
  /** Executions of a machine that have not ended, in the order in which they started. */
  running(machine: string): readonly RunningExecution[];
  /** Executions of a machine that did not succeed (failed, timed out, aborted), the oldest first. */
  unsuccessful(machine: string): readonly EndedExecution[];
  /** Aborts a running execution; nothing to an ended or unknown one. */
  stop(machine: string, name: string, error?: string, cause?: string): void;
  /** On disk when it returns, or with the transaction it is called in; the execution moves on in the next pump. */
  sendTaskSuccess(token: string, output: Json): TokenAnswer;
  sendTaskFailure(token: string, error: string, cause: string): TokenAnswer;
  sendTaskHeartbeat(token: string): TokenAnswer;
  /** Moves everything that can move now; resolves when idle, with the number of states left on the way. */
  runUntilIdle(options?: IdleOptions): Promise<number>;
  /** The next moment, in epoch milliseconds, at which time alone moves something; tests and the demo jump there. */
  nextDue(): number | undefined;
  /** Pumps in the background until stopped. */
  run(options?: RunOptions): { stop(): Promise<void> };
}
