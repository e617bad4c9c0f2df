import { mayDo } from '../../domain/authority/index.ts';
import { emptyBatch, refusalOf, type WantedItem, withAct } from '../../domain/batches/index.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { actedBy } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { batchRefused, changingAs, mayReadBatch } from './changing.ts';
import type { BatchOfficeUses, BatchView } from './port.ts';
import { batchWrites, discardWrites, findBatch } from './stored-batch.ts';
import { viewOfBatch } from './view-batch.ts';

type Asked<Name extends keyof BatchOfficeUses> = Parameters<BatchOfficeUses[Name]>[0];

/**
 * 编制清单 from a selection of the case list. What a case lacks is told when it is pushed, by case. The id follows from the
 * caller's key, so one that is sent again makes no second draft.
 */
export const draftBatch = async (deps: Deps, request: Asked<'draftBatch'>): Promise<Result<BatchView>> => {
  const { actor, batchId, kind, wanted } = request;
  if (!mayDo(actor, 'batches.push') || !deps.rules.isWorkGroup(actor.orgId)) return refused('not_permitted');
  const bankId = kind === 'recommendation' ? request.bankId : undefined;
  if (bankId !== undefined && !servesGroup(deps, bankId, actor.orgId))
    return refused('batch_bank_unknown', { field: 'bankId' });
  const known = await findBatch(deps, batchId);
  if (known && !mayReadBatch(deps, actor, known)) return refused('batch_not_found', { field: 'batchId' });
  if (known)
    return isSame(known.records[0]?.act, wanted)
      ? viewOf(deps, request, known)
      : refused('idempotency_mismatch');
  const at = deps.clock.now();
  const place = { id: batchId, kind, group: actor.orgId, by: actedBy(actor), at };
  const empty = emptyBatch({ ...place, ...(bankId !== undefined && { bankId }) });
  const act = { type: 'drafted', wanted } as const;
  const refusal = refusalOf(empty, act);
  if (refusal) return batchRefused(refusal);
  const batch = withAct(empty, { at, by: place.by, act }, deps.hash);
  const written = await deps.table.transact(batchWrites(undefined, batch));
  // Another copy of the same request was faster.
  return written.ok ? viewOf(deps, request, batch) : draftBatch(deps, request);
};

const servesGroup = ({ rules }: Deps, bankId: string, group: string): boolean =>
  rules.isBank(bankId) && rules.workGroupsServedBy(bankId).includes(group);

const isSame = (act: { readonly type: string; readonly wanted?: unknown } | undefined, wanted: unknown) =>
  act?.type === 'drafted' && canonicalJson(act.wanted as never) === canonicalJson(wanted as never);

const viewOf = async (
  deps: Deps,
  { actor }: Pick<Asked<'draftBatch'>, 'actor'>,
  batch: Parameters<typeof viewOfBatch>[2],
) => done(await viewOfBatch(deps, actor, batch));

/** Leaves a case out, or takes one in, while it is a draft. */
export const changeBatch = async (
  deps: Deps,
  { actor, batchId, wanted }: Asked<'changeBatch'>,
): Promise<Result<BatchView>> => {
  const changed = await changingAs(deps, actor, batchId, async (batch) => {
    if (!mayDo(actor, 'batches.push')) return refused('not_permitted');
    const isAlready = batch.state === 'draft' && sameItems(batch.wanted, wanted);
    return done(isAlready ? 'nothing' : { act: { type: 'changed', wanted } });
  });
  return changed.ok ? viewOf(deps, { actor }, changed.value) : changed;
};

const sameItems = (one: readonly WantedItem[], other: readonly WantedItem[]): boolean =>
  canonicalJson(one as never) === canonicalJson(other as never);

/** 弃置草稿. Gone already is as good. */
export const discardBatch = async (
  deps: Deps,
  { actor, batchId }: Asked<'discardBatch'>,
): Promise<Result<Record<string, never>>> => {
  const batch = await findBatch(deps, batchId);
  if (!batch) return done({});
  if (!mayReadBatch(deps, actor, batch)) return refused('batch_not_found', { field: 'batchId' });
  if (!mayDo(actor, 'batches.push')) return refused('not_permitted');
  if (batch.state !== 'draft') return batchRefused('batch_not_draft');
  const gone = await deps.table.transact(discardWrites(batch));
  return gone.ok ? done({}) : discardBatch(deps, { actor, batchId });
};
