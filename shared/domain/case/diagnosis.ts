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

/**
 * 处方 state in the problem ledger (问题台账). `declined`: its owner cannot do it; `cancelled`: it ended with the case, or a
 * new plan took its place.
 */
export const prescriptionStates = ['open', 'done', 'waived', 'failed', 'declined', 'cancelled'] as const;
export type PrescriptionState = (typeof prescriptionStates)[number];

/** 延期申请 that waits for the work group. */
export type MoreTime = {
  readonly until: CivilDate;
  readonly reason: string;
  readonly at: number;
  readonly by: ActedBy;
};

/** 成效: whether a measure that was carried out helped. */
export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export type Helped = (typeof helpedAnswers)[number];
/** Who says so: the enterprise it was for, and the work group. */
export const judges = ['enterprise', 'workGroup'] as const;
export type Judge = (typeof judges)[number];
export type Judgement = { readonly helped: Helped; readonly note?: string; readonly at: number };

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
  /** 银行办理期间开具: given while banks worked on the case; of no plan, so that it moves the case nowhere. */
  readonly beside?: true;
  readonly state: PrescriptionState;
  readonly evidence?: string;
  readonly settledAt?: number;
  readonly settledBy?: ActedBy;
  readonly overdueSince?: number;
  readonly moreTime?: MoreTime;
  /** How often it was given more time (延期次数); absent: never. */
  readonly timesMoved?: number;
  readonly judged?: Partial<Readonly<Record<Judge, Judgement>>>;
};

export type PrescriptionDraft = Pick<Prescription, 'id' | 'code' | 'measure' | 'ownerOrgId' | 'dueOn'>;
