import { systemActor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { done } from '../refusals.ts';
import { changing } from './changing.ts';

/** 机构合并: a list goes on under the successor of its work group or its bank, with the number it has. Once more changes nothing. */
export const passBatch = async (
  deps: Deps,
  batchId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  const passed = await changing(deps, batchId, systemActor, async ({ group, bankId }) =>
    done(group === from || bankId === from ? { act: { type: 'succeeded', from, to } } : 'nothing'),
  );
  if (!passed.ok && passed.refusal.code !== 'batch_not_found')
    throw Object.assign(new Error('The batch was not passed on'), { name: passed.refusal.code });
};
