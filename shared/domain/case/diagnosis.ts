import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';

/** What became of a case at a session (处置): only `held` diagnoses it. */
export const dispositions = ['held', 'postponed', 'cancelled', 'noShow'] as const;
export type Disposition = (typeof dispositions)[number];

/** 会诊结论 of one case at one session; its prescriptions are in the case's ledger. */
export type Diagnosis = {
  readonly sessionId: string;
  readonly at: number;
  readonly by: ActedBy;
  readonly disposition: Disposition;
  readonly findings: readonly string[];
  readonly note?: string;
  /** The findings were corrected (更正) at this moment; those before stand in the event that recorded them. */
  readonly correctedAt?: number;
};

/** 处方 state in the problem ledger (问题台账). `cancelled`: it ended with the case, or a new plan took its place. */
export const prescriptionStates = ['open', 'done', 'waived', 'failed', 'cancelled'] as const;
export type PrescriptionState = (typeof prescriptionStates)[number];

/** 处方: a measure with owner and date, from the catalogue RX1–RX17 (mechanism.md §2.3). */
export type Prescription = {
  readonly id: string;
  readonly code: string;
  /** The catalogue its code is of; absent on those written before it was kept. */
  readonly catalogueVersion?: string;
  readonly measure: string;
  /** Department, guarantor, insurer, bank or work group; the enterprise by its identity code. */
  readonly ownerOrgId: string;
  readonly dueOn: CivilDate;
  readonly addedAt: number;
  readonly sessionId?: string;
  readonly state: PrescriptionState;
  readonly evidence?: string;
  readonly settledAt?: number;
  readonly settledBy?: ActedBy;
  readonly overdueSince?: number;
};

export type PrescriptionDraft = Pick<Prescription, 'id' | 'code' | 'measure' | 'ownerOrgId' | 'dueOn'>;
