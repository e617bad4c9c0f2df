import { type Batch, type BatchLine, batchLineOf, isOpenBatch } from '../../domain/batches/index.ts';
import type { Deps } from '../deps.ts';
import { batchesOf, batchKey, duePartition, dueSort, openBatchPrefix, overBatchPrefix } from '../keys.ts';
import type { Item, JsonObject, Key, Write } from '../ports/table.ts';

export const batchIn = ({ data }: Item): Batch => data['batch'] as unknown as Batch;
export const batchLineIn = ({ data }: Item): BatchLine => data as unknown as BatchLine;

export const findBatch = async (
  { table }: Pick<Deps, 'table'>,
  batchId: string,
): Promise<Batch | undefined> => {
  const item = await table.get(batchKey(batchId));
  return item && batchIn(item);
};

/** By then whoever was at it is not at it any more, and what was not done is said (`finish-batch`). */
const leftAloneMs = 300_000;

/** In whose lists it stands: the work group's and, from when it is pushed on, the bank's. */
const listsOf = ({ group, bankId, number }: Batch): readonly string[] => [
  group,
  ...(number && bankId !== undefined ? [bankId] : []),
];

const lineKeyOf = (orgId: string, batch: Batch): Key => ({
  pk: batchesOf(orgId),
  sk: `${isOpenBatch(batch) ? openBatchPrefix : overBatchPrefix}${dueSort(batch.at, batch.id)}`,
});

/** The batch and its lines. One that is being pushed or called back stands on the due index until that has ended. */
export const batchWrites = (before: Batch | undefined, after: Batch): readonly Write[] => {
  const begun = { pushing: after.pushBegun, callingBack: after.callBackBegun } as const;
  const since = begun[after.state as keyof typeof begun]?.at;
  const put: Write = {
    kind: 'put',
    item: {
      ...batchKey(after.id),
      version: after.version,
      ...(since !== undefined && {
        index: { due: { pk: duePartition(after.id), sk: dueSort(since + leftAloneMs, after.id) } },
      }),
      data: { kind: 'batch', batch: after as unknown as JsonObject },
    },
    expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
  };
  return [put, ...lineWrites(before, after)];
};

const lineWrites = (before: Batch | undefined, after: Batch | undefined): readonly Write[] => {
  const lines = (after ? listsOf(after) : []).map((orgId): Write & { readonly kind: 'put' } => ({
    kind: 'put',
    item: {
      ...lineKeyOf(orgId, after as Batch),
      version: 1,
      data: batchLineOf(after as Batch) as unknown as JsonObject,
    },
  }));
  const stays = new Set(lines.map(({ item: { pk, sk } }) => `${pk} ${sk}`));
  const gone = (before ? listsOf(before) : [])
    .map((orgId) => lineKeyOf(orgId, before as Batch))
    .filter(({ pk, sk }) => !stays.has(`${pk} ${sk}`));
  return [...lines, ...gone.map((key): Write => ({ kind: 'delete', key }))];
};

/** A draft goes with its line. */
export const discardWrites = (batch: Batch): readonly Write[] => [
  { kind: 'delete', key: batchKey(batch.id), expect: { kind: 'version', version: batch.version } },
  ...lineWrites(batch, undefined),
];
