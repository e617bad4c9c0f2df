import type { ActedBy } from '../case/actor.ts';
import type { purposes } from '../case/applicant.ts';
import type { Identity } from '../identity/index.ts';
import type { Fen } from '../money/fen.ts';
import type { SealedRecord } from '../personal-data/sealed-records.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** 走访结果 (mechanism.md §2, V0): has a need, has none, or is served already. */
export const visitNeeds = ['need', 'none', 'served'] as const;
export type VisitNeed = (typeof visitNeeds)[number];

/** What a firm said that it needs, as far as it was said: kind, amount in fen, a few words. */
export type VisitWish = {
  readonly purpose?: (typeof purposes)[number];
  readonly amountFen?: Fen;
  readonly text?: string;
};

/** Whom a visit was to: by code, by name, or both; a code that is given is a valid one. */
export type VisitedFirm = { readonly name?: string; readonly identity?: Identity };

/** What is said of a visit (走访记录), and can be corrected. */
export type VisitSaid = {
  readonly firm: VisitedFirm;
  /** The day of it, in China. */
  readonly on: CivilDate;
  /** 同行人员: people of the same organisation, by their ids. */
  readonly teammates: readonly string[];
  /** Others who came along (网格员、银行客户经理), as written. */
  readonly companions?: string;
  readonly need: VisitNeed;
  /** Only where there is a need. */
  readonly wish?: VisitWish;
  readonly contact?: { readonly name?: string; readonly phone?: string };
  readonly note?: string;
};

/** How a visit's need went on: `opened`: a case was opened for it; `joined`: it belongs to a case that was open already. */
export const visitWays = ['opened', 'joined'] as const;
export type VisitWay = (typeof visitWays)[number];

/** What was done to the record of a visit; nothing of it goes away but what is erased. */
export type VisitAct =
  | { readonly type: 'recorded'; readonly said: VisitSaid }
  | { readonly type: 'corrected'; readonly said: VisitSaid; readonly reason: string }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'taken'; readonly way: VisitWay; readonly caseId: string }
  | { readonly type: 'erased'; readonly basis: string; readonly reference: string }
  /** The work group it was of was merged, or the bank that made it. */
  | { readonly type: 'succeeded'; readonly from: string; readonly to: string };
export type VisitActType = VisitAct['type'];

export type VisitRecord = SealedRecord<VisitAct>;

/** 走访: who went where, when, and what came of it. Its record is chained by hash, personal values sealed (docs/adr/0010, 0064). */
export type Visit = VisitSaid & {
  readonly id: string;
  /** The work group in whose county it was. */
  readonly group: string;
  /** Who went and wrote it down: the work group's own, or a bank's. */
  readonly by: ActedBy;
  /** Whose it is since the organisation that recorded it was merged into another. */
  readonly org?: string;
  readonly at: number;
  readonly state: 'recorded' | 'withdrawn';
  /** 取号单 it was made from: the firm came to a studio of the work group, and nobody went. */
  readonly slipId?: string;
  readonly taken?: { readonly way: VisitWay; readonly caseId: string };
  readonly erased?: true;
  readonly version: number;
  readonly records: readonly VisitRecord[];
};

/** Whose visit it is: of whoever recorded it, or of the organisation that this was merged into. */
export const ownerOfVisit = ({ by, org }: Pick<Visit, 'by' | 'org'>): string => org ?? by.orgId;
