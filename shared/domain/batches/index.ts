export {
  type Batch,
  type BatchAct,
  type BatchDeed,
  type BatchItem,
  type BatchKind,
  type BatchNumber,
  type BatchState,
  batchDeeds,
  batchKinds,
  batchStates,
  mostInBatch,
  type NotDone,
  type WantedItem,
} from './batch.ts';
export { type BatchLine, batchLineOf, isOpenBatch } from './batch-line.ts';
export { type BatchRefusal, emptyBatch, isBatchWhole, refusalOf, withAct } from './decide.ts';
