import type { ListedFollowUp } from '../../domain/access/follow-up-views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

export type FollowUpsRequest = {
  readonly actor: Actor;
  readonly state: 'open' | 'settled';
  /** `own`: what this person of the work group is to do; `all`: the work group's, or the organisation's own. */
  readonly whose: 'own' | 'all';
  readonly limit: number;
  readonly cursor?: string | undefined;
};
export type FollowUps = { readonly followUps: readonly ListedFollowUp[]; readonly cursor?: string };

/** 回访跟进, for work groups and for other owners. */
export type FollowUpUses = { followUps(request: FollowUpsRequest): Promise<Result<FollowUps>> };
