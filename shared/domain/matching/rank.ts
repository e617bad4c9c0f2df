import type { MatchInput } from './need.ts';
import type { BankProduct } from './product.ts';
import type { RankingReason } from './result.ts';

/** What decides a product's place, most weighty first. */
export type Rank = {
  readonly productId: string;
  readonly wishPlace: number;
  readonly hasRelation: boolean;
  readonly sharedStrengths: number;
  /** The tightest stated limit's share left over; −1 where no limit is stated. */
  readonly margin: number;
  readonly reasons: readonly RankingReason[];
};

/** mechanism.md §2 P3: the firm's wish first, then its existing loans and services, then the bank's strengths. */
export function rankOf(product: BankProduct, need: MatchInput): Rank {
  const place = need.wishedBankIds?.indexOf(product.bankId) ?? -1;
  const hasRelation = need.relationBankIds?.includes(product.bankId) ?? false;
  const shared = (need.soughtStrengths ?? []).filter((strength) => product.strengths?.includes(strength));
  const margin = tightestMargin(product, need);
  const reasons: RankingReason[] = [];
  if (place >= 0) reasons.push({ kind: 'wished', place: place + 1 });
  if (hasRelation) reasons.push({ kind: 'existingRelation' });
  if (shared.length > 0) reasons.push({ kind: 'strengths', shared });
  if (margin !== undefined) reasons.push({ kind: 'margin', ...margin });
  return {
    productId: product.id,
    wishPlace: place >= 0 ? place : Number.POSITIVE_INFINITY,
    hasRelation,
    sharedStrengths: shared.length,
    margin: margin?.share ?? -1,
    reasons,
  };
}

/** Best first; the id makes the order the same every time. */
export function compareRanks(a: Rank, b: Rank): number {
  if (a.wishPlace !== b.wishPlace) return a.wishPlace < b.wishPlace ? -1 : 1;
  if (a.hasRelation !== b.hasRelation) return a.hasRelation ? -1 : 1;
  if (a.sharedStrengths !== b.sharedStrengths) return b.sharedStrengths - a.sharedStrengths;
  if (a.margin !== b.margin) return b.margin - a.margin;
  return a.productId < b.productId ? -1 : 1;
}

type Margin = Omit<Extract<RankingReason, { kind: 'margin' }>, 'kind'>;

function tightestMargin(product: BankProduct, need: MatchInput): Margin | undefined {
  const margins: Margin[] = [];
  const limit = (of: Margin['of'], max: number | undefined, value: number | undefined) => {
    if (max !== undefined && max > 0 && value !== undefined && value <= max) {
      margins.push({ of, asked: value, limit: max, share: (max - value) / max });
    }
  };
  limit('amount', product.maxAmountFen, need.amountFen);
  limit('tenor', product.maxTenorMonths, need.tenorMonths);
  limit('score', need.score?.total, product.scoreThreshold?.minScore);
  return margins.toSorted((a, b) => a.share - b.share)[0];
}
