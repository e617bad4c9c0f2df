import type { TriageRoute } from './triage-types.ts';

/** How a reason steers triage (mechanism.md §2.1, suggested rule). */
export const triageClasses = [
  'bankSpecific',
  'repairable',
  'hardNegative',
  'tooYoung',
  'withdrawal',
] as const;
export type TriageClass = (typeof triageClasses)[number];

export type TriageRow = {
  readonly reasonCode: string;
  readonly class: TriageClass;
  /** A repairable reason that a product of another bank already answers is bank-specific (e.g. no collateral). */
  readonly bankSpecificIfAnotherFits: boolean;
};

/** 分流表, regional data with a version. */
export type TriageTable = {
  readonly version: string;
  readonly rows: ReadonlyMap<string, TriageRow>;
  readonly routes: Readonly<Record<TriageClass, { readonly route: TriageRoute; readonly confirm: boolean }>>;
};

/** Row that stands for a failed standard when the reviewer named no reason. */
export const standardReason = (standard: string): string => `standard:${standard}`;
