import type { Bilingual } from '../text/bilingual.ts';

/** Kinds of rule documents (规则种类) whose versions are made by one person and approved by another. */
export const ruleKinds = [
  'region',
  'product',
  'scoringModel',
  'stageRule',
  'gradeRule',
  'triageTable',
  'reasonTable',
  'prescriptionCatalogue',
  'riskSchemes',
  'sizeTable',
  'plausibility',
  'calendarYear',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** All that the rule book is made from; organisations (机构) live by acts of their own (`approvedVersionWrites`). */
export const documentKinds = [...ruleKinds, 'organisation'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const kindNames: Readonly<Record<DocumentKind, Bilingual>> = {
  region: { zh: '区域设置', en: 'regional settings' },
  product: { zh: '银行产品', en: 'bank product' },
  scoringModel: { zh: '积分模型', en: 'scoring model' },
  stageRule: { zh: '成长阶段规则', en: 'stage rule' },
  gradeRule: { zh: '等级规则', en: 'grade rule' },
  triageTable: { zh: '分流表', en: 'triage table' },
  reasonTable: { zh: '未授信原因表', en: 'reason table' },
  prescriptionCatalogue: { zh: '处方目录', en: 'prescription catalogue' },
  riskSchemes: { zh: '风险分担方案', en: 'risk-sharing schemes' },
  sizeTable: { zh: '划型标准', en: 'size classes' },
  plausibility: { zh: '核对界限', en: 'bounds for confirmation' },
  calendarYear: { zh: '年度放假安排', en: 'a year’s holidays' },
  organisation: { zh: '机构', en: 'organisation' },
};

export const isRuleKind = (kind: string): kind is RuleKind => ruleKinds.some((known) => known === kind);
