import type { PersonalDataState } from '../personal-data/erasure.ts';
import type { ScoreRecord } from '../scoring/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';
import type { Applicant, Consent, ConsentWithdrawal, FinancingNeed } from './applicant.ts';
import type { Diagnosis, Prescription } from './diagnosis.ts';
import type { CaseDocument } from './documents.ts';
import type { FollowUp } from './follow-up.ts';
import type { HandUp } from './hand-up.ts';
import type { Inquiry } from './inquiries.ts';
import type { Ladder } from './ladder.ts';
import type { Limit } from './limits.ts';
import type { OtherCase } from './merging.ts';
import type { LoanOutcome } from './outcome.ts';
import type { Round } from './round.ts';
import type { Screening } from './screened.ts';
import type { HandOver, TransferProposal } from './transfer.ts';
import type { TriageCause, TriageDecision, TriageSuggestion } from './triage-types.ts';

/** How the case came in (来源): a visit (走访), the telephone, an on-site studio (金融+工作室), the enterprise itself, or a list. */
export const channels = ['visit', 'phone', 'studio', 'self', 'list'] as const;
export type Channel = (typeof channels)[number];

/** 推荐依据: what the ranking rested on; the full explanation is recomputed from the versions named here. */
export type Preparation = {
  readonly at: number;
  readonly catalogueVersion: string;
  /** 划型标准 the firm's size was told by; absent where the region names none, or before it was kept. */
  readonly sizeTableVersion?: string;
  readonly fits: readonly string[];
  readonly nearlyFits: readonly { readonly productId: string; readonly missing: string }[];
  readonly doesNotFit: number;
};

/** What is true only in the stage named: illegal combinations do not type-check. */
export type Phase =
  | { readonly stage: 'intake' }
  | { readonly stage: 'screening' }
  | { readonly stage: 'scoring'; readonly findings?: readonly string[] }
  | { readonly stage: 'recommendation'; readonly preparation?: Preparation }
  | { readonly stage: 'secondRecommendation'; readonly preparation?: Preparation }
  | { readonly stage: 'bankHandling'; readonly round: number }
  | { readonly stage: 'triage'; readonly cause: TriageCause; readonly suggestion?: TriageSuggestion }
  | { readonly stage: 'jointDiagnosis'; readonly sessionId?: string }
  | { readonly stage: 'prescription'; readonly afterwards: 'screening' | 'secondRecommendation' }
  | { readonly stage: 'outcome' }
  | {
      readonly stage: 'cultivation';
      readonly reason: string;
      readonly reviewOn: CivilDate;
      readonly reviewDueSince?: number;
    }
  | { readonly stage: 'withdrawn'; readonly reason: string }
  | {
      readonly stage: 'closed';
      /** `merged`: 并案, went on in another case; neither solved nor unsolved. */
      readonly result: 'lent' | 'explained' | 'merged';
      readonly reason: string;
      readonly followUpOn?: CivilDate;
    };

/** 协调案件: the case as all its events leave it. Moments in epoch milliseconds. */
export type CaseFile = {
  readonly id: string;
  /** Work group (工作专班) that holds the case. */
  readonly orgId: string;
  readonly regionId: string;
  readonly channel: Channel;
  readonly openedAt: number;
  readonly openedBy: ActedBy;
  /** 再次申报日: the day it was last reopened; absent: it was opened once, or reopened before this was kept. */
  readonly appliedOn?: CivilDate;
  /** Counts the workflow executions of this case: grows when it is reopened. */
  readonly run: number;
  /** Number of events so far. */
  readonly version: number;
  readonly enteredStageAt: number;
  /** 经办人, by their id; absent: nobody has it. Inside the work group: no other audience learns it. */
  readonly assignee?: string;
  /** 阶段时限 of the stage it stands in, where the region sets one. */
  readonly limit?: Limit;
  /** 催办计划 of the dates it waits for, where the region sets a ladder. */
  readonly ladders?: readonly Ladder[];
  readonly applicant: Applicant;
  readonly need: FinancingNeed;
  readonly consent?: Consent;
  /** Stands until a new consent is recorded. */
  readonly consentWithdrawal?: ConsentWithdrawal;
  readonly screenings: readonly Screening[];
  readonly score?: ScoreRecord;
  readonly rounds: readonly Round[];
  readonly triages: readonly TriageDecision[];
  readonly diagnoses: readonly Diagnosis[];
  readonly prescriptions: readonly Prescription[];
  /** 回访跟进 that sessions agreed on, in the order they were set; absent until there is one. */
  readonly followUps?: readonly FollowUp[];
  /** 提级会诊, oldest first; absent until one was handed up. */
  readonly handUps?: readonly HandUp[];
  readonly outcome?: LoanOutcome;
  /** Absent until the first is filed. */
  readonly documents?: readonly CaseDocument[];
  /** 部门查询, oldest first; absent until a department is asked. */
  readonly inquiries?: readonly Inquiry[];
  readonly personalData?: PersonalDataState;
  /** 移交申请 that waits for an answer. */
  readonly transfer?: TransferProposal;
  /** Work groups that held it before, oldest first. */
  readonly handedOver?: readonly HandOver[];
  /** 并入 which case it went on in; gone once it is reopened. */
  readonly mergedInto?: OtherCase;
  /** 已接收并案: cases that went on in this one. */
  readonly takenIn?: readonly OtherCase[];
  /** 已认定不是同一企业. */
  readonly toldApart?: readonly OtherCase[];
  readonly phase: Phase;
};
