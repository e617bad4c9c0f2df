import type { Hash } from '../domain/case/chain.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { RuleBook } from './ports/rule-book.ts';
import type { Table } from './ports/table.ts';
import type { Workflow } from './ports/workflow.ts';

/** What the use cases stand on; bound once per process (AWS, embedded) or per test. */
export type Deps = {
  readonly table: Table;
  readonly workflow: Workflow;
  readonly clock: Clock;
  readonly rules: RuleBook;
  readonly hash: Hash;
  readonly log: Log;
};
