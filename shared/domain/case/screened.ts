import type { ActedBy } from './actor.ts';
import type { AgeCheck } from './age-rule.ts';
import type { EvidenceCheck } from './evidence-rules.ts';
import type { Finding, StandardFinding } from './screening.ts';

/** 五项标准审核 of one case at one time. */
export type Screening = {
  readonly at: number;
  readonly by: ActedBy;
  readonly findings: readonly StandardFinding[];
  readonly verdict: Finding;
  /** The table of the reasons named here; absent where none is. */
  readonly reasonTableVersion?: string;
  /** 成立时间核对, where the region has the rule. */
  readonly ageCheck?: AgeCheck;
  /** 凭据核对, where the region has evidence rules. */
  readonly evidenceCheck?: EvidenceCheck;
};
