import type { Fen } from '../money/fen.ts';
import type { RiskRole } from '../risk-sharing/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Actor } from './actor.ts';

/** 风险分担 of one party, in basis points of the loan; all parties together are 10,000. */
export type RiskShare = { readonly party: RiskRole; readonly shareBp: number; readonly amountFen: Fen };

export type Contract = {
  readonly number: string;
  readonly signedOn: CivilDate;
  readonly riskScheme?: string;
  readonly riskShares: readonly RiskShare[];
};

/** 放款; together never more than was granted. */
export type Disbursement = { readonly id: string; readonly on: CivilDate; readonly amountFen: Fen };

/** The offer the enterprise took, and what came of it. */
export type LoanOutcome = {
  readonly round: number;
  readonly bankId: string;
  readonly grantedFen: Fen;
  readonly acceptedAt: number;
  readonly acceptedBy: Actor;
  readonly contract?: Contract;
  readonly disbursements: readonly Disbursement[];
};

export const drawnFen = (outcome: LoanOutcome): Fen =>
  outcome.disbursements.reduce((sum, d) => sum + d.amountFen, 0);
