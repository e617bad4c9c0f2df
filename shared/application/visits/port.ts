import type { Actor } from '../../domain/case/actor.ts';
import type { ErasureBasis } from '../../domain/personal-data/erasure.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type {
  Visit,
  VisitCounts,
  VisitFigures,
  VisitLine,
  VisitNarrowing,
  VisitRow,
  VisitSaid,
  VisitSortKey,
  VisitWay,
} from '../../domain/visits/index.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { Result } from '../refusals.ts';

/** 同企业近期走访, as far as whoever asks may know of it: told when another one is recorded. */
export type EarlierVisit = Pick<VisitLine, 'id' | 'on' | 'orgId' | 'personId' | 'need'>;

/** A visit with what its reader may know beside it. `names`: of people. `chainWhole`: the record stands as it was written. */
export type VisitView = {
  readonly visit: Visit;
  readonly names: Readonly<Record<string, string>>;
  readonly earlier: readonly EarlierVisit[];
  readonly chainWhole: boolean;
  /** The firm's open case, where the reader may see it. */
  readonly openCaseId?: string;
};

/** 关联走访 of one case. */
export type CaseVisits = {
  readonly visits: readonly (EarlierVisit & { readonly at: number; readonly way?: VisitWay })[];
  readonly names: Readonly<Record<string, string>>;
};

export type RecordVisit = Asking & {
  readonly visitId: string;
  /** A bank says which work group's county it was in; a work group is itself. */
  readonly group?: string | undefined;
  readonly said: VisitSaid;
  /** 取号单 it is recorded from, of a work group: recorded together with the visit, it is served. */
  readonly slipId?: string | undefined;
};

type OfVisit = Asking & { readonly visitId: string };

export type VisitListRequest = VisitNarrowing & {
  readonly actor: Actor;
  /** Both days counted; without them the last 31 days. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly search?: string | undefined;
  readonly sort?: { readonly key: VisitSortKey; readonly descending: boolean } | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

export type VisitPage = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Of all in these days, whatever the rows are narrowed to. */
  readonly figures: VisitFigures;
  readonly rows: readonly VisitRow[];
  readonly total: number;
  readonly counts: VisitCounts;
  readonly names: Readonly<Record<string, string>>;
  readonly cursor?: string;
  readonly changed?: boolean;
};

/** 已知企业, to choose from while a name or code is typed. */
export type KnownFirm = {
  readonly name: string;
  readonly code?: string;
  /** It has an open case here. */
  readonly open: boolean;
};

export type GroupVisits = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly groups: readonly { readonly orgId: string; readonly figures: VisitFigures }[];
  readonly total?: VisitFigures;
  /** More months of work groups than are counted at once: nothing was. */
  readonly tooWide?: true;
};

/** 走访, of a work group and of banks that visit with it. */
export type VisitUses = {
  recordVisit(request: RecordVisit): Promise<Result<VisitView>>;
  correctVisit(
    request: OfVisit & { readonly said: VisitSaid; readonly reason: string },
  ): Promise<Result<VisitView>>;
  withdrawVisit(request: OfVisit & { readonly reason: string }): Promise<Result<VisitView>>;
  viewVisit(actor: Actor, visitId: string): Promise<Result<VisitView>>;
  listVisits(request: VisitListRequest): Promise<Result<VisitPage>>;
  knownFirms(actor: Actor, search: string): Promise<Result<{ readonly firms: readonly KnownFirm[] }>>;
};
/** What a work group does with a visit beside recording it. */
export type VisitOfficeUses = {
  /** Its need goes on in that case, which was opened for it or was open already. */
  takeVisit(request: OfVisit & { readonly caseId: string }): Promise<Result<VisitView>>;
  eraseVisit(
    request: OfVisit & { readonly basis: ErasureBasis; readonly reference: string },
  ): Promise<Result<VisitView>>;
  /** What visits a case has behind it. */
  visitsOfCase(actor: Actor, caseId: string): Promise<Result<CaseVisits>>;
  visitFigures(
    actor: Actor,
    period: {
      readonly from?: CivilDate | undefined;
      readonly to?: CivilDate | undefined;
      readonly group?: string | undefined;
    },
  ): Promise<Result<GroupVisits>>;
};

export type VisitExportUses = {
  /** 走访台账 as a workbook: what the list is narrowed to, in its order. */
  exportVisits(
    request: Omit<VisitListRequest, 'limit' | 'cursor'>,
    words: SheetWords,
  ): Promise<Result<ExportedFile>>;
};
