import * as z from 'zod';
import { creditMethods } from '../../domain/case/applicant.ts';
import type { OfferState } from '../../domain/case/offers.ts';
import { dayCounts, repaymentMethods } from '../../domain/loan/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

const states = ['open', 'accepted', 'notChosen', 'voided'] as const satisfies readonly OfferState[];

/** What a loan costs by one way of paying back: an estimate, since the bank's contract counts. */
const cost = lazily(() =>
  z
    .object({
      /** Due the first month; 0 where all is due at maturity. By equal principal every later month is less. */
      monthlyFen: z.number(),
      /** The last payment. */
      lastFen: z.number(),
      /** All interest: what the money costs. */
      totalCostFen: z.number(),
      /** Principal and interest. */
      totalPaidFen: z.number(),
    })
    .register(z.globalRegistry, { id: 'OfferCost' }),
);

/** 授信方案 to compare: what banks offer, what it costs in yuan, and whether the reader may take it now. */
export const offers = lazily(() =>
  z
    .object({
      caseId: z.string(),
      version: z.number(),
      offers: z.array(
        z.object({
          bankId: z.string(),
          productId: z.string(),
          round: z.number(),
          grantedAt: moment,
          amountFen: z.number(),
          rateBp: z.number(),
          tenorMonths: z.number(),
          method: z.enum(creditMethods),
          firstLoan: z.boolean(),
          conditions: z.string().optional(),
          /** 银行自定条件: why it is offered beyond the product. */
          ownTerms: z.string().optional(),
          state: z.enum(states),
          acceptable: z.boolean(),
          /** Why it cannot be taken now. */
          whyNot: bilingual.optional(),
          /** 等额本息; absent beyond what can be estimated. */
          equalInstalments: cost.optional(),
          /** 先息后本 (interest monthly, principal at the end). */
          interestOnly: cost.optional(),
          /** 等额本金: the first month is the dearest. */
          equalPrincipal: cost.optional(),
          /** 到期一次还本付息. */
          atMaturity: cost.optional(),
          /** 还款方式 and 计息基础, where the bank states them. */
          repayment: z.enum(repaymentMethods).optional(),
          dayCount: z.enum(dayCounts).optional(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'Offers' }),
);

/**
 * 还款计划. `drawn`: by what was paid out; else as if the whole were paid out today. Amounts in fen. `stated`: what the bank itself says of
 * how it is paid back and how days are counted; the rest was asked for or is the usual.
 */
export const repaymentPlan = lazily(() =>
  z
    .object({
      bankId: z.string(),
      amountFen: z.number(),
      rateBp: z.number(),
      tenorMonths: z.number(),
      drawn: z.boolean(),
      method: z.enum(repaymentMethods),
      dayCount: z.enum(dayCounts),
      stated: z.object({ method: z.boolean(), dayCount: z.boolean() }),
      instalments: z.array(
        z.object({
          dueOn: storedDate,
          principalFen: z.number(),
          interestFen: z.number(),
          balanceFen: z.number(),
        }),
      ),
      principalFen: z.number(),
      interestFen: z.number(),
    })
    .register(z.globalRegistry, { id: 'RepaymentPlan' }),
);
