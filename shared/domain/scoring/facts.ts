import type { CivilDate } from '../time/civil-date.ts';
import type { FactField } from './fact-fields.ts';

/** Where a fact comes from, the most trusted first (DQ13: tax > social security > CNIPA > statistics > self-report). */
export const sourceKinds = ['tax', 'socialSecurity', 'cnipa', 'statistics', 'selfReport'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Origin of one fact (数据来源): who holds it and which period it speaks of. */
export type FactSource = {
  readonly kind: SourceKind;
  /** Fiscal year of a flow, e.g. 2025. */
  readonly fiscalYear?: number;
  /** The day a balance is struck, or on which the register was read. Older than 18 months: stale (DQ15). */
  readonly asAt?: CivilDate;
  /** What other sources say of the same fact, in the fact's unit; all values are kept (DQ13). */
  readonly others?: readonly { readonly kind: SourceKind; readonly value: number }[];
};

/** Paper behind a counted platform, award or project (DQ10). */
export type CountedEvent = {
  readonly documentNumber?: string;
  readonly level?: 'national' | 'provincial' | 'below';
  readonly date?: CivilDate;
};

/** One round of venture capital (风险投资): counts only when paid in by a named investor (DQ12). */
export type VentureRound = {
  /** 万元. */
  readonly amount: number;
  readonly paidInOn?: CivilDate;
  readonly investor?: string;
};

/** Answer of the constraint lists (约束名单), with the day they were asked (DQ18). */
export type ConstraintCheck = {
  readonly checkedOn: CivilDate;
  /** 失信被执行人. */
  readonly judgmentDefaulter?: boolean;
  /** 近3年发生重大安全事故. */
  readonly majorSafetyAccident?: boolean;
  /** 科研失信. */
  readonly researchMisconduct?: boolean;
};

/** Amounts in 万元 (ten thousand yuan), counts in people or pieces; `fact-fields.ts` names each field. */
export type FactNumbers = { readonly [field in FactField]?: number };

/**
 * 企业事实: what is known of an enterprise in one fiscal year. A fact that is unknown is absent; absent is never zero
 * (innovation-points.md §5.2).
 */
export type EnterpriseFacts = FactNumbers & {
  /** 统一社会信用代码. */
  readonly enterpriseCode?: string;
  readonly foundedOn?: CivilDate;
  /** The day the facts are scored for (计分日). */
  readonly asOf?: CivilDate;
  /** Age in years (成立年限) where the founding date itself is not known; `foundedOn` with `asOf` goes first. */
  readonly ageYears?: number;
  /** Integrated circuits or industrial mother machines (集成电路、工业母机): a higher super-deduction (DQ07). */
  readonly superDeductionAt120?: boolean;
  readonly sources?: { readonly [field in FactField]?: FactSource };
  readonly platformEvents?: readonly CountedEvent[];
  readonly awardEvents?: readonly CountedEvent[];
  readonly projectEvents?: readonly CountedEvent[];
  readonly ventureRounds?: readonly VentureRound[];
  /** 技术合同登记编号. */
  readonly technologyContractNumbers?: readonly string[];
  readonly constraints?: ConstraintCheck;
};
