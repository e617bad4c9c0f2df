import type { Language } from '../../i18n/language.ts';

/** What an act is called, by the event that names it; of one that is not here no more is said than that there was one. */
const acts: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  CaseOpened: ['申报建档', 'Opened the case'],
  ConsentRecorded: ['登记授权', 'Recorded the consent'],
  ConsentWithdrawn: ['登记撤回同意', 'Recorded that consent was withdrawn'],
  ApplicationAmended: ['更改申报内容', 'Amended the application'],
  Screened: ['审核五项标准', 'Reviewed the five standards'],
  ScoreReviewed: ['复核积分', 'Reviewed the score'],
  Recommended: ['推荐给银行', 'Recommended to banks'],
  InformationSupplied: ['补充材料', 'Supplied papers'],
  WaitingEnded: ['不再等待逾期银行', 'Ended waiting for a silent bank'],
  TriageDecided: ['决定分流', 'Decided the route'],
  DiagnosisScheduled: ['排入会诊', 'Put on a session’s agenda'],
  DiagnosisRecorded: ['登记会诊结论', 'Recorded the diagnosis'],
  FindingsCorrected: ['更正会诊结论', 'Corrected the findings'],
  PrescriptionAdded: ['开具处方', 'Added a prescription'],
  PrescriptionSettled: ['办结处方', 'Settled a prescription'],
  PrescriptionDeclined: ['退回处方', 'Declined a prescription'],
  MoreTimeAsked: ['申请处方延期', 'Asked for more time'],
  MoreTimeAnswered: ['答复延期申请', 'Answered a request for more time'],
  PrescriptionJudged: ['反馈处方成效', 'Said whether a prescription helped'],
  DepartmentAsked: ['查询部门数据', 'Asked a department'],
  InquiryEnded: ['撤回部门查询', 'Took back what a department was asked'],
  OfferAccepted: ['代企业选定授信', 'Accepted an offer for the enterprise'],
  ContractSigned: ['登记合同', 'Recorded the contract'],
  LoanDisbursed: ['登记放款', 'Recorded a disbursement'],
  OfferAbandoned: ['放弃已选授信', 'Abandoned the offer'],
  DocumentFiled: ['归档材料', 'Filed a document'],
  DocumentRemoved: ['撤回材料', 'Removed a document'],
  ExtensionAsked: ['申请延期', 'Asked to move a date'],
  ExtensionDeclined: ['答复延期申请', 'Answered a request to move a date'],
  DateMoved: ['办理延期', 'Moved a date'],
  Urged: ['催办', 'Urged'],
  CaseAssigned: ['指派经办人', 'Assigned the case'],
  TransferProposed: ['申请移交', 'Proposed to hand a case over'],
  TransferWithdrawn: ['撤回移交申请', 'Took a proposal back'],
  TransferRefused: ['答复移交', 'Answered a hand-over'],
  CaseTransferred: ['答复移交', 'Answered a hand-over'],
  CaseToldApart: ['认定不是同一企业', 'Told two cases apart'],
  CaseMerged: ['并案', 'Merged a case into another'],
  CaseTakenIn: ['接收并案', 'Took another case in'],
  CaseReopened: ['重新开启', 'Reopened the case'],
  StageEntered: ['推进案件阶段', 'Moved the case on'],
  ErasureRefused: ['答复删除申请', 'Answered a request to erase'],
  RetentionHeld: ['留存个人信息', 'Held personal data'],
  PersonalDataErased: ['删除个人信息', 'Erased personal data'],
};

export const actText = (type: string, language: Language): string => {
  const [zh, en] = acts[type] ?? ['办理', 'Acted'];
  return language === 'zh' ? zh : en;
};
