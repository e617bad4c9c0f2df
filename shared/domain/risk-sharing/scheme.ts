import type { BasisPoints } from '../money/basis-points.ts';
import type { Fen } from '../money/fen.ts';
import type { ProvenanceStatus } from '../rule-tables/rule-header.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { SchemeTerms } from './scheme-terms.ts';

/** Who may carry part of the risk of a loan (分险主体). */
export const riskRoles = [
  'bank',
  'guarantor',
  'provincialReguarantor',
  'nationalFund',
  'insurer',
  'cityGovernment',
  'districtGovernment',
  'localGovernment',
  'compensationPool',
] as const;
export type RiskRole = (typeof riskRoles)[number];

export type RiskShare = { readonly role: RiskRole; readonly share: BasisPoints };

/** What the shares of some parties together must keep to; a check, never a formula (mechanism.md §5.3). */
export type ShareConstraint = {
  readonly roles: readonly RiskRole[];
  readonly atLeast?: BasisPoints;
  readonly atMost?: BasisPoints;
  readonly exactly?: BasisPoints;
};

/** What the scheme says beside what binds (`terms`), for people to read: averages, payout rates, whom it is for. */
export type SchemeLimit = {
  readonly kind: string;
  readonly amountFen?: Fen;
  readonly basisPoints?: BasisPoints;
  readonly note: Bilingual;
};

/** A risk-sharing scheme (风险分担方案). */
export type RiskScheme = {
  readonly id: string;
  readonly name: Bilingual;
  /** Who may take part, in the order shares are listed and left-over fen are given. */
  readonly parties: readonly RiskRole[];
  /** Fixed shares, totalling the whole; null where they are agreed loan by loan within the constraints. */
  readonly shares: readonly RiskShare[] | null;
  readonly constraints: readonly ShareConstraint[];
  readonly limits: readonly SchemeLimit[];
  /** Absent: nothing beyond the shares is held. */
  readonly terms?: SchemeTerms;
  readonly appliesTo: Bilingual;
  readonly status: ProvenanceStatus;
  readonly evidence: string;
};
