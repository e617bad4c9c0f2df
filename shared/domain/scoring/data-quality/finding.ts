import type { Bilingual } from '../../text/bilingual.ts';

/** `hard`: the facts are refused · `soft`: flagged for a person (innovation-points.md §8). */
export type FindingLevel = 'hard' | 'soft';

/** 数据质量规则 DQ01 to DQ18, innovation-points.md §8. */
export const dataQualityRules = {
  DQ01: {
    zh: '统一社会信用代码格式或校验位错误',
    en: 'unified social credit code is malformed or fails its check digit',
  },
  DQ02: {
    zh: '流量指标须为同一会计年度，时点指标须为年末',
    en: 'flows must be of one fiscal year, balances at its end',
  },
  DQ03: { zh: '高新技术产品收入大于营业收入', en: 'high-tech income exceeds revenue' },
  DQ04: { zh: '人员分项与总数不符', en: 'parts of the staff exceed the whole' },
  DQ05: {
    zh: '数值无效：计数须为非负整数，金额不得为负',
    en: 'invalid number: counts are whole and not negative, amounts not negative',
  },
  DQ06: {
    zh: '研发费用大于成本费用总额（资本化除外）',
    en: 'R&D exceeds total cost (lawful only when capitalised)',
  },
  DQ07: {
    zh: '加计扣除减免额超出可能上限或与亏损不符',
    en: 'super-deduction saving exceeds what is possible, or stands beside a loss',
  },
  DQ08: {
    zh: '人均营业收入异常，疑似元与万元混用',
    en: 'revenue per head is out of range: yuan and 万元 may be mixed up',
  },
  DQ09: { zh: '增长率超过300%或基数低于10万元', en: 'growth above 300 % or a base below 100,000 yuan' },
  DQ10: {
    zh: '平台、奖励、项目须有24个月内的文号、级别和日期',
    en: 'platforms, awards and projects need number, level and date within 24 months',
  },
  DQ11: { zh: '技术合同须有登记编号', en: 'technology contracts need a registration number' },
  DQ12: { zh: '风险投资须有实缴日期和投资方', en: 'venture capital needs its paid-in date and investor' },
  DQ13: { zh: '不同来源数值相差超过5%', en: 'sources differ by more than 5 %' },
  DQ14: {
    zh: '同一专利不得在集团内两家企业重复计算',
    en: 'one patent must not count in two companies of a group',
  },
  DQ15: {
    zh: '数据来源超过18个月，不计入覆盖率',
    en: 'source older than 18 months: not counted in coverage',
  },
  DQ16: {
    zh: '资产与负债加净资产相差超过1%',
    en: 'assets differ from liabilities plus net assets by more than 1 %',
  },
  DQ17: {
    zh: '缺少成立日期或营业收入，或成立日期晚于计分日',
    en: 'founding date or revenue missing, or founded after the scoring day',
  },
  DQ18: {
    zh: '约束名单须在计分日核查并留存结果',
    en: 'constraint lists must be checked on the scoring day and the result kept',
  },
} as const satisfies Record<string, Bilingual>;

export type DataQualityRule = keyof typeof dataQualityRules;

export type DataQualityFinding = {
  readonly rule: DataQualityRule;
  readonly level: FindingLevel;
  /** Names of the facts concerned. */
  readonly fields: readonly string[];
  /** The numbers or texts that were compared, by name. */
  readonly values: Readonly<Record<string, number | string>>;
};

/** Undefined: the facts do not carry what the rule needs, so it could not be decided. */
export type CheckResult = readonly DataQualityFinding[] | undefined;

export const textOf = (finding: DataQualityFinding): Bilingual => dataQualityRules[finding.rule];

export const finding = (
  rule: DataQualityRule,
  level: FindingLevel,
  values: Readonly<Record<string, number | string>>,
  fields: readonly string[] = Object.keys(values),
): DataQualityFinding => ({ rule, level, fields, values });
