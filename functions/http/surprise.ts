import {
  StorageClosed,
  StorageDamaged,
  StorageFull,
  TableBusy,
} from '../../shared/application/ports/storage-failure.ts';
import type { EdgeProblemCode } from '../../shared/contracts/problems/edge-problems.ts';

/** What a thrown failure is answered with: the store's own say what to do, anything else is `internal_error`. */
export const surpriseCode = (error: unknown): EdgeProblemCode => {
  if (error instanceof StorageFull) return 'storage_full';
  if (error instanceof StorageDamaged) return 'storage_damaged';
  if (error instanceof TableBusy || error instanceof StorageClosed) return 'storage_busy';
  return 'internal_error';
};
