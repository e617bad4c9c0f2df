import { missesOfNeed } from './binding.ts';
import type { Bits } from './bits.ts';
import { asBought, atMost, termsOf } from './bought-terms.ts';
import { catalogueIndex, metSets, scratchFor } from './catalogue-index.ts';
import { isMet } from './dimension.ts';
import { evaluate } from './evaluate.ts';
import { eligibleIds, notMetMasks } from './fast-sets.ts';
import type { MatchInput } from './need.ts';
import type { BankProduct } from './product.ts';
import { compareRanks, type Rank, rankOf } from './rank.ts';
import { repairOf } from './repair.ts';
import type { MatchResult, ProductMatch } from './result.ts';

/** 产品目录, indexed once. */
export type Catalogue = {
  readonly version: string;
  readonly products: readonly BankProduct[];
  /** The full answer: every product, every rule, ranked. */
  match(need: MatchInput): MatchResult;
  /** Ids of the products that fit, in catalogue order, from the index alone. */
  eligible(need: MatchInput): readonly string[];
  /** For each product of `products` the conditions not met, bit d for `dimensions[d]`, from the index alone. */
  notMet(need: MatchInput): Uint16Array;
};

/** Throws where two products carry one id: a catalogue that cannot be pointed into is a fault of its maker. */
export function compileCatalogue(products: readonly BankProduct[], version = 'unversioned'): Catalogue {
  if (new Set(products.map(({ id }) => id)).size !== products.length)
    throw new Error('product ids are not unique');
  // By points some lend more, some are lent by several banks: the index takes them at their widest, and they are looked at one by one.
  const index = catalogueIndex(products.map(atMost));
  const byPoints = products.flatMap((product, position) =>
    product.scoreTerms ? [{ product, position }] : [],
  );
  const lookedAt = new Map(
    products
      .filter(({ scoreTerms, memberBankIds }) => scoreTerms ?? memberBankIds)
      .map((one) => [one.id, one]),
  );
  const scratch = scratchFor(index);
  const ids = products.map(({ id }) => id);
  const leftOut = (need: MatchInput): readonly Bits[] =>
    need.excludedBanks === undefined
      ? nobody
      : need.excludedBanks.flatMap(({ bankId }) => index.byBank.get(bankId) ?? []);
  return {
    version,
    products,
    match: (need) => matchAll(products, version, need),
    eligible: (need) => {
      const found = eligibleIds(ids, metSets(index, need, scratch), leftOut(need), scratch.found);
      if (lookedAt.size === 0) return found;
      const alike = new Set(found);
      return ids.filter((id) => {
        const product = lookedAt.get(id);
        return product ? lendersOf(product, need).length > 0 && openMask(product, need) === 0 : alike.has(id);
      });
    },
    notMet: (need) => {
      const masks = notMetMasks(index, metSets(index, need, scratch));
      for (const { product, position } of byPoints) masks[position] = openMask(product, need);
      return masks;
    },
  };
}

const nobody: readonly Bits[] = [];

/** 所属银行 and 成员银行 that are not left out; of several the one that ranks best lends. */
const lendersOf = (
  { bankId, memberBankIds = [] }: BankProduct,
  { excludedBanks = [] }: MatchInput,
): readonly string[] =>
  [bankId, ...memberBankIds].filter((bank) => !excludedBanks.some((out) => out.bankId === bank));

/** The conditions of one product that are not met, bit d for `dimensions[d]`. */
const openMask = (product: BankProduct, need: MatchInput): number =>
  evaluate(product, need).reduce((mask, { outcome }, d) => (isMet(outcome) ? mask : mask | (1 << d)), 0);

function matchAll(products: readonly BankProduct[], catalogueVersion: string, need: MatchInput): MatchResult {
  const reasons = new Map((need.excludedBanks ?? []).map(({ bankId, reason }) => [bankId, reason]));
  const matched = products
    .flatMap((stated) => {
      const product = asBought(stated, need.score);
      const [best] = lendersOf(product, need)
        .map((bankId) => ({ by: { ...product, bankId }, rank: rankOf({ ...product, bankId }, need) }))
        .toSorted((a, b) => compareRanks(a.rank, b.rank));
      return best ? [{ rank: best.rank, match: matchOne(best.by, need, best.rank) }] : [];
    })
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const having = (verdict: ProductMatch['verdict']) =>
    matched.filter(({ match }) => match.verdict === verdict).map(({ match }) => match);
  return {
    need,
    catalogueVersion,
    fits: having('fits'),
    nearlyFits: having('nearlyFits'),
    doesNotFit: having('doesNotFit').toSorted((a, b) => (a.productId < b.productId ? -1 : 1)),
    excluded: products.flatMap((product) => {
      const { id, bankId } = product;
      const reason = reasons.get(bankId);
      return reason === undefined || lendersOf(product, need).length > 0
        ? []
        : [{ productId: id, bankId, reason }];
    }),
  };
}

/** `nearlyFits` is exactly one condition not met, and that one repairable. */
function matchOne(product: BankProduct, need: MatchInput, { reasons }: Rank): ProductMatch {
  const rules = evaluate(product, need);
  const open = rules.filter(({ outcome }) => !isMet(outcome));
  const [only, ...others] = open;
  const repair = only !== undefined && others.length === 0 ? repairOf(product, need, only) : null;
  return {
    productId: product.id,
    bankId: product.bankId,
    terms: termsOf(product),
    verdict: only === undefined ? 'fits' : repair === null ? 'doesNotFit' : 'nearlyFits',
    notMet: open.map(({ dimension }) => dimension),
    rules,
    barred: missesOfNeed(product, need).length > 0,
    repair,
    rankedBy: reasons,
  };
}

/** One product's part of a result; undefined where the product is not in it. */
export const explain = (result: MatchResult, productId: string): ProductMatch | undefined =>
  [...result.fits, ...result.nearlyFits, ...result.doesNotFit].find((match) => match.productId === productId);
