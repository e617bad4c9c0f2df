import type { ListedHandUp } from '../../domain/access/hand-up-views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

/** Newest first. */
export type HandUps = {
  /** 待本级答复, 已受理待会诊. */
  readonly incoming: readonly ListedHandUp[];
  /** 已提请上级, 待结论. */
  readonly outgoing: readonly ListedHandUp[];
  /** 已有结论、未受理或撤回, the latest of them. */
  readonly over: readonly ListedHandUp[];
};

export type HandUpUses = { handUps(actor: Actor): Promise<Result<HandUps>> };
