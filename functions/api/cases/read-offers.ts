import type * as z from 'zod';
import type { OfferInView } from '../../../shared/application/queries/offers.ts';
import { textOf } from '../../../shared/application/refusals.ts';
import type { repaymentPlanQuery } from '../../../shared/contracts/requests/repayment-plan.ts';
import type { offers } from '../../../shared/contracts/responses/offers.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { offerCost } from '../../../shared/domain/case/offers.ts';
import type { Grant } from '../../../shared/domain/case/round.ts';
import { type RepaymentMethod, repaymentMethods } from '../../../shared/domain/loan/index.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type OfCase = Input<{ readonly caseId: string }, unknown, unknown, Actor>;
type Out = z.output<typeof offers>['offers'][number];

/** 授信方案 with what each costs and, where it cannot be taken, why. */
export const readOffers = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.offers(actor, params.caseId), (found) => ({ ...found, offers: found.offers.map(shown) }));

const shown = ({ bankId, productId, round, grant, state, refusal }: OfferInView): Out => {
  const { at, amountFen, rateBp, tenorMonths, method, firstLoan, conditions, repayment, dayCount, basis } =
    grant;
  return {
    bankId,
    productId,
    round,
    grantedAt: at,
    amountFen,
    rateBp,
    tenorMonths,
    method,
    firstLoan,
    ...(conditions !== undefined && { conditions }),
    ...(basis?.kind === 'ownTerms' && { ownTerms: basis.reason }),
    state,
    acceptable: state !== 'accepted' && refusal === undefined,
    ...(refusal !== undefined && { whyNot: textOf(refusal) }),
    ...(repayment !== undefined && { repayment }),
    ...(dayCount !== undefined && { dayCount }),
    ...costsOf(grant),
  };
};

/** By each way of paying back that can be estimated. */
const costsOf = (grant: Grant): Partial<Record<RepaymentMethod, NonNullable<Out['interestOnly']>>> =>
  Object.fromEntries(
    repaymentMethods.flatMap((method) => {
      const cost = offerCost(grant, method);
      if (!cost) return [];
      const { monthlyFen, lastFen, totalInterestFen: totalCostFen, paidFen: totalPaidFen } = cost;
      return [[method, { monthlyFen, lastFen, totalCostFen, totalPaidFen }]];
    }),
  );

/** 还款计划 of one bank's offer or loan. */
export const readPlan = async (
  {
    actor,
    params,
    query,
  }: Input<{ readonly caseId: string }, z.output<typeof repaymentPlanQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.repaymentPlan(actor, params.caseId, query), (plan) => plan);
