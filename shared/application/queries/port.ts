import type { DueKind } from '../../domain/access/next-due.ts';
import type { CaseView } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { ApplicantIdentity, Purpose } from '../../domain/case/applicant.ts';
import type { ShownEvent } from '../../domain/case/chain.ts';
import type { OutcomeStep } from '../../domain/case/outcome.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { Channel } from '../../domain/case/state.ts';
import type { DayCount, RepaymentMethod, RepaymentPlan } from '../../domain/loan/index.ts';
import type { ExplainedMatch } from '../../domain/matching/explain-match.ts';
import type { OwnPart, OwnTask } from '../../domain/register/part-line.ts';
import type { SortKey } from '../../domain/register/sort-keys.ts';
import type { Tag } from '../../domain/register/tags.ts';
import type { Turn } from '../../domain/register/turns.ts';
import type { ExplainedScore } from '../../domain/scoring/explain-score.ts';
import type { SizeClass } from '../../domain/size-class/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { Result } from '../refusals.ts';
import type { ApplicantCheck } from './check-applicant.ts';
import type { Improvements } from './improvements.ts';
import type { Offers } from './offers.ts';
import type { OwnProducts } from './own-products.ts';
import type { NamedTimeline } from './view-case.ts';

/** One line of a list (案件摘要). */
export type CaseSummary = {
  readonly id: string;
  readonly orgId: string;
  readonly enterpriseName: string;
  readonly identityCode: string;
  readonly stage: Stage;
  readonly round: number;
  readonly amountFen: number;
  readonly openedAt: number;
  readonly enteredStageAt: number;
  readonly version: number;
  readonly score?: { readonly total: number; readonly grade: string | null; readonly label: string | null };
  /** What the stage 放款办结 waits for, where the reader may know it. */
  readonly outcomeStep?: OutcomeStep;
  /** Whom the case waits for. */
  readonly holderOrgId?: string;
  readonly dueAt?: number;
  /** For a bank the case was recommended to. */
  readonly asked?: OwnPart['asked'];
  /** For whoever owns prescriptions and is no work group: its own, and no one else's. */
  readonly tasks?: readonly OwnTask[];
  /** Working days until then, today not counted; provisional where the calendar does not cover them. */
  readonly workingDaysLeft?: number;
  readonly dueProvisional?: boolean;
  readonly dueOnDayOff?: boolean;
  /** For a work group and those above it. */
  readonly more?: OverseenSummary;
  /** For a bank, and for whoever owns tasks. */
  readonly own?: OwnSummary;
};

/** What lists of own parts say beside that; `reasons`, `size` and `tags` for banks. */
export type OwnSummary = Pick<
  OverseenSummary,
  'industry' | 'purpose' | 'tenorMonths' | 'size' | 'dueKind' | 'lastContactOn'
> &
  Partial<Pick<OverseenSummary, 'reasons' | 'tags'>>;

/** What regulators' lists say beside that. Codes; amounts in fen, days in Asia/Shanghai. */
export type OverseenSummary = {
  readonly industry: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly tenorMonths: number;
  readonly size?: SizeClass;
  /** What the deadline waits for. */
  readonly dueKind?: DueKind;
  /** 经办人, by their id. */
  readonly assignee?: string;
  readonly banks: readonly string[];
  /** Primary reasons of the declines. */
  readonly reasons: readonly string[];
  readonly tags: readonly Tag[];
  /** 最近对接: the last day on which a bank got in touch with the enterprise. */
  readonly lastContactOn?: CivilDate;
  readonly lentFen: number;
};

type Days = { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined };
type Numbers = { readonly from?: number | undefined; readonly to?: number | undefined };

/** Ended cases that a list holds beside the open ones: those of the last weeks (`recentDays`), or of a year. */
export type EndedPart = 'recent' | `20${number}`;

/** Words for an assignee that a filter can name beside persons: no person has such an id. */
export const mine = 'me';
export const nobody = 'none';

/** What a list is narrowed to (筛选); absent parts narrow nothing. Of several values of one part any will do. */
export type CaseFilter = {
  readonly stages?: readonly Stage[];
  /**
   * Words of the enterprise's name or its initials, its identity code, the case number; for regulators also of the banks
   * asked, and for those who may read the file digits of its telephone number.
   */
  readonly search?: string;
  readonly overdueOnly?: boolean;
  readonly holders?: readonly string[];
  /** 经办人 by their ids, `mine` for whoever asks, `nobody`; for regulators. */
  readonly assignees?: readonly string[];
  /** Banks the case was recommended to. */
  readonly banks?: readonly string[];
  /** Work groups, for whoever oversees several. */
  readonly groups?: readonly string[];
  readonly due?: Days;
  readonly amountFen?: Numbers;
  readonly score?: Numbers;
  readonly opened?: Days;
  readonly entered?: Days;
  readonly reasons?: readonly string[];
  readonly products?: readonly string[];
  /** 办理事项, for banks and owners of tasks. */
  readonly turns?: readonly Turn[];
  readonly tags?: readonly Tag[];
  readonly sizes?: readonly SizeClass[];
  /** Sections (门类) of the industry. */
  readonly industries?: readonly string[];
  readonly channels?: readonly Channel[];
  /**
   * For regulators, whose lists hold open cases unless they ask for ended ones. Absent, with a stage that ends cases
   * among `stages`: the recent ones.
   */
  readonly ended?: readonly EndedPart[];
};

export type Sort = { readonly key: SortKey; readonly descending: boolean };

export type ListRequest = CaseFilter & {
  readonly actor: Actor;
  readonly limit: number;
  readonly cursor?: string;
  /** Over the whole list. Without it a regulator's begins with the newest case, others' with what is most pressing. */
  readonly sort?: Sort;
  /** What stands behind each filter value as well. */
  readonly counted?: boolean;
};

/** What of each value the other filters leave. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type CasePage = {
  readonly cases: readonly CaseSummary[];
  readonly cursor?: string;
  /** Of the whole list, not the page; an enterprise's few cases are not counted. */
  readonly total?: number;
  readonly totalFen?: number;
  readonly counts?: FilterCounts;
  /** True where the list has changed since its first page was read: rows may have moved across the pages. */
  readonly changed?: boolean;
};

/** 漏斗: how far a case ever came. */
export const funnelSteps = ['applied', 'screened', 'recommended', 'granted', 'lent'] as const;

export type FunnelStep = (typeof funnelSteps)[number];

/**
 * 总览 of the cases that are open, and of those that came to rest since `since`: every case once in `stages`, in `due` and
 * in `counties`. Amounts in fen, days in Asia/Shanghai.
 */
export type Overview = {
  readonly at: number;
  readonly since: CivilDate;
  readonly total: number;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  readonly funnel: readonly {
    readonly step: FunnelStep;
    readonly count: number;
    readonly amountFen: number;
  }[];
  readonly due: Readonly<Record<'overdue' | 'soon' | 'later' | 'none' | 'ended', number>>;
  readonly urgent: readonly CaseSummary[];
  readonly answers: Readonly<Record<'granted' | 'declined' | 'silent' | 'waiting' | 'released', number>>;
  readonly declineReasons: readonly { readonly code: string; readonly count: number }[];
  /** 趋势: week by week up to today, the oldest first. `lent`: disbursements. */
  readonly weeks: readonly {
    readonly from: CivilDate;
    readonly opened: number;
    readonly ended: number;
    readonly lent: number;
    readonly lentFen: number;
  }[];
  /** 积压: for how many whole days open cases have stood in their stage. */
  readonly ageing: readonly {
    readonly stage: Stage;
    readonly count: number;
    readonly medianDays: number;
    readonly p90Days: number;
  }[];
  /** 持有方: whom most open cases wait for. */
  readonly holders: readonly { readonly orgId: string; readonly open: number; readonly overdue: number }[];
  /** What has happened since the beginning of yesterday. `moved`: into another stage, and not to rest. */
  readonly news: Readonly<
    Record<'opened' | 'moved' | 'ended' | 'granted' | 'declined' | 'silent' | 'lent' | 'lentFen', number>
  >;
  readonly counties: readonly {
    readonly orgId: string;
    readonly total: number;
    readonly open: number;
    readonly overdue: number;
    readonly lent: number;
    readonly lentFen: number;
  }[];
};

/** Whose offer, and what is assumed where its bank states nothing. A bank is always shown its own. */
export type PlanWish = {
  readonly bankId?: string;
  readonly method?: RepaymentMethod;
  readonly dayCount?: DayCount;
};

export type PlanInView = RepaymentPlan & {
  readonly bankId: string;
  readonly amountFen: number;
  readonly rateBp: number;
  readonly tenorMonths: number;
  readonly drawn: boolean;
  readonly method: RepaymentMethod;
  readonly dayCount: DayCount;
  readonly stated: { readonly method: boolean; readonly dayCount: boolean };
};

/** What can be asked about cases, each as the actor may see it. */
export type QueryUses = {
  viewCase(actor: Actor, caseId: string): Promise<Result<CaseView>>;
  listCases(request: ListRequest): Promise<Result<CasePage>>;
  overview(actor: Actor): Promise<Result<Overview>>;
  /** The events the actor may read, oldest first. */
  timeline(actor: Actor, caseId: string): Promise<Result<readonly ShownEvent[]>>;
  namedTimeline(actor: Actor, caseId: string): Promise<Result<NamedTimeline>>;
  /** The ranking with every rule of every product, recomputed from the catalogue in force. */
  matching(actor: Actor, caseId: string): Promise<Result<ExplainedMatch>>;
  /** 评分说明: each indicator in words, and what would bring more points. */
  explainScore(actor: Actor, caseId: string): Promise<Result<ExplainedScore>>;
  /** Whether a case can be opened for this identity. */
  checkApplicant(actor: Actor, identity: ApplicantIdentity): Promise<Result<ApplicantCheck>>;
  /** What banks offer and what it costs, each with whether the actor may take it now. */
  offers(actor: Actor, caseId: string): Promise<Result<Offers>>;
  /** What the score could still gain, most points first. */
  improvements(actor: Actor, caseId: string): Promise<Result<Improvements>>;
  repaymentPlan(actor: Actor, caseId: string, wish: PlanWish): Promise<Result<PlanInView>>;
  /** 本行产品条件: for the bank that was asked. */
  ownProducts(actor: Actor, caseId: string): Promise<Result<OwnProducts>>;
};
