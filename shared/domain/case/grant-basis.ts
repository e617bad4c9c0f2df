import type { BindingRule, GrantChannel } from '../matching/index.ts';

/**
 * 授信依据: the product an offer is made by, or the bank's own terms (银行自定条件) and which conditions of the product they leave.
 * `catalogueVersion`: of the products it was held against.
 */
export type GrantBasis = { readonly catalogueVersion: string } & (
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'ownTerms'; readonly reason: string; readonly misses: readonly BindingRule[] }
);

/** 授信依据 as a bank says it. Unsaid: the product it was asked for. */
export type SaidBasis =
  | { readonly kind: 'product'; readonly productId: string }
  | { readonly kind: 'ownTerms'; readonly reason: string };

/** What a bank says of how it lends, beside the terms. */
export type SaidGrounds = {
  readonly basis?: SaidBasis;
  /** 办理渠道. Unsaid: offline. */
  readonly channel?: GrantChannel;
};

/** The product an answer stands on: what the bank named, else what it was asked for. */
export const lentProduct = ({
  productId,
  answer,
}: {
  readonly productId: string;
  readonly answer?: { readonly kind: string; readonly basis?: GrantBasis };
}): string => (answer?.basis?.kind === 'product' ? answer.basis.productId : productId);

/** Whether what is said now is what is on record. */
export const sameGrounds = (
  kept: { readonly basis?: GrantBasis; readonly channel?: GrantChannel },
  said: SaidGrounds,
  askedFor: string,
): boolean => {
  const { basis: now = { kind: 'product', productId: askedFor } } = said;
  const before = kept.basis ?? { kind: 'product', productId: askedFor };
  if ((kept.channel ?? 'offline') !== (said.channel ?? 'offline')) return false;
  if (before.kind === 'product') return now.kind === 'product' && before.productId === now.productId;
  return now.kind === 'ownTerms' && before.reason === now.reason;
};
