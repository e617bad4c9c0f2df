import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { ActedBy } from './actor.ts';
import type { Disposition, PrescriptionDraft } from './diagnosis.ts';

/**
 * `waiting` for the level above; `accepted`: it will discuss the case; `refused` with its advice; `withdrawn` by whoever handed it up;
 * `passedOn` to the level above that; `concluded`: its outcome has come back; `cancelled`: it ended with the case.
 */
export const handUpStates = [
  'waiting',
  'accepted',
  'refused',
  'withdrawn',
  'passedOn',
  'concluded',
  'cancelled',
] as const;
export type HandUpState = (typeof handUpStates)[number];

/** 提级会诊申请: to which level above, what it is asked, and why the one below cannot solve it. */
export type HandUpDraft = {
  readonly id: string;
  readonly to: string;
  readonly question: string;
  readonly reason: string;
};

/** 建议处方: recommended to the work group, which prescribes; nobody owes it until then. Without an owner: for the enterprise itself. */
export type RecommendedMeasure = Omit<PrescriptionDraft, 'id' | 'ownerOrgId'> & {
  readonly ownerOrgId?: string;
};

/** 上级会诊结论. */
export type HandUpOutcome = {
  readonly sessionId: string;
  readonly findings: readonly string[];
  readonly recommended: readonly RecommendedMeasure[];
  /** 建议二次推荐. */
  readonly recommendAgain: boolean;
  readonly note?: string;
  readonly at: Moment;
  readonly by: ActedBy;
};

/** 提级会诊. The work group holds the case and steers it meanwhile, and its dates run. */
export type HandUp = HandUpDraft & {
  readonly from: string;
  readonly at: Moment;
  readonly by: ActedBy;
  readonly state: HandUpState;
  /** 上级答复期限; absent: the region sets none. */
  readonly dueOn?: CivilDate;
  readonly overdueSince?: Moment;
  readonly answered?: { readonly at: Moment; readonly by: ActedBy; readonly reason?: string };
  readonly withdrawn?: { readonly at: Moment; readonly by: ActedBy; readonly reason: string };
  /** The session of the level above on whose agenda it stands, or that discussed it. */
  readonly sessionId?: string;
  readonly outcome?: HandUpOutcome;
};

/** What the level above recorded at its session of one case. */
export type HandUpRecord = Omit<HandUpOutcome, 'at' | 'by'> & { readonly disposition: Disposition };

/** 在途: somebody above is still to act. */
export const isPending = ({ state }: Pick<HandUp, 'state'>): boolean =>
  state === 'waiting' || state === 'accepted';

export const pendingIn = ({ handUps = [] }: { readonly handUps?: readonly HandUp[] }): HandUp | undefined =>
  handUps.findLast(isPending);
