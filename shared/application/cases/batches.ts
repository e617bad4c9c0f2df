import { jsonBytes } from '../../domain/case/json-bytes.ts';
import { maxWritesPerTransaction, type Write } from '../ports/table.ts';

const megabyte = 1024 * 1024;
/** DynamoDB's limit; bytes as they are counted here are never fewer than it counts. */
const mostBytesOfTransaction = 4 * megabyte;
/** With room for what goes with each batch, such as a state item. */
const mostWritesOfBatch = 90;
const mostBytesOfBatch = 3 * megabyte;

export const fitTransaction = (writes: readonly Write[]): boolean =>
  writes.length <= maxWritesPerTransaction &&
  writes.reduce((sum, write) => sum + bytesOf(write), 0) <= mostBytesOfTransaction;

const bytesOf = (write: Write): number => (write.kind === 'put' ? jsonBytes(write.item) : 0);

/** Writes that need not be one transaction, in as few as their number and their bytes allow, in their order. */
export const batchesOf = (writes: readonly Write[]): readonly (readonly Write[])[] => {
  const batches: Write[][] = [];
  let bytes = 0;
  for (const write of writes) {
    const batch = batches.at(-1);
    bytes += bytesOf(write);
    if (batch && batch.length < mostWritesOfBatch && bytes <= mostBytesOfBatch) batch.push(write);
    else {
      batches.push([write]);
      bytes = bytesOf(write);
    }
  }
  return batches;
};
