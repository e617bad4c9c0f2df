import type { ErasureBasis, Retention } from '../personal-data/erasure.ts';
import type { PersonalDataGroup } from '../personal-data/groups.ts';
import type { DoubtCode } from '../plausible/index.ts';
import type { ScoreRecord } from '../scoring/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';
import type { Applicant, Consent, FinancingNeed } from './applicant.ts';
import type { Diagnosis, Disposition, Helped, Judge, Prescription } from './diagnosis.ts';
import type { CaseDocument, DocumentAbout, DocumentKind } from './documents.ts';
import type { ExtensionRequest } from './extension.ts';
import type { FollowUpDraft, FollowUpOutcome } from './follow-up.ts';
import type { HandUpDraft, HandUpOutcome } from './hand-up.ts';
import type { InquiryDraft, InquiryReply } from './inquiries.ts';
import type { DatePlace, Ladder, PlannedRung } from './ladder.ts';
import type { Limit, LimitedStage } from './limits.ts';
import type { OpenWork } from './open-work.ts';
import type { Contract, Disbursement, LoanOutcome } from './outcome.ts';
import type { BankClock, Decline, Grant, InformationRequest, MovedClock, Round } from './round.ts';
import type { Screening } from './screened.ts';
import type { Channel, Phase, Preparation } from './state.ts';
import type { TriageDecision, TriageSuggestion } from './triage-types.ts';

type Line = { readonly round: number; readonly bankId: string };

/** What happened (事件), by name: whole values, so that replaying them needs no rule and no clock. */
export type EventMap = {
  CaseOpened: {
    caseId: string;
    orgId: string;
    regionId: string;
    channel: Channel;
    applicant: Applicant;
    need: FinancingNeed;
    consent?: Consent;
    /** 已核对: what was doubtful and confirmed. */
    confirmed?: readonly DoubtCode[];
  };
  ConsentRecorded: { consent: Consent };
  /** 撤回同意. `reference`: number of the written request, where a work group records it. */
  ConsentWithdrawn: { reference?: string; reason?: string };
  ApplicationAmended: { applicant: Applicant; need: FinancingNeed; confirmed?: readonly DoubtCode[] };
  Screened: { screening: Screening };
  Scored: { score: ScoreRecord };
  /** The facts on file cannot be scored; `findings` name the data-quality rules broken. */
  ScoreRefused: { findings: readonly string[] };
  ScoreReviewed: { decision: 'continue' | 'triage'; note: string };
  RecommendationPrepared: { preparation: Preparation };
  Recommended: { round: Round };
  BankContacted: Line;
  MaterialsCompleted: Line & { clock?: BankClock };
  InformationRequested: Line & { request: InformationRequest; clock?: MovedClock };
  InformationSupplied: Line & { requestId: string; supplied: string; clock?: MovedClock };
  CreditGranted: Line & { grant: Grant };
  CreditDeclined: Line & { decline: Decline };
  /** 更正答复: the whole answer as it now stands, in the place of the one before. */
  BankAnswerCorrected: Line & { answer: Grant | Decline; why: string };
  /** 逾期未对接: the bank has not called the enterprise in time; nothing follows by itself. */
  ContactFellDue: Line & { dueAt: number };
  /** `awaited`: the region only warns, so the round waits on. Absent before there was a setting. */
  BankFellSilent: Line & { dueAt: number; awaited?: true };
  /** 不再等待: the work group waits no more for a bank that let its date pass. It stays 逾期未答复. */
  WaitingEnded: Line & { reason: string; batchId?: string };
  PrescriptionFellDue: { prescriptionId: string };
  /** 阶段逾期: warns and counts, and moves nothing (mechanism.md §3: "in principle"). */
  StageFellDue: { stage: LimitedStage; dueAt: number };
  CultivationReviewFellDue: object;
  /**
   * 催办: rungs of one date whose moment has come; several where a clock jumped. `alreadyUrged`: people urged on the same day, so
   * whoever owes the work is not told again.
   */
  RungReached: DatePlace & {
    dueAt: number;
    rungs: readonly Omit<PlannedRung, 'at'>[];
    /** Told nobody: before a date that has passed meanwhile. */
    missed?: readonly Omit<PlannedRung, 'at'>[];
    alreadyUrged?: true;
  };
  TriageSuggested: { suggestion: TriageSuggestion };
  TriageDecided: { decision: TriageDecision };
  DiagnosisScheduled: { sessionId: string };
  DiagnosisRecorded: { diagnosis: Diagnosis };
  /** 更正会诊结论: the findings as they now stand. */
  FindingsCorrected: { sessionId: string; findings: readonly string[]; why: string };
  /** 回访跟进. These are read by the work group, those above it and the owner; the enterprise reads what its case says of them. */
  FollowUpSet: { followUp: FollowUpDraft };
  FollowUpMoved: { followUpId: string; from: CivilDate; to: CivilDate; reason: string };
  FollowUpDone: { followUpId: string; outcome: FollowUpOutcome; text: string };
  FollowUpCalledOff: { followUpId: string; reason: string };
  FollowUpFellDue: { followUpId: string };
  /** 提级会诊. These are read by the work group and those above it; others read what the case says of them. */
  HandedUp: { handUp: HandUpDraft; from: string; dueOn?: CivilDate };
  HandUpWithdrawn: { handUpId: string; reason: string };
  HandUpAccepted: { handUpId: string };
  HandUpRefused: { handUpId: string; reason: string };
  HandUpScheduled: { handUpId: string; sessionId: string };
  /** It left that agenda undiscussed, and waits for another. */
  HandUpUnscheduled: { handUpId: string; sessionId: string; disposition: Disposition; note?: string };
  HandUpConcluded: { handUpId: string; outcome: Omit<HandUpOutcome, 'at' | 'by'> };
  HandUpFellDue: { handUpId: string };
  PrescriptionAdded: { prescription: Prescription };
  PrescriptionSettled: { prescriptionId: string; state: 'done' | 'waived' | 'failed'; evidence: string };
  /** 处方退回: by its owner, who cannot do it. */
  PrescriptionDeclined: { prescriptionId: string; reason: string };
  MoreTimeAsked: { prescriptionId: string; until: CivilDate; reason: string };
  /** 延期答复. Granted: `until` is the new date; refused: the one before stands. */
  MoreTimeAnswered: { prescriptionId: string; until: CivilDate; granted: boolean; reason: string };
  /** 成效反馈: takes the place of what the same side said before. */
  PrescriptionJudged: { prescriptionId: string; judge: Judge; helped: Helped; note?: string };
  OfferAccepted: { outcome: LoanOutcome };
  ContractSigned: { contract: Contract };
  LoanDisbursed: { disbursement: Disbursement };
  OfferAbandoned: { bankId: string; reason: string };
  /** 材料归档: the digest chains the file itself into the audit trail. */
  DocumentFiled: { document: CaseDocument };
  /** 材料撤回. What it was about is said again, since it decides who reads this event. */
  DocumentRemoved: { documentId: string; kind: DocumentKind; about?: DocumentAbout; reason: string };
  /** 未了事项终止: what the decision before it left open, so that nobody meets it again. */
  OpenWorkCancelled: { work: OpenWork };
  /** 延期申请: the date in force, and until when it should be. `approver`: the city that answers; absent: the lead of the work group. */
  ExtensionAsked: DatePlace & { from: CivilDate; until: CivilDate; reason: string; approver?: string };
  ExtensionDeclined: DatePlace & { from: CivilDate; until: CivilDate; reason: string };
  /**
   * 期限变动. `extension`: people moved it, whoever agreed being the one who acts; `asked`: at whose request. `calendar`: counted anew
   * when a notice of holidays came into force; `from` and `to` are the same where it is only no longer provisional.
   */
  DateMoved: DatePlace & {
    from: CivilDate;
    to: CivilDate;
    dueAt: number;
    cause: 'extension' | 'calendar';
    reason?: string;
    asked?: Omit<ExtensionRequest, 'until'>;
    provisional?: true;
    calendarVersion?: string;
  };
  /** 催办计划重排: the ladders that it carries are all that the case has from here on. */
  RemindersPlanned: object;
  /** `prescriptionId`: what was urged is this measure alone. */
  Urged: { note: string; prescriptionId?: string };
  /** 部门查询: what of the enterprise a department is asked for. */
  DepartmentAsked: { inquiry: InquiryDraft };
  /** 查看: a person of the department has opened what is asked. */
  InquiryOpened: { inquiryId: string };
  /** 答复, or a later one that corrects it. */
  InquiryAnswered: { inquiryId: string; reply: InquiryReply };
  /** 撤回查询. */
  InquiryEnded: { inquiryId: string; reason: string };
  /** 指派经办人: from whom, to whom; absent: nobody. Read by the work group and those above it alone. */
  CaseAssigned: { from?: string; to?: string; reason?: string };
  /** 代办: what was done in the same moment was done for the 经办人, who is away. Read where `CaseAssigned` is. */
  ActedAsCover: { for: string };
  /** 机构承接: what was the part of `from` is that of `to` from here on. */
  OrganisationSucceeded: { from: string; to: string };
  /** 移交申请, and its end without a hand-over. Read by work groups alone. */
  TransferProposed: { to: string; reason: string };
  TransferWithdrawn: { to: string; reason: string };
  TransferRefused: { to: string; reason: string };
  /** 移交: from here on `to` holds the case. */
  CaseTransferred: { from: string; to: string };
  /** 认定不是同一企业. This and the next two are read by the work group and those above it alone. */
  CaseToldApart: { otherCaseId: string; reason: string };
  /** 并案: the case goes on in that one. */
  CaseMerged: { otherCaseId: string; reason: string };
  /** 接收并案 of that one. */
  CaseTakenIn: { otherCaseId: string; reason: string };
  /** `appliedOn`: 再次申报日, absent on those written before it was kept. */
  CaseReopened: { reason: string; appliedOn?: CivilDate };
  ErasureRequested: { note?: string; dueAt?: number };
  ErasureRequestFellDue: object;
  ErasureRefused: { reason: string };
  /** 留存 until the end of that day. */
  RetentionHeld: { until: CivilDate; reason: string };
  /** 删除: from here on the events before are without their data of these groups. */
  PersonalDataErased: {
    basis: ErasureBasis;
    reference?: string;
    groups: readonly PersonalDataGroup[];
  };
  /**
   * The only event that moves a case from one stage to another. `retention`: where it ends and the region sets one;
   * `limit`: where the region gives the stage so much time.
   */
  StageEntered: { phase: Phase; retention?: Retention; limit?: Limit };
};

export type EventType = keyof EventMap;
/** An event as decided, before it is numbered and chained. */
export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly at: number;
    readonly by: ActedBy;
    /** 催办计划 of the dates that it begins or moves, where the region sets a ladder. */
    readonly ladders?: readonly Ladder[];
  } & Readonly<EventMap[T]>;
}[EventType];
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
