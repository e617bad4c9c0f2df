import type { CaseView } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { OtherCase } from '../../domain/case/merging.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { Likeness } from '../../domain/twins/index.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Result } from '../refusals.ts';

/** A case as it is told from another. */
export type TwinCase = {
  readonly caseId: string;
  readonly enterpriseName: string;
  readonly identityCode: string;
  readonly stage: Stage;
  readonly result?: RegisterLine['result'];
  readonly openedOn: CivilDate;
  readonly needFen: number;
};

export type LikeCase = { readonly case: TwinCase; readonly reasons: readonly Likeness[] };

/** 疑似重复 of a work group. */
export type TwinPairs = {
  readonly orgId: string;
  readonly pairs: readonly {
    readonly one: TwinCase;
    readonly other: TwinCase;
    readonly reasons: readonly Likeness[];
  }[];
};

/** 一件案件的疑似重复与并案. */
export type CaseTwins = {
  readonly twins: readonly LikeCase[];
  /** 已认定不是同一企业, 并入, 已接收并案: with what was said of each. */
  readonly apart: readonly (OtherCase & { readonly case?: TwinCase })[];
  readonly mergedInto?: OtherCase & { readonly case?: TwinCase };
  readonly takenIn: readonly (OtherCase & { readonly case?: TwinCase })[];
};

export type OtherCaseRequest = Asking & {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly reason: string;
  readonly expectedVersion?: number | undefined;
};

export type MergeAnswer = {
  readonly view?: CaseView;
  readonly version: number;
  readonly repeated: boolean;
};

/** 疑似重复 and what is made of them. */
export type TwinUses = {
  /** `group`: a work group, for whoever oversees several. */
  twinPairs(actor: Actor, group?: string): Promise<Result<TwinPairs>>;
  caseTwins(actor: Actor, caseId: string): Promise<Result<CaseTwins>>;
  /** Before a case is opened: which cases of the own work group are like it. */
  firmTwins(
    actor: Actor,
    firm: {
      readonly name?: string | undefined;
      readonly code?: string | undefined;
      readonly phone?: string | undefined;
    },
  ): Promise<Result<{ readonly twins: readonly LikeCase[] }>>;
  tellApart(request: OtherCaseRequest): Promise<Result<MergeAnswer>>;
  mergeCases(request: OtherCaseRequest): Promise<Result<MergeAnswer>>;
};
