/** A bank in a round (推荐对象). */
export type LinePlace = { readonly round: number; readonly bankId: string };
export type RequestPlace = LinePlace & { readonly requestId: string };

/** Work that nobody will finish any more (未了事项), by what was asked of whom. */
export type OpenWork = {
  readonly prescriptionIds: readonly string[];
  /** Banks that were asked and had not answered. */
  readonly invitations: readonly LinePlace[];
  readonly requests: readonly RequestPlace[];
  readonly offers: readonly LinePlace[];
  /** 部门查询 that had not been answered; absent: none, or before there were any. */
  readonly inquiryIds?: readonly string[];
  /** 回访跟进 that was open; absent: none. */
  readonly followUpIds?: readonly string[];
  /** 提级会诊 that somebody above was still to act on, and the session on whose agenda it stood. */
  readonly handUps?: readonly { readonly handUpId: string; readonly sessionId?: string }[];
  /** The session whose agenda the case left without being dealt with. */
  readonly sessionId?: string;
};
