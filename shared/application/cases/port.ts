import type { CaseView } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Command, CommandOf } from '../../domain/case/commands.ts';
import type { CaseFilter } from '../queries/port.ts';
import type { Result } from '../refusals.ts';

/** 申报 as people send it: a work group works by one region's rules, so the region follows from it and nobody chooses another. */
export type Opening = Omit<CommandOf<'openCase'>, 'regionId'> & { readonly regionId?: never };

/** A command as it comes in: which case, who, under which key, expecting which version. */
export type CommandRequest = {
  readonly caseId: string;
  readonly command: Command | Opening;
  readonly actor: Actor;
  /** The caller's key for this attempt; the same key never applies a command twice. */
  readonly idempotencyKey?: string;
  /** Refused with `version_conflict` unless the case stands at this version. */
  readonly expectedVersion?: number;
  /** Refused with `not_in_list` unless the case still stands in the list narrowed so: acts on many cases of a list. */
  readonly listedBy?: CaseFilter;
};

export type CommandAnswer = {
  /** As the actor may see it after the command; absent where the command took the right to see it away. */
  readonly view?: CaseView;
  readonly version: number;
  /** True when the command had been applied before under the same key, or changed nothing. */
  readonly repeated: boolean;
};

/** What steers one case, or answers for one's own part of it. */
export type CaseUses = {
  execute(request: CommandRequest): Promise<Result<CommandAnswer>>;
};
