import type { Actor } from '../../domain/case/actor.ts';
import { decide } from '../../domain/case/decide/index.ts';
import { type Offer, offersIn } from '../../domain/case/offers.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { visibleCase } from './view-case.ts';

/** An offer, and whether the caller may take it at this moment; if not, why. */
export type OfferInView = Offer & { readonly refusal?: Refusal };
export type Offers = {
  readonly caseId: string;
  readonly version: number;
  readonly offers: readonly OfferInView[];
};

/**
 * 授信方案, to be compared: for the enterprise and for its work group, since what one bank offers is no other's to know.
 * Whether an offer can be taken is the decider's own word, so that no button stands where the command would be refused.
 */
export const offers = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<Offers>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (actor.kind !== 'enterprise' && actor.kind !== 'regulator' && actor.kind !== 'system')
    return refused('not_permitted');
  const context = { at: deps.clock.now(), by: actor, rules };
  const judged = offersIn(file).map((offer): OfferInView => {
    if (offer.state === 'accepted') return offer;
    const decision = decide({ type: 'acceptOffer', bankId: offer.bankId }, file, context);
    return decision.ok ? offer : { ...offer, refusal: decision.refusal };
  });
  return done({ caseId: file.id, version: file.version, offers: judged });
};
