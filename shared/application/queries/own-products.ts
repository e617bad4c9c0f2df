import { seatOf } from '../../domain/access/seat.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { lineOf } from '../../domain/case/decide/bank-line.ts';
import {
  type BankProduct,
  missesOfNeed,
  type ProductTerms,
  renderMiss,
  type ScoreTerms,
  termsFor,
} from '../../domain/matching/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { visibleCase } from './view-case.ts';

/** A product of the reader's own bank, as it stands for one firm. */
export type OwnProduct = {
  readonly productId: string;
  /** With what the firm's score buys. */
  readonly terms: ProductTerms;
  readonly bought?: ScoreTerms;
  /** What binds and the firm or its need does not meet. */
  readonly misses: readonly Bilingual[];
} & Pick<BankProduct, 'methods' | 'channelLimits'>;

/** `askedFor`: the product the case was recommended for. */
export type OwnProducts = { readonly askedFor: string; readonly products: readonly OwnProduct[] };

/** 本行产品条件: by what a bank can answer, before it does; for the bank itself and nobody else. */
export const ownProducts = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<OwnProducts>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (actor.kind !== 'bank') return refused('not_permitted');
  const bankId = seatOf(actor, file, rules.isWithin).orgId;
  const asked = lineOf(file, bankId);
  if (!asked) return refused('not_asked');
  const need = rules.matchInput(file, deps.clock.now());
  const products = rules.productsBy(bankId).map((product): OwnProduct => {
    const { id: productId, methods, channelLimits } = product;
    return {
      productId,
      ...termsFor(product, need),
      ...(methods && { methods }),
      ...(channelLimits && { channelLimits }),
      misses: missesOfNeed(product, need).map((miss) => renderMiss(miss, '企业', rules.nameOfValue)),
    };
  });
  return done({ askedFor: asked.line.productId, products });
};
