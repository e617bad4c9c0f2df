import { documentKindNames } from '../../../shared/domain/case/documents.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { sayOpened, sayPrepared, sayScored, sayScreened } from './application.ts';
import {
  sayAsked,
  sayCorrected,
  sayDeclined,
  sayGranted,
  sayNotContacted,
  sayRecommended,
  saySilent,
  saySupplied,
} from './banks.ts';
import { sayDecided, sayPrescribed, saySuggested } from './coordination.ts';
import { sayDisbursed, sayEntered, saySigned } from './ending.ts';
import type { Names } from './names.ts';

/** One event in one plain sentence: who did what. Undefined: the sentence before says it already. */
export const sentenceOf = (event: CaseEvent, names: Names): Bilingual | undefined => {
  const who = names.organisation(event.by.orgId);
  switch (event.type) {
    case 'CaseOpened':
      return sayOpened(event, who);
    case 'ConsentRecorded':
      return { zh: `${who.zh}登记企业授权`, en: `${who.en} recorded the enterprise’s consent` };
    case 'ApplicationAmended':
      return { zh: `${who.zh}更正了申报内容`, en: `${who.en} amended the application` };
    case 'Screened':
      return sayScreened(event, who);
    case 'Scored':
      return sayScored(event);
    case 'ScoreRefused':
      return {
        zh: '数据有误，不能计分，须人工核对',
        en: 'These facts cannot be scored; a person must check them',
      };
    case 'ScoreReviewed':
      return { zh: `${who.zh}复核积分：${event.note}`, en: `${who.en} reviewed the score` };
    case 'RecommendationPrepared':
      return sayPrepared(event, names);
    case 'Recommended':
      return sayRecommended(event, who, names);
    case 'BankContacted':
      return { zh: `${who.zh}已对接企业`, en: `${who.en} contacted the enterprise` };
    case 'MaterialsCompleted':
      return { zh: `${who.zh}已收齐材料`, en: `${who.en} has all the papers` };
    case 'InformationRequested':
      return sayAsked(event, who);
    case 'InformationSupplied':
      return saySupplied(event, who);
    case 'CreditGranted':
      return sayGranted(event, who);
    case 'CreditDeclined':
      return sayDeclined(event, who, names);
    case 'BankAnswerCorrected':
      return sayCorrected(event, who, names);
    case 'ContactFellDue':
      return sayNotContacted(event, names);
    case 'BankFellSilent':
      return saySilent(event, names);
    case 'WaitingEnded': {
      const bank = names.organisation(event.bankId);
      return {
        zh: `${who.zh}不再等待${bank.zh}：${event.reason}`,
        en: `${who.en} waits no more for ${bank.en}`,
      };
    }
    case 'PrescriptionFellDue':
      return { zh: '一条处方到期未办结', en: 'A prescription passed its date without being settled' };
    case 'StageFellDue': {
      const stage = names.stage(event.stage);
      return { zh: `${stage.zh}逾期`, en: `${stage.en} is past its date` };
    }
    case 'RungReached':
      return event.at > event.dueAt
        ? { zh: '期限已过，系统催办', en: 'A date has passed; reminders went out' }
        : { zh: '期限将到，系统提醒', en: 'A date is near; reminders went out' };
    case 'CultivationReviewFellDue':
      return { zh: '培育复查日期已到', en: 'The date to review the cultivated enterprise has come' };
    case 'TriageSuggested':
      return saySuggested(event, names);
    case 'TriageDecided':
      return sayDecided(event, who);
    case 'DiagnosisScheduled':
      return { zh: `${who.zh}召集联合会诊`, en: `${who.en} convened a joint diagnosis` };
    case 'DiagnosisRecorded':
      return {
        zh: `联合会诊：${event.diagnosis.findings.join('；')}`,
        en: `Joint diagnosis held, with ${event.diagnosis.findings.length} finding(s)`,
      };
    case 'FindingsCorrected':
      return {
        zh: `${who.zh}更正会诊结论：${event.findings.join('；')}`,
        en: `${who.en} corrected the findings of the diagnosis`,
      };
    case 'HandedUp': {
      const to = names.organisation(event.handUp.to);
      return {
        zh: `${who.zh}提请${to.zh}会诊：${event.handUp.question}`,
        en: `${who.en} handed the case up to ${to.en}`,
      };
    }
    case 'HandUpWithdrawn':
      return { zh: `${who.zh}撤回提级会诊`, en: `${who.en} took the hand-up back` };
    case 'HandUpAccepted':
      return { zh: `${who.zh}受理提级会诊`, en: `${who.en} accepted the hand-up` };
    case 'HandUpRefused':
      return { zh: `${who.zh}不受理提级会诊：${event.reason}`, en: `${who.en} refused the hand-up` };
    case 'HandUpScheduled':
      return { zh: '列入上级会诊议程', en: 'Put on the agenda above' };
    case 'HandUpUnscheduled':
      return { zh: '移出上级会诊议程', en: 'Left the agenda above' };
    case 'HandUpConcluded':
      return { zh: `上级会诊结论：${event.outcome.findings.join('；')}`, en: 'The level above concluded' };
    case 'HandUpFellDue':
      return { zh: '上级逾期未答复提级会诊', en: 'The level above did not answer in time' };
    case 'FollowUpSet':
      return {
        zh: `${who.zh}约定 ${event.followUp.on} 回访跟进`,
        en: `${who.en} set a follow-up for ${event.followUp.on}`,
      };
    case 'FollowUpMoved':
      return { zh: `${who.zh}把回访跟进改到 ${event.to}`, en: `${who.en} moved a follow-up to ${event.to}` };
    case 'FollowUpDone':
      return { zh: `${who.zh}登记跟进结果`, en: `${who.en} said what came out of a follow-up` };
    case 'FollowUpCalledOff':
      return { zh: `${who.zh}取消回访跟进：${event.reason}`, en: `${who.en} called a follow-up off` };
    case 'FollowUpFellDue':
      return { zh: '回访跟进逾期', en: 'A follow-up is overdue' };
    case 'PrescriptionAdded':
      return sayPrescribed(event, names);
    case 'PrescriptionSettled':
      return {
        zh: `${who.zh}办结处方：${event.evidence}`,
        en: `${who.en} settled a prescription (${event.state})`,
      };
    case 'PrescriptionDeclined':
      return { zh: `${who.zh}退回处方：${event.reason}`, en: `${who.en} declined a prescription` };
    case 'MoreTimeAsked':
      return {
        zh: `${who.zh}申请处方延期至 ${event.until}：${event.reason}`,
        en: `${who.en} asked for time until ${event.until} for a prescription`,
      };
    case 'MoreTimeAnswered':
      return event.granted
        ? { zh: `${who.zh}同意延期至 ${event.until}`, en: `${who.en} granted time until ${event.until}` }
        : { zh: `${who.zh}未同意延期：${event.reason}`, en: `${who.en} refused more time` };
    case 'PrescriptionJudged':
      return { zh: `${who.zh}反馈处方成效`, en: `${who.en} said whether a prescription helped` };
    case 'DepartmentAsked': {
      const body = names.organisation(event.inquiry.departmentId);
      return { zh: `${who.zh}向${body.zh}查询数据`, en: `${who.en} asked ${body.en} for facts` };
    }
    case 'InquiryOpened':
      return { zh: `${who.zh}查看部门查询`, en: `${who.en} opened what it is asked` };
    case 'InquiryAnswered':
      return { zh: `${who.zh}答复部门查询`, en: `${who.en} answered what it was asked` };
    case 'InquiryEnded':
      return { zh: `${who.zh}撤回部门查询`, en: `${who.en} took back what a department was asked` };
    case 'OfferAccepted': {
      const bank = names.organisation(event.outcome.bankId);
      return { zh: `${who.zh}选定${bank.zh}的授信`, en: `${who.en} accepted the offer of ${bank.en}` };
    }
    case 'ContractSigned':
      return saySigned(event, who);
    case 'LoanDisbursed':
      return sayDisbursed(event, who);
    case 'OfferAbandoned':
      return { zh: `${who.zh}放弃授信：${event.reason}`, en: `${who.en} abandoned the offer` };
    case 'DocumentFiled': {
      const kind = documentKindNames[event.document.kind];
      return { zh: `${who.zh}归档${kind.zh}`, en: `${who.en} filed a document (${kind.en})` };
    }
    case 'DocumentRemoved': {
      const kind = documentKindNames[event.kind];
      return {
        zh: `${who.zh}撤回${kind.zh}：${event.reason}`,
        en: `${who.en} removed a document (${kind.en})`,
      };
    }
    case 'OrganisationSucceeded':
      return { zh: '机构合并，由承接机构继续办理', en: 'An organisation was merged; its successor goes on' };
    case 'ConsentWithdrawn':
      return { zh: `${who.zh}登记撤回同意`, en: `${who.en} recorded that consent was withdrawn` };
    case 'ErasureRequested':
      return { zh: `${who.zh}申请删除个人信息`, en: `${who.en} asked to erase personal data` };
    case 'ErasureRequestFellDue':
      return { zh: '删除申请到期未答复', en: 'A request to erase was not answered in time' };
    case 'ErasureRefused':
      return { zh: `${who.zh}未同意删除：${event.reason}`, en: `${who.en} refused to erase` };
    case 'RetentionHeld':
      return { zh: `${who.zh}留存至 ${event.until}`, en: `${who.en} holds the data until ${event.until}` };
    case 'PersonalDataErased':
      return { zh: `${who.zh}删除了个人信息`, en: `${who.en} erased personal data` };
    case 'OpenWorkCancelled':
      return { zh: '未办完的事项随之终止', en: 'What was still open has ended with it' };
    case 'ExtensionAsked':
      return {
        zh: `${who.zh}申请延期至 ${event.until}：${event.reason}`,
        en: `${who.en} asked to move a date to ${event.until}`,
      };
    case 'ExtensionDeclined':
      return { zh: `${who.zh}未同意延期：${event.reason}`, en: `${who.en} declined to move a date` };
    case 'DateMoved':
      return event.cause === 'calendar'
        ? { zh: `放假安排公布，期限定为 ${event.to}`, en: `By the notice of holidays a date is ${event.to}` }
        : { zh: `${who.zh}将期限延至 ${event.to}`, en: `${who.en} moved a date to ${event.to}` };
    case 'RemindersPlanned':
      return { zh: '按现行规则重排催办计划', en: 'Reminders were planned by the rules in force' };
    case 'Urged':
      return { zh: `${who.zh}催办：${event.note}`, en: `${who.en} urged an answer` };
    case 'CaseAssigned':
      return event.to === undefined
        ? { zh: `${who.zh}取消经办人`, en: `${who.en} took the case off its assignee` }
        : { zh: `${who.zh}指派经办人`, en: `${who.en} assigned the case` };
    case 'ActedAsCover':
      return { zh: `${who.zh}为休假的经办人代办`, en: `${who.en} acted for an assignee who is away` };
    case 'TransferProposed':
      return { zh: `${who.zh}申请移交案件：${event.reason}`, en: `${who.en} proposed to hand the case over` };
    case 'TransferWithdrawn':
      return { zh: `${who.zh}撤回移交申请`, en: `${who.en} took the proposal back` };
    case 'TransferRefused':
      return { zh: `${who.zh}不接收案件：${event.reason}`, en: `${who.en} refused to take the case over` };
    case 'CaseTransferred': {
      const to = names.organisation(event.to);
      return { zh: `案件移交${to.zh}办理`, en: `The case was handed over to ${to.en}` };
    }
    case 'CaseToldApart':
      return { zh: `${who.zh}认定与另一件案件不是同一企业`, en: `${who.en} told another case apart` };
    case 'CaseMerged':
      return { zh: `${who.zh}把本案并入另一件案件`, en: `${who.en} merged the case into another one` };
    case 'CaseTakenIn':
      return { zh: `${who.zh}把另一件案件并入本案`, en: `${who.en} merged another case into this one` };
    case 'CaseReopened':
      return { zh: `${who.zh}重新开启案件：${event.reason}`, en: `${who.en} reopened the case` };
    case 'StageEntered':
      return sayEntered(event);
    default:
      return event satisfies never;
  }
};
