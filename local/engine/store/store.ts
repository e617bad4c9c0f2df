import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Change, ExecutionRow, TokenRow } from './rows.ts';
import { createTables } from './schema.ts';

/** The engine's statements, prepared once. Nothing here waits. */
export class Store {
  readonly database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.database = database;
    createTables(database);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, ...values: readonly SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  /** Runs in the caller's transaction when there is one, in its own otherwise. */
  transaction<T>(work: () => T): T {
    if (this.database.isTransaction) return work();
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const answer = work();
      this.database.exec('COMMIT');
      return answer;
    } catch (thrown) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw thrown;
    }
  }

  /** Someone holds a transaction open across ticks: what it wrote may yet be rolled back, so turns wait for its end. */
  get isHeld(): boolean {
    return this.database.isTransaction;
  }

  saveDefinition(hash: string, definition: string): void {
    this.#run('INSERT OR IGNORE INTO engine_definitions (hash, definition) VALUES (?, ?)', hash, definition);
  }

  definition(hash: string): string | undefined {
    const row = this.#statement('SELECT definition FROM engine_definitions WHERE hash = ?').get(hash);
    return row === undefined ? undefined : String(row['definition']);
  }

  /** Calls that were under way when the process ended are made again. */
  wakeInterrupted(): void {
    this.#run('UPDATE engine_executions SET due = 0 WHERE in_flight > 0');
  }

  /** False when an execution of this name is there already. */
  insert(
    machine: string,
    name: string,
    hash: string,
    input: string,
    now: number,
    deadline: number | null,
  ): boolean {
    const sql = `INSERT OR IGNORE INTO engine_executions
      (machine, name, definition, status, input, version, last_event, next_id, in_flight, due, deadline, started_at)
      VALUES (?, ?, ?, 'RUNNING', ?, 0, 0, 1, 0, ?, ?, ?)`;
    return this.#run(sql, machine, name, hash, input, now, deadline, now) === 1;
  }

  find(machine: string, name: string): ExecutionRow | undefined {
    const sql = 'SELECT * FROM engine_executions WHERE machine = ? AND name = ?';
    return this.#statement(sql).get(machine, name) as ExecutionRow | undefined;
  }

  running(machine: string): readonly { readonly name: string; readonly definition: string }[] {
    const sql = `SELECT name, definition FROM engine_executions WHERE machine = ? AND status = 'RUNNING' ORDER BY id`;
    return this.#statement(sql)
      .all(machine)
      .map((row) => ({ name: String(row['name']), definition: String(row['definition']) }));
  }

  unsuccessful(machine: string): readonly Pick<ExecutionRow, 'name' | 'status' | 'error'>[] {
    const sql = `SELECT name, status, error FROM engine_executions
      WHERE machine = ? AND status NOT IN ('RUNNING', 'SUCCEEDED') ORDER BY id`;
    return this.#statement(sql).all(machine) as Pick<ExecutionRow, 'name' | 'status' | 'error'>[];
  }

  load(id: number): ExecutionRow | undefined {
    return this.#statement('SELECT * FROM engine_executions WHERE id = ?').get(id) as
      | ExecutionRow
      | undefined;
  }

  dueIds(now: number, limit: number): readonly number[] {
    const sql = 'SELECT id FROM engine_executions WHERE due <= ? ORDER BY due LIMIT ?';
    return this.#statement(sql)
      .all(now, limit)
      .map((row) => Number(row['id']));
  }

  /** Those of the executions given that are due. */
  dueAmong(ids: readonly number[], now: number): readonly number[] {
    const sql = 'SELECT id FROM engine_executions WHERE due <= ? AND id IN (SELECT value FROM json_each(?))';
    return this.#statement(sql)
      .all(now, JSON.stringify(ids))
      .map((row) => Number(row['id']));
  }

  nextDue(): number | undefined {
    const row = this.#statement('SELECT min(due) AS due FROM engine_executions WHERE due IS NOT NULL').get();
    return row?.['due'] === null || row === undefined ? undefined : Number(row['due']);
  }

  history(execution: number): readonly string[] {
    const sql = 'SELECT events FROM engine_history WHERE execution = ? ORDER BY first_event';
    return this.#statement(sql)
      .all(execution)
      .map((row) => String(row['events']));
  }

  tokens(execution: number): readonly TokenRow[] {
    const sql = 'SELECT token, task, heartbeat_at, answer FROM engine_tokens WHERE execution = ?';
    return this.#statement(sql).all(execution) as TokenRow[];
  }

  /** Takes the one answer a token may have. False: unknown, answered before, or out of time. */
  answer(token: string, outcome: string, now: number): boolean {
    return this.transaction(() => {
      const sql = `UPDATE engine_tokens SET answer = ? WHERE token = ? AND answer IS NULL
        AND (expires_at IS NULL OR expires_at > ?) AND (heartbeat_at IS NULL OR heartbeat_at > ?)`;
      if (this.#run(sql, outcome, token, now, now) === 0) return false;
      this.#run(
        'UPDATE engine_executions SET due = 0 WHERE id = (SELECT execution FROM engine_tokens WHERE token = ?)',
        token,
      );
      return true;
    });
  }

  beat(token: string, now: number): boolean {
    const sql = `UPDATE engine_tokens SET heartbeat_at = ? + heartbeat_ms WHERE token = ? AND answer IS NULL
      AND (expires_at IS NULL OR expires_at > ?) AND (heartbeat_at IS NULL OR heartbeat_at > ?)`;
    return this.#run(sql, now, token, now, now) === 1;
  }

  /** Writes one turn; false when the execution has moved on without it. Call inside a transaction. */
  write(change: Change): boolean {
    // An answer that arrived during the turn must not lose its wake-up.
    const sql = `UPDATE engine_executions SET status = ?, frame = ?, version = version + 1, last_event = ?, next_id = ?,
      in_flight = ?, due = CASE WHEN ? AND EXISTS (SELECT 1 FROM engine_tokens WHERE execution = ?
      AND answer IS NOT NULL AND token NOT IN (SELECT value FROM json_each(?)))
      THEN 0 ELSE ? END, stopped_at = ?, output = ?, error = ?, cause = ? WHERE id = ? AND version = ?`;
    const written = this.#run(
      sql,
      change.status,
      change.frame,
      change.lastEvent,
      change.nextId,
      change.inFlight,
      change.hasTokens ? 1 : 0,
      change.id,
      JSON.stringify(change.closed),
      change.due,
      change.stoppedAt,
      change.output,
      change.error,
      change.cause,
      change.id,
      change.version,
    );
    if (written === 0) return false;
    for (const token of change.closed) this.#run('DELETE FROM engine_tokens WHERE token = ?', token);
    for (const opened of change.opened) {
      const insert = `INSERT INTO engine_tokens (token, execution, task, expires_at, heartbeat_ms, heartbeat_at)
        VALUES (?, ?, ?, ?, ?, ?)`;
      this.#run(
        insert,
        opened.token,
        change.id,
        opened.task,
        opened.expiresAt,
        opened.heartbeatMs,
        opened.heartbeatAt,
      );
    }
    if (change.events !== undefined) {
      const insert = 'INSERT INTO engine_history (execution, first_event, events) VALUES (?, ?, ?)';
      this.#run(insert, change.id, change.firstEvent, change.events);
    }
    return true;
  }
}
