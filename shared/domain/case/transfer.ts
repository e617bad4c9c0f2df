import type { ActedBy } from './actor.ts';

/** 移交申请: to which work group the case is to go, and why; the one that holds it holds it until that one has accepted. */
export type TransferProposal = {
  readonly to: string;
  readonly reason: string;
  readonly at: number;
  readonly by: ActedBy;
};

/** 移交: who held the case until then. `version`: the case as it was handed over, which the one before keeps reading. */
export type HandOver = {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly by: ActedBy;
  readonly version: number;
};

/** The last time this work group handed the case over; undefined: it never held it, or holds it now. */
export const handOverBy = (
  { handedOver = [], orgId }: { readonly handedOver?: readonly HandOver[]; readonly orgId: string },
  workGroup: string,
): HandOver | undefined =>
  orgId === workGroup ? undefined : handedOver.findLast(({ from }) => from === workGroup);
