import { sumFen } from '../money/fen.ts';
import type { Batch } from './batch.ts';

/** A batch as lists show it: no names, so that a list is read in one piece. */
export type BatchLine = Pick<Batch, 'id' | 'kind' | 'group' | 'bankId' | 'state' | 'number' | 'at'> & {
  readonly count: number;
  readonly amountFen?: number;
  readonly refused: number;
  readonly pushedAt?: number;
  readonly acknowledgedAt?: number;
  readonly calledBackAt?: number;
};

export const batchLineOf = (batch: Batch): BatchLine => {
  const { id, kind, group, bankId, state, number, at, items, wanted, refused } = batch;
  const { pushed, acknowledged, calledBack } = batch;
  return {
    ...{ id, kind, group, state, at },
    ...(bankId !== undefined && { bankId }),
    ...(number && { number, amountFen: sumFen(items.map(({ amountFen }) => amountFen)) }),
    count: number ? items.length : wanted.length,
    refused: refused.length,
    ...(pushed && { pushedAt: pushed.at }),
    ...(acknowledged && { acknowledgedAt: acknowledged.at }),
    ...(calledBack && { calledBackAt: calledBack.at }),
  };
};

/** Somebody has still to do something about it. */
export const isOpenBatch = ({ state }: Pick<BatchLine, 'state'>): boolean =>
  state !== 'acknowledged' && state !== 'calledBack';
