import type { DayCount, RepaymentMethod } from '../loan/index.ts';
import type { GrantChannel } from '../matching/index.ts';
import type { Fen } from '../money/fen.ts';
import type { ErasureBasis } from '../personal-data/erasure.ts';
import type { PersonalDataGroup } from '../personal-data/groups.ts';
import type { DoubtField } from '../plausible/index.ts';
import type { Fee, RiskRole } from '../risk-sharing/index.ts';
import type { ScoreRecord } from '../scoring/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Applicant, Consent, CreditMethod, FinancingNeed } from './applicant.ts';
import type { Disposition, Helped, PrescriptionDraft } from './diagnosis.ts';
import type { DocumentDraft } from './documents.ts';
import type { ExtendableKind } from './extension.ts';
import type { FollowUpDraft, FollowUpOutcome } from './follow-up.ts';
import type { SaidBasis } from './grant-basis.ts';
import type { HandUpDraft, HandUpRecord } from './hand-up.ts';
import type { InquiryDraft, InquiryReply } from './inquiries.ts';
import type { StandardFinding } from './screening.ts';
import type { Channel, Preparation } from './state.ts';
import type { ToldRungs } from './told-rungs.ts';
import type { TriageRoute } from './triage-types.ts';

/** A score, or the hard data-quality rules that the facts on file break (innovation-points.md §8). */
export type ScoreResult =
  | { readonly ok: true; readonly score: ScoreRecord }
  | { readonly ok: false; readonly findings: readonly string[] };

type GrantTerms = {
  amountFen: Fen;
  rateBp: number;
  tenorMonths: number;
  method: CreditMethod;
  /** 还款方式, 计息基础, as far as the bank states them already. */
  repayment?: RepaymentMethod;
  dayCount?: DayCount;
  firstLoan: boolean;
  /** 授信依据; unsaid: the product it was asked for. */
  basis?: SaidBasis;
  /** 办理渠道; unsaid: offline. */
  channel?: GrantChannel;
  conditions?: string;
  /** 逾期原因, asked for where the deadline has passed. */
  lateReason?: string;
  confirmed?: readonly DoubtField[];
};
type DeclineTerms = {
  reasonCodes: readonly string[];
  primaryReason: string;
  explanation: string;
  suggestion?: string;
  repairable: boolean;
};
/** What a bank answers, whichever of the two. */
export type GivenAnswer =
  | ({ readonly kind: 'granted' } & Readonly<GrantTerms>)
  | ({ readonly kind: 'declined' } & Readonly<DeclineTerms>);

/** What can be asked of a case (指令), by name. Ids and moments come with the command, never from inside the domain. */
export type CommandMap = {
  openCase: {
    caseId: string;
    orgId: string;
    regionId: string;
    channel: Channel;
    applicant: Applicant;
    need: FinancingNeed;
    consent?: Consent;
    /** 已核对: fields whose unusual values a person has checked and found right. */
    confirmed?: readonly DoubtField[];
  };
  completeIntake: { consent?: Consent };
  amendApplication: {
    applicant?: Partial<Omit<Applicant, 'identity'>>;
    need?: Partial<FinancingNeed>;
    confirmed?: readonly DoubtField[];
  };
  screen: { findings: readonly StandardFinding[] };
  recordScore: { result: ScoreResult };
  reviewScore: { decision: 'continue' | 'triage'; note: string };
  prepareRecommendation: { preparation: Preparation; score?: ScoreRecord };
  /** `batchId`: of the list that it is pushed with; never said by who recommends one case. */
  recommend: { choices: readonly { bankId: string; productId: string }[]; note?: string; batchId?: string };
  recordContact: object;
  completeMaterials: object;
  requestInformation: { requestId: string; items: string };
  supplyInformation: { requestId: string; supplied: string };
  grant: GrantTerms;
  decline: DeclineTerms;
  correctAnswer: { why: string; answer: GivenAnswer };
  passDeadline: { clockId: string; dueAt: number };
  /**
   * 不再等待. `bankId` absent: all banks that let their date pass. `batchId`: the list that was pushed to the bank is called back, and
   * the bank has done nothing yet.
   */
  endWaiting: { bankId?: string; reason: string; batchId?: string };
  suggestTriage: { otherBankFits: boolean };
  decideTriage: {
    route: TriageRoute;
    note?: string;
    reviewOn?: CivilDate;
    prescriptions?: readonly PrescriptionDraft[];
  };
  scheduleDiagnosis: { sessionId: string };
  recordDiagnosis: {
    sessionId: string;
    disposition: Disposition;
    findings: readonly string[];
    prescriptions: readonly PrescriptionDraft[];
    recommendAgain: boolean;
    note?: string;
    /** 移至另一场会诊: the session a case that was postponed goes on to at once. */
    nextSessionId?: string;
  };
  correctFindings: { sessionId: string; findings: readonly string[]; why: string };
  /** 回访跟进 of a firm that a session has discussed. */
  setFollowUp: { followUp: FollowUpDraft };
  moveFollowUp: { followUpId: string; on: CivilDate; reason: string };
  finishFollowUp: { followUpId: string; outcome: FollowUpOutcome; text: string };
  callOffFollowUp: { followUpId: string; reason: string };
  /** 提级会诊 to the city or the province. */
  handUp: { handUp: HandUpDraft };
  withdrawHandUp: { handUpId: string; reason: string };
  /** 答复提级; refused with reason and advice. */
  answerHandUp: { handUpId: string; accepted: boolean; reason?: string };
  scheduleHandUp: { sessionId: string };
  /** What the session of the level above came to; `nextSessionId`: it goes on to another at once. */
  concludeHandUp: HandUpRecord & { nextSessionId?: string };
  addPrescription: { prescription: PrescriptionDraft };
  settlePrescription: { prescriptionId: string; result: 'done' | 'waived' | 'failed'; evidence: string };
  /** 退回处方: its owner cannot do it. */
  declinePrescription: { prescriptionId: string; reason: string };
  /** 申请延期 to a later day. */
  askMoreTime: { prescriptionId: string; until: CivilDate; reason: string };
  /** 答复延期: of the request for this very day, so that one which came meanwhile is not answered unseen. */
  answerMoreTime: { prescriptionId: string; until: CivilDate; granted: boolean; reason: string };
  /** 成效反馈: whether a measure that was carried out helped. */
  judgePrescription: { prescriptionId: string; helped: Helped; note?: string };
  acceptOffer: { bankId: string };
  signContract: {
    number: string;
    signedOn: CivilDate;
    riskScheme?: string;
    riskShares: readonly { party: RiskRole; shareBp: number }[];
    /** 费率 agreed with those who share the risk. */
    fees?: readonly Fee[];
    /** 银行自定条件: why it is signed beyond the product as it now is. */
    ownTerms?: string;
    confirmed?: readonly DoubtField[];
  };
  recordDisbursement: { disbursementId: string; on: CivilDate; amountFen: Fen };
  abandonOffer: { reason: string };
  closeAsLent: { followUpOn?: CivilDate; note?: string };
  fileDocument: { document: DocumentDraft };
  removeDocument: { documentId: string; reason: string };
  /** 暂定期限重新计算 by the calendar in force. */
  recountDates: object;
  /** 催办计划重排 by the ladders in force; `told`: what was told of each open date. */
  planReminders: { told: readonly ToldRungs[] };
  /** 申请延期. `bankId`: whose date, of one that is a bank's; a bank asks for its own. */
  askExtension: { kind: ExtendableKind; bankId?: string; until: CivilDate; reason: string };
  /** 答复延期 of the request for this very day. */
  answerExtension: {
    kind: ExtendableKind;
    bankId?: string;
    until: CivilDate;
    granted: boolean;
    reason: string;
  };
  /** 催办. `prescriptionId`: the owner of this measure alone; absent: whomever the case waits for. */
  urge: { note: string; prescriptionId?: string };
  /** 指派经办人. `to`: a person of the work group by their id; absent: nobody has it any more. */
  assign: { to?: string; reason?: string };
  /** 部门查询. */
  askDepartment: { inquiry: InquiryDraft };
  openInquiry: { inquiryId: string };
  answerInquiry: { inquiryId: string; reply: InquiryReply };
  endInquiry: { inquiryId: string; reason: string };
  /** 认定不是同一企业 as that of another case. */
  tellApart: { otherCaseId: string; reason: string };
  /** 并案: this case ends, and what it was about goes on in the other. */
  mergeInto: { otherCaseId: string; reason: string };
  /** 接收并案: the other case ends, and goes on in this one. */
  takeIn: { otherCaseId: string; reason: string };
  /** 申请移交 to another work group, where the firm has moved. */
  proposeTransfer: { to: string; reason: string };
  withdrawTransfer: { reason: string };
  /** 答复移交, by the work group it is to go to; refused with the reason. */
  answerTransfer: { accepted: boolean; reason?: string };
  withdraw: { reason: string };
  reopen: { reason: string };
  withdrawConsent: { reference?: string; reason?: string };
  requestErasure: { note?: string };
  refuseErasure: { reason: string };
  holdPersonalData: { until: CivilDate; reason: string };
  /** 机构承接: `from` was merged into `to`. */
  succeedOrganisation: { from: string; to: string };
  erasePersonalData: {
    basis: ErasureBasis;
    reference: string;
    groups: readonly PersonalDataGroup[];
  };
};

export type CommandType = keyof CommandMap;
export type Command = { [T in CommandType]: { readonly type: T } & Readonly<CommandMap[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
