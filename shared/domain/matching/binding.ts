import type { CreditMethod } from '../credit-terms.ts';
import type { Fen } from '../money/fen.ts';
import type { BindingRule } from './binding-rule.ts';
import { asBought, stepBought, termsOf } from './bought-terms.ts';
import { evaluate } from './evaluate.ts';
import type { MatchInput } from './need.ts';
import type { BankProduct, GrantChannel, ProductTerms, ScoreTerms } from './product.ts';
import type { Compared, RuleResult } from './result.ts';

/** A condition of a product that binds and is not met. */
export type Miss = Omit<RuleResult, 'dimension'> & { readonly rule: BindingRule };

/** 授信方案 as a product sees it. Rate in basis points a year. */
export type OfferedTerms = {
  readonly amountFen: Fen;
  readonly rateBp: number;
  readonly tenorMonths: number;
  readonly method: CreditMethod;
  /** Absent: offline, at the counter. */
  readonly channel?: GrantChannel;
};

const isLending = (product: BankProduct, bankId: string): boolean =>
  product.bankId === bankId || product.memberBankIds?.includes(bankId) === true;

/** 成员银行: whether a bank lends by the product. */
export const lendsBy = (product: BankProduct | undefined, bankId: string): boolean =>
  product !== undefined && isLending(product, bankId);

/**
 * What keeps a product from being recommended (推荐). What a bank and a firm can still settle is no miss: a bank may lend less,
 * for another time, against another security. Nor is what is not known: the bank finds it out.
 */
export const missesOfNeed = (product: BankProduct, need: MatchInput): readonly Miss[] =>
  evaluate(product, need)
    .filter(({ dimension, outcome, asked, found }) => {
      if (outcome !== 'fail' && outcome !== 'notComparable') return false;
      if (dimension === 'tenor' || dimension === 'method') return false;
      // More than its most can be lent in part; less than its least cannot be lent at all.
      return dimension !== 'amount' || (asked?.min !== undefined && Number(found) < asked.min);
    })
    .map(asMiss)
    .filter(binds(product));

/** What an offer misses of a product: its amount, tenor, security, rate, and all that the product asks of the firm. */
export const missesOfOffer = (
  product: BankProduct,
  need: MatchInput,
  offered: OfferedTerms,
): readonly Miss[] => {
  const { amountFen, tenorMonths, method } = offered;
  const held = inChannel(asBought(product, need.score), offered.channel);
  return [
    ...evaluate(held, { ...need, amountFen, tenorMonths, methods: [method] })
      // A product that lends on points lends on none that are not there.
      .filter(({ dimension, outcome }) =>
        outcome === 'unknown' ? dimension === 'score' : outcome === 'fail' || outcome === 'notComparable',
      )
      .map(asMiss),
    ...missedRate(held, offered.rateBp),
  ].filter(binds(product));
};

/** What of an offer the paper itself fixes: amount, tenor, security, rate. */
export const missesOfTerms = (
  product: BankProduct,
  need: MatchInput,
  offered: OfferedTerms,
): readonly Miss[] => missesOfOffer(product, need, offered).filter(({ rule }) => ofThePaper.includes(rule));

const ofThePaper: readonly BindingRule[] = ['amount', 'tenor', 'method', 'rate'];

/** The terms a bank can lend by, and the step of the score that bought them. */
export const termsFor = (
  product: BankProduct,
  need: MatchInput,
): { readonly terms: ProductTerms; readonly bought?: ScoreTerms } => {
  const bought = stepBought(product, need.score);
  return { terms: termsOf(asBought(product, need.score)), ...(bought && { bought }) };
};

const binds =
  ({ advisory }: BankProduct) =>
  ({ rule }: Miss): boolean =>
    !advisory?.includes(rule);

const asMiss = ({ dimension, outcome, asked, found }: RuleResult): Miss => ({
  rule: dimension,
  outcome,
  asked,
  found,
});

/** A channel's limit holds within the product's. */
const inChannel = (product: BankProduct, channel: GrantChannel = 'offline'): BankProduct => {
  const limit = product.channelLimits?.[channel];
  if (limit === undefined) return product;
  const { maxAmountFen = limit } = product;
  return { ...product, maxAmountFen: Math.min(maxAmountFen, limit) };
};

const missedRate = ({ rateBp: band }: BankProduct, rateBp: number): readonly Miss[] => {
  if (!band || (rateBp >= band.min && rateBp <= band.max)) return [];
  const found: Compared = rateBp;
  return [{ rule: 'rate', outcome: 'fail', asked: band, found }];
};
