import { mayDo } from '../../domain/authority/index.ts';
import { actedBy } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { changingAs } from './changing.ts';
import { told } from './finish-batch.ts';
import type { BatchUses, BatchView } from './port.ts';
import { viewOfBatch } from './view-batch.ts';

/** 签收: of a recommendation list by the lead of its bank, of an application list by the lead of the work group. Done already is done. */
export const acknowledgeBatch = async (
  deps: Deps,
  { actor, batchId }: Parameters<BatchUses['acknowledgeBatch']>[0],
): Promise<Result<BatchView>> => {
  const acknowledged = await changingAs(deps, actor, batchId, async ({ kind, state }) => {
    const isOurs = kind === (actor.kind === 'bank' ? 'recommendation' : 'application');
    if (!mayDo(actor, 'batches.acknowledge') || !isOurs) return refused('batch_not_yours_to_sign');
    if (state === 'acknowledged') return done('nothing');
    return done({
      act: { type: 'acknowledged' },
      writes: (after) => told(deps, after, 'batchSigned', actedBy(actor)),
    });
  });
  return acknowledged.ok ? done(await viewOfBatch(deps, actor, acknowledged.value)) : acknowledged;
};
