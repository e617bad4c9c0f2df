import type { DatabaseSync } from 'node:sqlite';

/**
 * The engine's own tables, in the same file as the case table. `due` is the next moment an execution must be looked at
 * (now or earlier: ready; null: only a function's answer or a token moves it on).
 */
const schema = `
CREATE TABLE IF NOT EXISTS engine_definitions (
  hash TEXT PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS engine_executions (
  id INTEGER PRIMARY KEY,
  machine TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL REFERENCES engine_definitions (hash),
  status TEXT NOT NULL,
  input TEXT NOT NULL,
  frame TEXT,
  version INTEGER NOT NULL,
  last_event INTEGER NOT NULL,
  next_id INTEGER NOT NULL,
  in_flight INTEGER NOT NULL,
  due INTEGER,
  deadline INTEGER,
  started_at INTEGER NOT NULL,
  stopped_at INTEGER,
  output TEXT,
  error TEXT,
  cause TEXT,
  UNIQUE (machine, name)
) STRICT;
CREATE INDEX IF NOT EXISTS engine_executions_due ON engine_executions (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS engine_executions_in_flight ON engine_executions (in_flight) WHERE in_flight > 0;
CREATE TABLE IF NOT EXISTS engine_history (
  execution INTEGER NOT NULL REFERENCES engine_executions (id),
  first_event INTEGER NOT NULL,
  events TEXT NOT NULL,
  PRIMARY KEY (execution, first_event)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS engine_tokens (
  token TEXT PRIMARY KEY,
  execution INTEGER NOT NULL REFERENCES engine_executions (id),
  task INTEGER NOT NULL,
  expires_at INTEGER,
  heartbeat_ms INTEGER,
  heartbeat_at INTEGER,
  answer TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS engine_tokens_execution ON engine_tokens (execution);
`;

export function createTables(database: DatabaseSync): void {
  database.exec(schema);
}
