import type { BindingRule } from '../matching/index.ts';
import { type Fen, sumFen } from '../money/fen.ts';
import type { DoubtCode } from '../plausible/index.ts';
import type { Fee, RiskRole } from '../risk-sharing/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';

/** 风险分担 of one party, in basis points of the loan; all parties together are 10,000. */
export type RiskShare = { readonly party: RiskRole; readonly shareBp: number; readonly amountFen: Fen };

export type Contract = {
  readonly number: string;
  readonly signedOn: CivilDate;
  readonly riskScheme?: string;
  /** The table the scheme is of; absent where there is none, or before it was kept. */
  readonly riskSchemesVersion?: string;
  readonly riskShares: readonly RiskShare[];
  /** 费率 agreed with those who share the risk. */
  readonly fees?: readonly Fee[];
  /** 银行自定条件: signed beyond the product as it was that day, and why. */
  readonly ownTerms?: { readonly reason: string; readonly misses: readonly BindingRule[] };
  /** 已核对: what was doubtful and confirmed. */
  readonly confirmed?: readonly DoubtCode[];
};

/** 放款; together never more than was granted. */
export type Disbursement = { readonly id: string; readonly on: CivilDate; readonly amountFen: Fen };

/** The offer the enterprise took, and what came of it. */
export type LoanOutcome = {
  readonly round: number;
  readonly bankId: string;
  readonly grantedFen: Fen;
  readonly acceptedAt: number;
  readonly acceptedBy: ActedBy;
  readonly contract?: Contract;
  readonly disbursements: readonly Disbursement[];
};

export const drawnFen = (outcome: LoanOutcome): Fen =>
  sumFen(outcome.disbursements.map(({ amountFen }) => amountFen));

/** What the stage 放款办结 waits for, in order: the enterprise's choice, the contract, the money, the closing. */
export const outcomeSteps = ['choose', 'sign', 'draw', 'close'] as const;
export type OutcomeStep = (typeof outcomeSteps)[number];

/** The stage by the moment it is in: nobody reads 放款 while the enterprise still chooses. */
export const outcomeStepNames: Readonly<Record<OutcomeStep, Bilingual>> = {
  choose: { zh: '选定授信', en: 'Choosing an offer' },
  sign: { zh: '签约', en: 'Signing' },
  draw: { zh: '放款', en: 'Paying out' },
  close: { zh: '待办结', en: 'To be closed' },
};

export const outcomeStepOf = (outcome: LoanOutcome | undefined): OutcomeStep => {
  if (!outcome) return 'choose';
  if (!outcome.contract) return 'sign';
  return drawnFen(outcome) < outcome.grantedFen ? 'draw' : 'close';
};
