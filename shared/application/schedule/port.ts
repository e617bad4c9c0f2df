import type { DueKind } from '../../domain/access/next-due.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { Result } from '../refusals.ts';

type OfCase = { readonly on: CivilDate; readonly caseId: string; readonly name: string };

/** One thing with a date (日程), as its reader may know it; `on`: its day in China. */
export type ScheduleEntry =
  | (OfCase & {
      /** The next date of a case, and what it waits for. */
      readonly kind: 'case';
      readonly due: DueKind;
      /** 经办人, for the work group and those above it. */
      readonly assignee?: string;
      readonly holder?: string;
      readonly overdue?: true;
      /** Counted over days that no notice of holidays covers. */
      readonly provisional?: true;
    })
  | (OfCase & {
      /** 处方 that is still to be carried out. */
      readonly kind: 'measure';
      readonly id: string;
      readonly code: string;
      readonly owner: string;
      readonly assignee?: string;
      readonly overdue?: true;
    })
  /** 回访 of a firm that had its loan. */
  | (OfCase & { readonly kind: 'followUp'; readonly assignee?: string })
  | (OfCase & {
      /** 会诊回访跟进. `personId`: who of the work group does it, for the work group. */
      readonly kind: 'sessionFollowUp';
      readonly id: string;
      readonly sessionId: string;
      readonly owner: string;
      readonly personId?: string;
      readonly overdue?: true;
    })
  /** 部门查询 to be answered. */
  | (OfCase & { readonly kind: 'inquiry'; readonly overdue?: true })
  | {
      /** 联合会诊; `proposed`: the date is still asked for. */
      readonly kind: 'session';
      readonly on: CivilDate;
      readonly at: number;
      readonly id: string;
      readonly place: string;
      readonly proposed?: true;
    }
  | {
      /** 休假 of a colleague, from `on` to `until`. */
      readonly kind: 'leave';
      readonly on: CivilDate;
      readonly until: CivilDate;
      readonly personId: string;
      readonly person: string;
      readonly cover: string;
    };

/**
 * 日程 of some days. `daysOff`, `workdays`: where they differ from an ordinary week (节假日、调休上班); `coveredUntil`: later
 * days are not known yet. `total`: with those that are not among the first.
 */
export type Schedule = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly entries: readonly ScheduleEntry[];
  readonly total: number;
  readonly daysOff: readonly CivilDate[];
  readonly workdays: readonly CivilDate[];
  readonly coveredUntil?: CivilDate;
};

export type ScheduleRequest = {
  readonly actor: Actor;
  /** Today where it is not said. */
  readonly from?: CivilDate | undefined;
  /** A month later where it is not said. */
  readonly to?: CivilDate | undefined;
  /** `ended`: what is still to be done about cases that have ended, for work groups; else all the rest. */
  readonly of: 'open' | 'ended';
};

export type ScheduleUses = { schedule(request: ScheduleRequest): Promise<Result<Schedule>> };
