import type * as z from 'zod';
import type { OfferInView } from '../../../shared/application/queries/offers.ts';
import { textOf } from '../../../shared/application/refusals.ts';
import type { offers } from '../../../shared/contracts/responses/offers.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { offerCost } from '../../../shared/domain/case/offers.ts';
import type { Grant } from '../../../shared/domain/case/round.ts';
import type { RepaymentMethod } from '../../../shared/domain/money/index.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';

type OfCase = Input<{ readonly caseId: string }, unknown, unknown, Actor>;
type Out = z.output<typeof offers>['offers'][number];

/** 授信方案 with what each costs and, where it cannot be taken, why. */
export const readOffers = async ({ actor, params }: OfCase, { app }: Deps) =>
  bodyOf(await app.offers(actor, params.caseId), (found) => ({ ...found, offers: found.offers.map(shown) }));

const shown = ({ bankId, productId, round, grant, state, refusal }: OfferInView): Out => {
  const equalInstalments = costOf(grant, 'equalInstalments');
  const interestOnly = costOf(grant, 'interestOnly');
  const { at, amountFen, rateBp, tenorMonths, method, firstLoan, conditions } = grant;
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
    state,
    acceptable: state !== 'accepted' && refusal === undefined,
    ...(refusal !== undefined && { whyNot: textOf(refusal) }),
    ...(equalInstalments && { equalInstalments }),
    ...(interestOnly && { interestOnly }),
  };
};

const costOf = (grant: Grant, method: RepaymentMethod) => {
  const cost = offerCost(grant, method);
  return (
    cost && {
      monthlyFen: cost.monthlyFen,
      lastFen: cost.lastFen,
      totalCostFen: cost.totalInterestFen,
      totalPaidFen: cost.paidFen,
    }
  );
};
