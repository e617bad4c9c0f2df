import type { Actor } from '../../domain/case/actor.ts';
import type { Difference, ReportCell, ReportContent } from '../../domain/report/content.ts';
import type { EnteredFigure } from '../../domain/report/entered.ts';
import type { Filing } from '../../domain/report/filing.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import type { Month } from '../../domain/report/month.ts';
import type { ReportStanding } from '../../domain/report/standing.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { ExportedFile } from '../exports/port.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { Result } from '../refusals.ts';

/** 催报: when a level above asked last, and how often. */
export type Reminder = { readonly at: number; readonly byOrgId: string; readonly times: number };

/** A filing with what it says differently from the one it corrects. */
export type FiledReport = Filing & {
  readonly cells: readonly ReportCell[];
  readonly differences: readonly Difference[];
};

/** 月报 of one organisation and month, as it stands now. */
export type ReportView = {
  readonly orgId: string;
  readonly month: Month;
  readonly standing: ReportStanding;
  /** Absent: no level above has set a day. */
  readonly dueOn?: CivilDate;
  readonly form: ReportForm;
  readonly formVersion: number;
  /** Counted now; `differs`: from what was filed last. */
  readonly live: ReportContent & { readonly cells: readonly ReportCell[] };
  readonly differs: readonly Difference[];
  readonly enteredVersion: number;
  /** Newest first. */
  readonly filings: readonly FiledReport[];
  readonly reminder?: Reminder;
  readonly may: Readonly<Record<'prepare' | 'file' | 'remind', boolean>>;
};

/** How one organisation below stands with one month. */
export type ReportBelow = {
  readonly orgId: string;
  readonly standing: ReportStanding;
  readonly dueOn?: CivilDate;
  readonly filedAt?: number;
  readonly signer?: string;
  readonly isCorrection?: boolean;
  readonly definitions?: string;
  readonly reminder?: Reminder;
};

export type OfMonth = { readonly actor: Actor; readonly orgId: string; readonly month: string };

/** 月报: prepared, signed and filed by each work group, collected level by level. */
export type ReportUses = {
  viewReport(asked: OfMonth): Promise<Result<ReportView>>;
  /** Work groups below, with how they stand. */
  reportsBelow(actor: Actor, month: string): Promise<Result<readonly ReportBelow[]>>;
  /** 填报: replaces what was entered for the month. */
  enterFigures(
    asked: Omit<OfMonth, 'orgId'> & {
      readonly figures: readonly EnteredFigure[];
      readonly expectedVersion?: number;
    },
  ): Promise<Result<ReportView>>;
  /** 报表式样 of the own organisation. */
  setReportForm(
    actor: Actor,
    form: ReportForm,
    expectedVersion?: number,
  ): Promise<Result<{ readonly form: ReportForm; readonly version: number }>>;
  /** 签发报送: freezes the report. `reason`: needed where another filing of the month is corrected. */
  fileReport(
    asked: Omit<OfMonth, 'orgId'> & {
      readonly reason?: string;
      /** Number of the newest filing the caller knows of this month; 0: none. */
      readonly after: number;
      readonly idempotencyKey?: string;
    },
  ): Promise<Result<ReportView>>;
  /** 催报 of one below. */
  remindOfReport(asked: OfMonth): Promise<Result<readonly ReportBelow[]>>;
  /** The report as it was filed (`seq`), or as it stands now. */
  exportReport(asked: OfMonth & { readonly seq?: number }, words: SheetWords): Promise<Result<ExportedFile>>;
};
