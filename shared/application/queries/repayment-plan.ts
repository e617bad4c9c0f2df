import { seatOf } from '../../domain/access/seat.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { type Offer, offersIn, planOf } from '../../domain/case/offers.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { LoanTerms } from '../../domain/loan/index.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { PlanInView, PlanWish } from './port.ts';
import { visibleCase } from './view-case.ts';

/**
 * 还款计划: by what was paid out, or as if the whole were paid out today. For the enterprise, its work group and those above, and each bank for
 * its own offer; nobody else learns what was offered.
 */
export const planOfLoan = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
  wish: PlanWish,
): Promise<Result<PlanInView>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (!['enterprise', 'regulator', 'bank', 'system'].includes(actor.kind)) return refused('not_permitted');
  const bankId =
    actor.kind === 'bank' ? seatOf(actor, file, rules.isWithin).orgId : (wish.bankId ?? file.outcome?.bankId);
  const offer = offersIn(file).find((candidate) => candidate.bankId === bankId);
  if (!offer) return refused('no_offer');
  const { amountFen, rateBp, tenorMonths, repayment, dayCount } = offer.grant;
  const drawn = drawsOf(file, offer);
  const today = [{ on: civilDateOf(deps.clock.now()), amountFen }];
  const plan = planOf(offer.grant, drawn.length > 0 ? drawn : today, wish);
  if (!plan) return refused('no_offer');
  return done({
    ...plan,
    ...{ bankId: offer.bankId, amountFen, rateBp, tenorMonths },
    drawn: drawn.length > 0,
    stated: { method: repayment === plan.method, dayCount: dayCount !== undefined },
  });
};

const drawsOf = ({ outcome }: CaseFile, { bankId }: Offer): LoanTerms['draws'] =>
  outcome?.bankId === bankId
    ? outcome.disbursements.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    : [];
