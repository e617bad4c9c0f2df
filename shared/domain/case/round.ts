import type { DeadlineRule, Suspension } from '../deadlines/index.ts';
import type { DayCount, RepaymentMethod } from '../loan/index.ts';
import type { GrantChannel } from '../matching/index.ts';
import type { Fen } from '../money/fen.ts';
import type { DoubtCode } from '../plausible/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';
import type { CreditMethod } from './applicant.ts';
import type { Extension } from './extension.ts';
import type { GrantBasis } from './grant-basis.ts';
import type { Limit } from './limits.ts';

/** 授信: what a bank offers. Rate in basis points a year, amount in fen. */
export type Grant = {
  readonly kind: 'granted';
  readonly at: number;
  readonly by: ActedBy;
  readonly amountFen: Fen;
  readonly rateBp: number;
  readonly tenorMonths: number;
  readonly method: CreditMethod;
  /** 还款方式 and 计息基础, where the bank states them with its offer. */
  readonly repayment?: RepaymentMethod;
  readonly dayCount?: DayCount;
  /** 授信依据; absent on offers made before products bound. */
  readonly basis?: GrantBasis;
  /** 办理渠道; absent: offline. */
  readonly channel?: GrantChannel;
  /** Bank-declared first-loan flag (首贷户); no official definition was found (mechanism.md §4.4). */
  readonly firstLoan: boolean;
  readonly conditions?: string;
  /** 已核对: what was doubtful and confirmed. */
  readonly confirmed?: readonly DoubtCode[];
  /** True when it came after the deadline: recorded, never refused. */
  readonly late: boolean;
  /** 逾期原因: why it came late; absent on those recorded before it was asked for. */
  readonly lateReason?: string;
};

/** 未授信: coded reasons, one of them primary, and the explanation the enterprise reads (mechanism.md §2.1, §4.3). */
export type Decline = {
  readonly kind: 'declined';
  readonly at: number;
  readonly by: ActedBy;
  readonly reasonCodes: readonly string[];
  readonly primaryReason: string;
  readonly explanation: string;
  readonly suggestion?: string;
  /** The bank's own view of whether it can be repaired. */
  readonly repairable: boolean;
  readonly reasonTableVersion: string;
  readonly late: boolean;
};

/** 需补充: the bank waits for papers; its clock stands still until they are supplied. */
export type InformationRequest = {
  readonly id: string;
  readonly askedAt: number;
  readonly items: string;
  readonly suppliedAt?: number;
  readonly supplied?: string;
  /** Nobody waits for it any more (随案终止). */
  readonly cancelledAt?: number;
};

/** A running deadline of one bank in one round (design §3.8). */
export type BankClock = {
  readonly rule: DeadlineRule;
  readonly startedAt: number;
  readonly suspensions: readonly Suspension[];
  /** Absent while suspended. */
  readonly dueOn?: CivilDate;
  readonly dueAt?: number;
  readonly provisional: boolean;
  readonly calendarVersion: string;
} & Extension;

/**
 * A clock that papers stop or start again, as their event says it. Which standstill that begins or ends follows from the
 * event's own moment, so that a hundredth request does not repeat the ninety-nine before it; events of older versions did.
 */
export type MovedClock = Omit<BankClock, 'suspensions'> & { readonly suspensions?: readonly Suspension[] };

export const suspendedFrom = (suspensions: readonly Suspension[], at: number): readonly Suspension[] =>
  suspensions.some(({ to }) => to === undefined) ? suspensions : [...suspensions, { from: at }];

export const resumedAt = (suspensions: readonly Suspension[], at: number): readonly Suspension[] =>
  suspensions.map((suspension) => (suspension.to === undefined ? { ...suspension, to: at } : suspension));

/** One bank asked in one round (推荐对象). A bank that is silent at its deadline has not declined (design §3.7). */
export type BankLine = {
  readonly bankId: string;
  readonly productId: string;
  /** 对接时限, where the region sets one; absent on those asked before it acted. */
  readonly contact?: Limit;
  readonly contactedAt?: number;
  readonly materialsCompleteAt?: number;
  readonly requests: readonly InformationRequest[];
  readonly clock?: BankClock;
  readonly answer?: Grant | Decline;
  /** 逾期未答复 since this moment. */
  readonly silentSince?: number;
  /** Silent, and the round waits for it all the same: the region only warns. */
  readonly awaited?: true;
  /** No longer waited for: the enterprise took another offer, or the work group waits no more for a silent bank. */
  readonly releasedAt?: number;
  /** The case ended or began anew before this bank answered (随案终止): it is asked again by a new recommendation only. */
  readonly endedAt?: number;
  /** The offer fell through (放弃授信) or ended with the case: no longer in force. */
  readonly voidedAt?: number;
};

/**
 * What a bank's silence at its deadline does (银行逾期未答复): `warn` tells, counts and waits on, whoever may moves the case;
 * `moveOn` goes on without the bank as soon as no other is waited for.
 */
export const bankSilences = ['warn', 'moveOn'] as const;
export type BankSilence = (typeof bankSilences)[number];

/** 推荐轮次: number 1 is the first recommendation, from 2 on a second recommendation (二次推荐). */
export type Round = {
  readonly number: number;
  readonly at: number;
  readonly by: ActedBy;
  readonly note?: string;
  /** 推荐清单: pushed with others as one batch (docs/adr/0065). */
  readonly batchId?: string;
  /** By the region's setting of the day it was recommended. Absent: before there was one, when a round moved on. */
  readonly onSilence?: BankSilence;
  readonly lines: readonly BankLine[];
};

export const isSettled = (line: BankLine): boolean =>
  line.answer !== undefined ||
  (line.silentSince !== undefined && !line.awaited) ||
  line.releasedAt !== undefined ||
  line.endedAt !== undefined;

/** 逾期未答复 and still waited for. */
export const isOverdueAnswer = (line: BankLine): boolean =>
  line.silentSince !== undefined && !isSettled(line);

/** The bank has done nothing about it yet that is on record, and its date has not passed. */
export const isUntouched = (line: BankLine): boolean =>
  !isSettled(line) &&
  line.contactedAt === undefined &&
  line.materialsCompleteAt === undefined &&
  line.silentSince === undefined &&
  line.requests.length === 0;

export const hasDeclined = (line: BankLine): boolean => line.answer?.kind === 'declined';

/** 授信方案 in force: made, and neither fallen through nor ended with the case. */
export const isOffer = (line: BankLine): line is BankLine & { readonly answer: Grant } =>
  line.answer?.kind === 'granted' && line.voidedAt === undefined;

/** Still waited for: neither supplied nor ended with the case. */
export const isOutstanding = ({ suppliedAt, cancelledAt }: InformationRequest): boolean =>
  suppliedAt === undefined && cancelledAt === undefined;

/** 对接 is still to be made, as long as the bank has neither called nor answered. */
export const waitsForContact = (line: BankLine): boolean =>
  line.contact !== undefined &&
  line.contactedAt === undefined &&
  line.materialsCompleteAt === undefined &&
  line.requests.length === 0 &&
  !line.answer &&
  line.silentSince === undefined &&
  line.releasedAt === undefined &&
  line.endedAt === undefined;

/** The list it came with was called back (撤回) before the bank did anything about it. */
const isCalledBack = (line: BankLine): boolean =>
  line.releasedAt !== undefined &&
  line.answer === undefined &&
  line.contactedAt === undefined &&
  line.silentSince === undefined;

/** 推荐轮次 as a region limits them: one whose list was called back untouched from every bank asked nobody. */
export const countedRounds = (rounds: readonly Round[]): number =>
  rounds.filter(({ batchId, lines }) => batchId === undefined || !lines.every(isCalledBack)).length;
