import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { prescriptionEffectsOf, reasonEffectsOf } from '../../domain/ledger/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { partsOf } from '../queries/list-lines.ts';
import type { EndedPart } from '../queries/port.ts';
import { done, type Result, refused } from '../refusals.ts';
import { latestLines } from '../register/latest-lines.ts';
import { linesOf } from '../register/line-shelves.ts';
import type { LedgerEffects } from './port.ts';

/**
 * 处方成效 over the work groups in view: the open cases and those that came to rest lately, or in the years that were asked
 * for. From register lines alone, each case once.
 */
export const effects = async (
  deps: Deps,
  actor: Actor,
  ended: readonly EndedPart[] = ['recent'],
): Promise<Result<LedgerEffects>> => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const parts = partsOf(deps.rules.workGroupsWithin(actor.orgId), { ended }, now);
  if (!parts) return refused('list_too_wide', { field: 'ended' });
  const lines = latestLines((await linesOf(deps, parts)).flat());
  return done({
    at: now,
    asOf: civilDateOf(now),
    cases: lines.length,
    prescriptions: prescriptionEffectsOf(lines),
    reasons: reasonEffectsOf(lines),
  });
};
