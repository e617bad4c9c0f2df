import {
  type BankProduct,
  type BindingRule,
  lendsBy,
  type Miss,
  missesOfNeed,
  missesOfOffer,
  missesOfTerms,
  type OfferedTerms,
  renderMiss,
} from '../../matching/index.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { GrantBasis, SaidGrounds } from '../grant-basis.ts';
import type { Contract } from '../outcome.ts';
import { type Decision, type RefusalWords, refuse } from '../refusal.ts';
import type { Grant } from '../round.ts';
import type { CaseFile } from '../state.ts';
import type { Context } from './context.ts';

type Refused = Extract<Decision<never>, { ok: false }>;
type Held<T> = { readonly ok: true; readonly value: T } | Refused;

/** Where a form shows what is wrong with an offer. */
const fieldOf: Partial<Record<BindingRule, string>> = {
  amount: 'amountFen',
  tenor: 'tenorMonths',
  method: 'method',
  rate: 'rateBp',
};

/** 推荐: a product whose conditions of the firm and its need are known not to be met is not asked for (ADR 0076). */
export const recommendedAgainst = (
  productId: string,
  field: string,
  { file, context }: { readonly file: CaseFile; readonly context: Context },
): Refused | undefined => {
  const product = context.rules.product(productId);
  if (!product) return undefined;
  const misses = missesOfNeed(product, context.rules.matchInput(file, context.at));
  return misses.length === 0
    ? undefined
    : refuse('product_binds', field, wordsOf(product, misses, '企业', context));
};

/**
 * 授信依据 of an offer: it keeps to the product it was asked for, or to another one of the bank's that it names; beyond either only
 * by the bank's own terms, with a reason. Nothing where the product is no longer known: there is nothing to hold it to.
 */
export const basisOf = (
  terms: OfferedTerms & SaidGrounds,
  askedFor: string,
  { bankId, file, context }: { readonly bankId: string; readonly file: CaseFile; readonly context: Context },
): Held<Pick<Grant, 'basis'>> => {
  const { rules, at } = context;
  const { catalogueVersion } = rules;
  const { basis } = terms;
  const named = basis?.kind === 'product' ? basis.productId : askedFor;
  const product = rules.product(named);
  if (named !== askedFor && (!product || !rules.isOffered(named)))
    return refuse('unknown_product', 'basis.productId');
  if (named !== askedFor && !lendsBy(product, bankId)) return refuse('product_not_own', 'basis.productId');
  if (basis?.kind === 'ownTerms' && basis.reason.trim() === '') return refuse('note_missing', 'basis.reason');
  if (!product && basis?.kind !== 'ownTerms') return { ok: true, value: {} };
  const misses = product ? missesOfOffer(product, rules.matchInput(file, at), terms) : [];
  if (basis?.kind === 'ownTerms') {
    const { reason } = basis;
    const kept: GrantBasis = {
      kind: 'ownTerms',
      reason,
      misses: misses.map(({ rule }) => rule),
      catalogueVersion,
    };
    return { ok: true, value: { basis: kept } };
  }
  const [first] = misses;
  if (product && first)
    return refuse(
      'offer_beyond_product',
      fieldOf[first.rule] ?? 'basis',
      wordsOf(product, misses, '方案', context),
    );
  return { ok: true, value: { basis: { kind: 'product', productId: named, catalogueVersion } } };
};

/**
 * 合同: what was offered is held to the product as it is on the day of signing, unless it was made by the bank's own terms or by the
 * very catalogue that is in force. `ownTerms` says why it is signed all the same, and is kept whenever it is said.
 */
export const contractBasis = (
  ownTerms: string | undefined,
  offer: { readonly grant: Grant; readonly productId: string },
  { file, context }: { readonly file: CaseFile; readonly context: Context },
): Held<Pick<Contract, 'ownTerms'>> => {
  const { rules, at } = context;
  const { grant } = offer;
  const { basis } = grant;
  const isHeld = basis?.kind !== 'ownTerms' && basis?.catalogueVersion !== rules.catalogueVersion;
  const product = isHeld ? rules.product(basis?.productId ?? offer.productId) : undefined;
  const misses = product
    ? missesOfTerms(product, rules.matchInput(file, at), grant).filter(
        ({ rule }) => rule !== 'amount' || !grant.confirmed?.includes('amount_beyond_product'),
      )
    : [];
  const reason = (ownTerms ?? '').trim() === '' ? undefined : ownTerms;
  if (reason !== undefined)
    return { ok: true, value: { ownTerms: { reason, misses: misses.map(({ rule }) => rule) } } };
  return product && misses.length > 0
    ? refuse('contract_beyond_product', 'ownTerms', wordsOf(product, misses, '方案', context))
    : { ok: true, value: {} };
};

const wordsOf = (
  { name }: BankProduct,
  misses: readonly Miss[],
  whose: '企业' | '方案',
  { rules }: Context,
): RefusalWords => {
  const said = misses.map((miss): Bilingual => renderMiss(miss, whose, rules.nameOfValue));
  return {
    product: { zh: `“${name.zh}”`, en: `“${name.en}”` },
    rules: { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') },
  };
};
