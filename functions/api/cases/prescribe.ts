import type { PrescriptionDraft } from '../../../shared/domain/case/diagnosis.ts';

type Written = Omit<PrescriptionDraft, 'id'>;

/** Prescriptions get their ids on arrival; under one Idempotency-Key the same ones again. */
export const withIds = (
  prescriptions: readonly Written[],
  newId: (prefix: string, nth: number) => string,
): readonly PrescriptionDraft[] =>
  prescriptions.map((prescription, nth) => ({ id: newId('rx', nth), ...prescription }));
