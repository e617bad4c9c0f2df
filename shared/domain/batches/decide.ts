import { canonicalJson } from '../canonical-json.ts';
import type { ActedBy } from '../case/actor.ts';
import { emptyChain, firstUnlinked, type Hash, linked } from '../hash-chain.ts';
import {
  type Batch,
  type BatchAct,
  type BatchKind,
  type BatchRecord,
  mostInBatch,
  type WantedItem,
} from './batch.ts';

export const batchRefusals = [
  'batch_empty',
  'batch_too_long',
  'batch_case_twice',
  'batch_bank_missing',
  'batch_product_missing',
  'batch_not_draft',
  'batch_not_pushed',
  'batch_acknowledged',
  'batch_called_back',
] as const;
export type BatchRefusal = (typeof batchRefusals)[number];

/** What is wrong with a selection; undefined: nothing. */
export const faultIn = (
  { kind, bankId }: Pick<Batch, 'kind' | 'bankId'>,
  wanted: readonly WantedItem[],
): BatchRefusal | undefined => {
  if (wanted.length === 0) return 'batch_empty';
  if (wanted.length > mostInBatch) return 'batch_too_long';
  if (new Set(wanted.map(({ caseId }) => caseId)).size < wanted.length) return 'batch_case_twice';
  if (kind === 'application') return undefined;
  if (bankId === undefined) return 'batch_bank_missing';
  return wanted.every(({ productId }) => productId !== undefined) ? undefined : 'batch_product_missing';
};

/** A new draft, before anything is on its record. */
export const emptyBatch = (place: {
  readonly id: string;
  readonly kind: BatchKind;
  readonly group: string;
  readonly bankId?: string;
  readonly by: ActedBy;
  readonly at: number;
}): Batch => ({
  ...place,
  ...{ state: 'draft', wanted: [], items: [], refused: [], version: 0, records: [] },
});

/** Whether this may be done now: the one place that says in which state. Undefined: it may. */
export const refusalOf = (batch: Batch, act: BatchAct): BatchRefusal | undefined => {
  switch (act.type) {
    case 'drafted':
    case 'changed':
      return batch.state === 'draft' ? faultIn(batch, act.wanted) : 'batch_not_draft';
    case 'pushBegun':
      return batch.state === 'draft' ? faultIn(batch, batch.wanted) : 'batch_not_draft';
    case 'pushed':
    case 'notPushed':
      return isBeingPushed(batch) ? undefined : 'batch_not_draft';
    case 'acknowledged':
    case 'callBackBegun':
      return endedOr(batch);
    case 'calledBack':
      return batch.state === 'callingBack' ? undefined : 'batch_not_pushed';
    case 'succeeded':
      return undefined;
    default:
      return act satisfies never;
  }
};

/** Cases of a recommendation list are recommended between its two steps; an application list is pushed at once. */
const isBeingPushed = ({ kind, state }: Batch): boolean =>
  kind === 'recommendation' ? state === 'pushing' : state === 'draft';

const endedOr = ({ state }: Batch): BatchRefusal | undefined => {
  switch (state) {
    case 'pushed':
      return undefined;
    case 'acknowledged':
      return 'batch_acknowledged';
    case 'callingBack':
    case 'calledBack':
      return 'batch_called_back';
    case 'draft':
    case 'pushing':
      return 'batch_not_pushed';
    default:
      return state satisfies never;
  }
};

type Said = { readonly at: number; readonly by: ActedBy; readonly act: BatchAct };

/** The batch after what was done to it, with one record more. */
export const withAct = (batch: Batch, said: Said, hash: Hash): Batch => ({
  ...evolved(batch, said),
  version: batch.version + 1,
  records: [
    ...batch.records,
    ...linked(
      [said],
      batch.records.at(-1) ?? emptyChain,
      (one, place) => ({ ...one, ...place }),
      hashOf(batch.id, hash),
    ),
  ],
});

/** Whether the record stands as it was written. */
export const isBatchWhole = ({ id, records }: Batch, hash: Hash): boolean =>
  firstUnlinked(records, hashOf(id, hash)) === undefined;

const hashOf =
  (batchId: string, hash: Hash) =>
  ({ at, by, act, seq, previousHash }: Omit<BatchRecord, 'hash'>): string =>
    hash(canonicalJson({ batchId, at, by, act, seq, previousHash }));

const evolved = (batch: Batch, { at, by, act }: Said): Batch => {
  switch (act.type) {
    case 'drafted':
    case 'changed':
      return { ...batch, wanted: act.wanted };
    case 'pushBegun':
      return { ...batch, state: 'pushing', refused: [], pushBegun: { at, by } };
    case 'pushed': {
      const { number, items, refused } = act;
      return { ...batch, state: 'pushed', number, items, refused, pushed: { at, by } };
    }
    case 'notPushed':
      return { ...batch, state: 'draft', refused: act.refused };
    case 'acknowledged':
      return { ...batch, state: 'acknowledged', acknowledged: { at, by } };
    case 'callBackBegun':
      return { ...batch, state: 'callingBack', callBackBegun: { at, by, reason: act.reason } };
    case 'calledBack':
      return { ...batch, state: 'calledBack', calledBack: { at, by, kept: act.kept } };
    case 'succeeded':
      return {
        ...batch,
        group: batch.group === act.from ? act.to : batch.group,
        ...(batch.bankId === act.from && { bankId: act.to }),
      };
    default:
      return act satisfies never;
  }
};
