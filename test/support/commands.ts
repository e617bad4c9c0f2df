import type { CommandOf } from '../../shared/domain/case/commands.ts';
import type { PrescriptionDraft } from '../../shared/domain/case/diagnosis.ts';
import {
  type Finding,
  type Standard,
  type StandardFinding,
  standards,
} from '../../shared/domain/case/screening.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import { applicant, consent, need } from './applications.ts';

/** Commands as people give them, with the usual content; each takes what differs. */
export const caseId = 'case-1';

export const openCase = (more: Partial<CommandOf<'openCase'>> = {}): CommandOf<'openCase'> => ({
  type: 'openCase',
  caseId,
  orgId: 'wg-demo-east',
  regionId: 'demo',
  channel: 'visit',
  applicant: applicant(),
  need: need(),
  consent: consent(),
  ...more,
});
export const openWithoutConsent = (): CommandOf<'openCase'> => {
  const { consent: _consent, ...rest } = openCase();
  return rest;
};
export const completeIntake = (): CommandOf<'completeIntake'> => ({
  type: 'completeIntake',
  consent: consent(),
});

/** A kind of evidence that suffices in the demo region, by standard. */
export const enoughFor: Readonly<Record<Standard, string>> = {
  lawfulOperation: 'siteVisit',
  fixedPremises: 'siteVisit',
  genuineNeed: 'siteVisit',
  goodCredit: 'departmentCheck',
  lawfulUse: 'usePlan',
};
export const findingsOf = (
  changes: { readonly [S in Standard]?: Finding } = {},
  reasonCode?: string,
): readonly StandardFinding[] =>
  standards.map((standard) => {
    const finding = changes[standard] ?? 'pass';
    const named = finding === 'fail' && reasonCode !== undefined ? { reasonCode } : {};
    return { standard, finding, evidence: `${standard}：现场核查`, kinds: [enoughFor[standard]], ...named };
  });
export const screen = (
  changes: { readonly [S in Standard]?: Finding } = {},
  reasonCode?: string,
): CommandOf<'screen'> => ({ type: 'screen', findings: findingsOf(changes, reasonCode) });

/** One product of each demo bank that fits the usual need. */
export const productOf: Readonly<Record<string, string>> = {
  'bank-a': 'bank-a-points',
  'bank-b': 'bank-b-growth',
  'bank-c': 'bank-c-technology',
};
export const recommendTo = (...bankIds: readonly string[]): CommandOf<'recommend'> => ({
  type: 'recommend',
  choices: bankIds.map((bankId) => ({ bankId, productId: productOf[bankId] ?? `${bankId}-unsecured` })),
});

export const grant = (more: Partial<CommandOf<'grant'>> = {}): CommandOf<'grant'> => ({
  type: 'grant',
  amountFen: 200_000_000,
  rateBp: 345,
  tenorMonths: 12,
  method: 'unsecured',
  firstLoan: true,
  ...more,
});
export const decline = (reason = 'R13', more: Partial<CommandOf<'decline'>> = {}): CommandOf<'decline'> => ({
  type: 'decline',
  reasonCodes: [reason],
  primaryReason: reason,
  explanation: '本行额度已满，暂不能办理。',
  repairable: true,
  ...more,
});
export const correctAnswer = (
  answer: CommandOf<'correctAnswer'>['answer'] = {
    kind: 'granted',
    amountFen: 150_000_000,
    rateBp: 345,
    tenorMonths: 12,
    method: 'unsecured',
    firstLoan: true,
  },
): CommandOf<'correctAnswer'> => ({ type: 'correctAnswer', why: '录入时选错', answer });
export const endWaiting = (bankId?: string): CommandOf<'endWaiting'> => ({
  type: 'endWaiting',
  ...(bankId !== undefined && { bankId }),
  reason: '该行已说明无法按期答复',
});
export const askExtension = (more: Partial<CommandOf<'askExtension'>> = {}): CommandOf<'askExtension'> => ({
  ...{ type: 'askExtension', kind: 'bankAnswer', bankId: 'bank-a' },
  ...{ until: '2026-04-20', reason: '上级行审批排队' },
  ...more,
});
export const answerExtension = (
  more: Partial<CommandOf<'answerExtension'>> = {},
): CommandOf<'answerExtension'> => ({
  ...{ type: 'answerExtension', kind: 'bankAnswer', bankId: 'bank-a' },
  ...{ until: '2026-04-20', granted: true, reason: '情况属实' },
  ...more,
});
export const requestInformation = (requestId = 'req-1'): CommandOf<'requestInformation'> => ({
  type: 'requestInformation',
  requestId,
  items: '近两年审计报告',
});
export const supplyInformation = (requestId = 'req-1'): CommandOf<'supplyInformation'> => ({
  type: 'supplyInformation',
  requestId,
  supplied: '已上传审计报告',
});

export const prescription = (more: Partial<PrescriptionDraft> = {}): PrescriptionDraft => ({
  id: 'rx-1',
  code: 'RX16',
  measure: '补齐财务报表',
  ownerOrgId: 'dept-sci-tech',
  dueOn: '2026-06-30',
  ...more,
});
export const decideTriage = (
  route: CommandOf<'decideTriage'>['route'],
  more: Partial<CommandOf<'decideTriage'>> = {},
): CommandOf<'decideTriage'> => ({ type: 'decideTriage', route, ...more });
export const scheduleDiagnosis = (sessionId = 'session-1'): CommandOf<'scheduleDiagnosis'> => ({
  type: 'scheduleDiagnosis',
  sessionId,
});
export const recordDiagnosis = (
  more: Partial<CommandOf<'recordDiagnosis'>> = {},
): CommandOf<'recordDiagnosis'> => ({
  type: 'recordDiagnosis',
  sessionId: 'session-1',
  disposition: 'held',
  findings: ['报表不规范'],
  prescriptions: more.disposition === undefined || more.disposition === 'held' ? [prescription()] : [],
  recommendAgain: false,
  ...more,
});
export const correctFindings = (
  findings: readonly string[] = ['报表不规范，缺少现金流量表'],
): CommandOf<'correctFindings'> => ({
  type: 'correctFindings',
  sessionId: 'session-1',
  findings,
  why: '记录时漏写',
});
export const settle = (
  prescriptionId = 'rx-1',
  result: CommandOf<'settlePrescription'>['result'] = 'done',
): CommandOf<'settlePrescription'> => ({
  type: 'settlePrescription',
  prescriptionId,
  result,
  evidence: '已核对',
});

export const acceptOffer = (bankId = 'bank-a'): CommandOf<'acceptOffer'> => ({ type: 'acceptOffer', bankId });
export const signContract = (more: Partial<CommandOf<'signContract'>> = {}): CommandOf<'signContract'> => ({
  type: 'signContract',
  number: '2026-贷-001',
  signedOn: '2026-03-02',
  riskShares: [
    { party: 'bank', shareBp: 2_000 },
    { party: 'guarantor', shareBp: 8_000 },
  ],
  ...more,
});
export const disburse = (
  amountFen = 100_000_000,
  disbursementId = 'd-1',
): CommandOf<'recordDisbursement'> => ({
  type: 'recordDisbursement',
  disbursementId,
  on: '2026-03-02',
  amountFen,
});
export const abandonOffer = (): CommandOf<'abandonOffer'> => ({
  type: 'abandonOffer',
  reason: '企业改用自有资金',
});
export const withdraw = (): CommandOf<'withdraw'> => ({ type: 'withdraw', reason: '企业暂无需求' });
export const reopen = (): CommandOf<'reopen'> => ({ type: 'reopen', reason: '企业重新提出需求' });
export const urge = (): CommandOf<'urge'> => ({ type: 'urge', note: '请加快办理' });
/** 回访跟进 by the science and technology department. */
export const setFollowUp = (
  more: Partial<CommandOf<'setFollowUp'>['followUp']> = {},
): CommandOf<'setFollowUp'> => ({
  type: 'setFollowUp',
  followUp: {
    ...{ id: 'fup-1', sessionId: 'session-1', ownerOrgId: 'dept-sci-tech' },
    ...{ on: '2026-12-31', text: '看专利评估是否完成' },
    ...more,
  },
});

/** 提级会诊 to the city. */
export const handUp = (more: Partial<CommandOf<'handUp'>['handUp']> = {}): CommandOf<'handUp'> => ({
  type: 'handUp',
  handUp: {
    ...{
      id: 'hup-1',
      to: 'city-demo',
      question: '担保额度不够怎么办',
      reason: '甲银行要求的担保县内无法提供',
    },
    ...more,
  },
});
export const concludeHandUp = (
  more: Partial<CommandOf<'concludeHandUp'>> = {},
): CommandOf<'concludeHandUp'> => ({
  ...{ type: 'concludeHandUp', sessionId: 'session-city', disposition: 'held', recommendAgain: true },
  findings: ['市担保公司可以再担保'],
  recommended: [
    { code: 'RX3', measure: '市担保公司再担保', ownerOrgId: 'guarantor-demo', dueOn: '2026-12-31' },
  ],
  ...more,
});
/** 部门查询 of the science and technology department. */
export const askDepartment = (
  more: Partial<CommandOf<'askDepartment'>['inquiry']> = {},
): CommandOf<'askDepartment'> => ({
  type: 'askDepartment',
  inquiry: {
    ...{ id: 'inq-1', departmentId: 'dept-sci-tech', why: '核对研发投入', dueOn: '2026-12-31' },
    asked: { figures: ['rdExpense', 'revenue'], certificates: ['高新技术企业证书'], points: true },
    ...more,
  },
});
export const withdrawConsent = (
  more: Partial<CommandOf<'withdrawConsent'>> = {},
): CommandOf<'withdrawConsent'> => ({ type: 'withdrawConsent', ...more });
export const requestErasure = (): CommandOf<'requestErasure'> => ({
  type: 'requestErasure',
  note: '不再需要贷款，请删除联系人信息',
});
export const refuseErasure = (): CommandOf<'refuseErasure'> => ({
  type: 'refuseErasure',
  reason: '法定保存期限未满',
});
export const holdPersonalData = (until: CivilDate = '2026-12-31'): CommandOf<'holdPersonalData'> => ({
  type: 'holdPersonalData',
  until,
  reason: '诉讼期间留存',
});
export const erasePersonalData = (
  more: Partial<CommandOf<'erasePersonalData'>> = {},
): CommandOf<'erasePersonalData'> => ({
  type: 'erasePersonalData',
  basis: 'purposeAchieved',
  reference: '来函〔2026〕12号',
  groups: ['contact', 'account', 'texts', 'documents'],
  ...more,
});
export const closeAsLent = (): CommandOf<'closeAsLent'> => ({
  type: 'closeAsLent',
  followUpOn: '2026-09-01',
});

/** 安徽 4321: guarantor, provincial re-guarantor, bank and local government, in this order. */
export const anhuiShares = [
  { party: 'guarantor', shareBp: 4_000 },
  { party: 'provincialReguarantor', shareBp: 3_000 },
  { party: 'bank', shareBp: 2_000 },
  { party: 'localGovernment', shareBp: 1_000 },
] as const;
