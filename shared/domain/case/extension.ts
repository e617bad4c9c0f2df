import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { ActedBy } from './actor.ts';

/**
 * Dates that people may move (延期). A measure has its own way (申请处方延期); a review is a day that people chose, and the answer to a
 * request to erase was promised to the enterprise.
 */
export const extendableKinds = [
  'contact',
  'bankAnswer',
  'secondRecommendation',
  'jointDiagnosis',
  'plan',
] as const;
export type ExtendableKind = (typeof extendableKinds)[number];

/** Who has to agree (延期审批): nobody beyond whoever of the work group moves it, or its lead. */
export const extensionApprovals = ['none', 'lead'] as const;
export type ExtensionApproval = (typeof extensionApprovals)[number];

/** 延期申请 that waits for its answer; the date in force stands meanwhile. */
export type ExtensionRequest = {
  readonly until: CivilDate;
  readonly reason: string;
  readonly at: Moment;
  readonly by: ActedBy;
  /** 上级审批: the city that answers it; absent: the lead of the work group. */
  readonly approver?: string;
};

/** 延期: the day that people set, and when. Counting starts from it, and no notice of holidays moves it. */
export type MovedTo = { readonly on: CivilDate; readonly at: Moment };

/** What a date of one party carries of its moves. */
export type Extension = {
  readonly movedTo?: MovedTo;
  readonly asked?: ExtensionRequest;
};
