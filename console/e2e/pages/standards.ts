import type { Finding } from './case-file.ts';

/** 五项标准 in their order: 依法经营、固定场所、真实需求、信用良好、用途合规. */
export const passing = (...evidence: readonly [string, string, string, string, string]): readonly Finding[] =>
  evidence.map((text) => ({ finding: 'pass', evidence: text }));

/** The first of them fails; the others pass. */
export const failingFirst = (
  reason: string,
  ...evidence: readonly [string, string, string, string, string]
): readonly Finding[] =>
  passing(...evidence).map((finding, at) => (at === 0 ? { ...finding, finding: 'fail', reason } : finding));
