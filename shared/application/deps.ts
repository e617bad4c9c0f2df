import type { Hash } from '../domain/case/chain.ts';
import type { Channels } from './ports/channels.ts';
import type { Clock } from './ports/clock.ts';
import type { FileStore } from './ports/file-store.ts';
import type { Living } from './ports/living-rules.ts';
import type { Log } from './ports/log.ts';
import type { RuleBook } from './ports/rule-book.ts';
import type { SeedRules } from './ports/seed-rules.ts';
import type { Table } from './ports/table.ts';
import type { Workflow } from './ports/workflow.ts';

/** What the use cases stand on; bound once per process (AWS, embedded) or per test. */
export type Deps = {
  readonly table: Table;
  readonly workflow: Workflow;
  readonly clock: Clock;
  /** Over the table where it lives there; in tests over what ships with the system. */
  readonly rules: RuleBook & Partial<Living>;
  readonly hash: Hash;
  /** A new random salt for one personal value (docs/adr/0010). */
  readonly salt: () => string;
  /**
   * Takes files out of the store when personal data is erased. Absent where a process has no store: an erasure with
   * files then stays due until one that has takes it up.
   */
  readonly files?: Pick<FileStore, 'remove'>;
  /** What ships with the program, for whoever offers what came with a new version of it. */
  readonly shipped?: SeedRules;
  /** How notices leave the installation beside the inbox; absent: they do not. */
  readonly channels?: Channels;
  readonly log: Log;
};
