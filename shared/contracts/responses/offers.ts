import * as z from 'zod';
import { creditMethods } from '../../domain/case/applicant.ts';
import type { OfferState } from '../../domain/case/offers.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { moment } from '../values/moment.ts';

const states = ['open', 'accepted', 'notChosen', 'voided'] as const satisfies readonly OfferState[];

/** What a loan costs by one way of paying back: an estimate, since the bank's contract counts. */
const cost = lazily(() =>
  z
    .object({
      /** Due each month but the last. */
      monthlyFen: z.number(),
      /** The last payment; with interest only it holds the principal. */
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
          state: z.enum(states),
          acceptable: z.boolean(),
          /** Why it cannot be taken now. */
          whyNot: bilingual.optional(),
          /** 等额本息; absent beyond what can be estimated. */
          equalInstalments: cost.optional(),
          /** 先息后本 (interest monthly, principal at the end). */
          interestOnly: cost.optional(),
        }),
      ),
    })
    .register(z.globalRegistry, { id: 'Offers' }),
);
