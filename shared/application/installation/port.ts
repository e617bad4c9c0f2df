import type { Actor } from '../../domain/case/actor.ts';
import type { InstallationRecord } from '../../domain/installation/index.ts';
import type { Result } from '../refusals.ts';
import type { LogCheck } from './read-log.ts';

/** 管理日志: every administrative act of the installation, chained and never erased. */
export type InstallationUses = {
  /** Newest first. `names`: of the people who did it, as far as the reader may know them. */
  readLog(
    actor: Actor,
    limit: number,
    cursor?: string,
  ): Promise<
    Result<{
      readonly records: readonly InstallationRecord[];
      readonly names: Readonly<Record<string, string>>;
      readonly cursor?: string;
    }>
  >;
  checkLog(actor: Actor): Promise<Result<LogCheck>>;
};
