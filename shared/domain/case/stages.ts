import type { Bilingual } from '../text/bilingual.ts';

/**
 * Where a case stands (案件阶段). The names are the same everywhere, from the state machine to the report
 * (design §4; published loops in mechanism.md §2).
 */
export const stages = [
  'intake',
  'screening',
  'scoring',
  'recommendation',
  'bankHandling',
  'triage',
  'jointDiagnosis',
  'prescription',
  'secondRecommendation',
  'outcome',
  'cultivation',
  'withdrawn',
  'closed',
] as const;

export type Stage = (typeof stages)[number];

export const stageNames: Readonly<Record<Stage, Bilingual>> = {
  intake: { zh: '申报', en: 'Intake' },
  screening: { zh: '五项标准审核', en: 'Five-standard review' },
  scoring: { zh: '创新积分', en: 'Innovation points' },
  recommendation: { zh: '推荐', en: 'Recommendation' },
  bankHandling: { zh: '银行办理', en: 'Bank handling' },
  triage: { zh: '分流', en: 'Triage' },
  jointDiagnosis: { zh: '联合会诊', en: 'Joint diagnosis' },
  prescription: { zh: '处方执行', en: 'Prescriptions' },
  secondRecommendation: { zh: '二次推荐', en: 'Second recommendation' },
  outcome: { zh: '放款办结', en: 'Loan and outcome' },
  cultivation: { zh: '培育', en: 'Cultivation' },
  withdrawn: { zh: '企业放弃', en: 'Withdrawn by the enterprise' },
  closed: { zh: '办结', en: 'Closed' },
};

/** Stages in which the case no longer runs: nothing waits, the enterprise may open another, only reopening is left. */
export const endStages = ['cultivation', 'withdrawn', 'closed'] as const satisfies readonly Stage[];

export const isEnded = (stage: Stage): boolean => (endStages as readonly Stage[]).includes(stage);
