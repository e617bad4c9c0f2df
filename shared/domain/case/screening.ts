import type { Bilingual } from '../text/bilingual.ts';

/** 五项标准, mechanism.md §4.1. */
export const standards = [
  'lawfulOperation',
  'fixedPremises',
  'genuineNeed',
  'goodCredit',
  'lawfulUse',
] as const;
export type Standard = (typeof standards)[number];

export const standardNames: Readonly<Record<Standard, Bilingual>> = {
  lawfulOperation: { zh: '合规持续经营', en: 'Lawful continuous operation' },
  fixedPremises: { zh: '固定经营场所', en: 'Fixed premises' },
  genuineNeed: { zh: '真实融资需求', en: 'Genuine financing need' },
  goodCredit: { zh: '信用状况良好', en: 'Good credit standing' },
  lawfulUse: { zh: '贷款用途依法合规', en: 'Lawful loan use' },
};

/** Some standards are record checks, others expectations that need judgement: hence `cannotTell` (mechanism.md §4.1). */
export const findings = ['pass', 'fail', 'cannotTell'] as const;
export type Finding = (typeof findings)[number];

export type StandardFinding = {
  readonly standard: Standard;
  readonly finding: Finding;
  /** What the finding rests on; required for every finding. */
  readonly evidence: string;
  /** 凭据种类, ids of the region's evidence rules. */
  readonly kinds?: readonly string[];
  /** 例外理由: why it passes all the same, against the region's evidence rules. */
  readonly exception?: string;
  /** Decline-reason code that names the failing (reason table), where one fits; steers triage. */
  readonly reasonCode?: string;
};

/** One failing standard fails the review; without a failure, one open question leaves it open. */
export const verdictOf = (list: readonly StandardFinding[]): Finding => {
  if (list.some((f) => f.finding === 'fail')) return 'fail';
  return list.some((f) => f.finding === 'cannotTell') ? 'cannotTell' : 'pass';
};
