import { mayDo } from '../../domain/authority/index.ts';
import {
  type Batch,
  type BatchAct,
  type BatchRefusal,
  refusalOf,
  withAct,
} from '../../domain/batches/index.ts';
import { type ActedBy, type Actor, actedBy } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { batchWrites, findBatch } from './stored-batch.ts';

/** Many may push at once, and each loses its number to another at most once. */
const maxTries = 60;

/** A bank's people read and acknowledge what goes to their bank, in its branches too; a work group its own. */
export const mayReadBatch = (
  { rules }: Pick<Deps, 'rules'>,
  actor: Actor,
  { group, bankId, number }: Pick<Batch, 'group' | 'bankId' | 'number'>,
): boolean => {
  if (!mayDo(actor, 'batches.read')) return false;
  if (actor.kind === 'regulator') return actor.orgId === group;
  const isBanks = actor.kind === 'bank' && bankId !== undefined && number !== undefined;
  return isBanks && rules.listedUnder(actor.orgId).partitions.includes(bankId);
};

const fields: Partial<Readonly<Record<BatchRefusal, string>>> = {
  batch_empty: 'items',
  batch_too_long: 'items',
  batch_case_twice: 'items',
  batch_bank_missing: 'bankId',
  batch_product_missing: 'items',
};

export const batchRefused = (code: BatchRefusal) =>
  refused(code, fields[code] === undefined ? {} : { field: fields[code] });

/** What is to be done, with what else is written in the same transaction. `nothing`: it stands as it was asked for. */
export type Step = { readonly act: BatchAct; readonly writes?: (after: Batch) => readonly Write[] };

/** Decides on the batch as it stands, writes it, and decides again where somebody was faster. */
export const changing = async (
  deps: Deps,
  batchId: string,
  by: ActedBy,
  decide: (batch: Batch) => Promise<Result<Step | 'nothing'>>,
): Promise<Result<Batch>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await findBatch(deps, batchId);
    if (!before) return refused('batch_not_found', { field: 'batchId' });
    const decided = await decide(before);
    if (!decided.ok) return decided;
    if (decided.value === 'nothing') return done(before);
    const { act, writes } = decided.value;
    const refusal = refusalOf(before, act);
    if (refusal) return batchRefused(refusal);
    const after = withAct(before, { at: deps.clock.now(), by: actedBy(by), act }, deps.hash);
    const written = await deps.table.transact([...batchWrites(before, after), ...(writes?.(after) ?? [])]);
    if (written.ok) return done(after);
  }
  return refused('busy');
};

/** The same for somebody who asks; whose it is not is not told that it exists. */
export const changingAs = (
  deps: Deps,
  actor: Actor,
  batchId: string,
  decide: (batch: Batch) => Promise<Result<Step | 'nothing'>>,
): Promise<Result<Batch>> =>
  changing(deps, batchId, actor, async (batch) =>
    mayReadBatch(deps, actor, batch) ? decide(batch) : refused('batch_not_found', { field: 'batchId' }),
  );
