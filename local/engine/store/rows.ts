/** An execution as it stands in its row. */
export type ExecutionRow = {
  readonly id: number;
  readonly machine: string;
  readonly name: string;
  readonly definition: string;
  readonly status: ExecutionStatus;
  readonly input: string;
  readonly frame: string | null;
  readonly version: number;
  readonly last_event: number;
  readonly next_id: number;
  readonly deadline: number | null;
  readonly started_at: number;
  readonly stopped_at: number | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
};

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export type TokenRow = {
  readonly token: string;
  readonly task: number;
  readonly heartbeat_at: number | null;
  readonly answer: string | null;
};

export type OpenedToken = {
  readonly token: string;
  readonly task: number;
  readonly expiresAt: number | null;
  readonly heartbeatMs: number | null;
  readonly heartbeatAt: number | null;
};

/** What one turn of an execution writes, all or nothing. */
export type Change = {
  readonly id: number;
  /** The version the turn started from; another one in the row means that someone else moved the execution. */
  readonly version: number;
  readonly status: ExecutionStatus;
  readonly frame: string | null;
  readonly lastEvent: number;
  readonly nextId: number;
  readonly inFlight: number;
  readonly due: number | null;
  readonly stoppedAt: number | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  /** JSON array of the events from `firstEvent` on; undefined when the turn made none. */
  readonly events: string | undefined;
  readonly firstEvent: number;
  readonly opened: readonly OpenedToken[];
  readonly closed: readonly string[];
  /** Tokens from before this turn are still open, and may have been answered meanwhile. */
  readonly hasTokens: boolean;
};
