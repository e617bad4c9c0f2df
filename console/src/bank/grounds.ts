import type { AnswerOf } from '../api/routes.ts';

export type OwnProduct = AnswerOf<'bank.ownProducts'>['products'][number];

/** By the bank's own terms: what no product's id is. */
export const ownTerms = 'own';

/** What stands in the form: one choice, and the reason beside it. */
export type GroundsTyped = {
  readonly basis?: { readonly productId?: string; readonly reason?: string };
  readonly channel?: 'online' | 'offline';
};

type Kept = {
  readonly basis?:
    | { readonly kind: 'product'; readonly productId: string }
    | { readonly kind: 'ownTerms'; readonly reason: string }
    | undefined;
  readonly channel?: 'online' | 'offline' | undefined;
};

/** 授信依据 as it is sent: unsaid where it is the product that was asked for. */
export const groundsBody = ({ basis, channel }: GroundsTyped, askedFor: string): Kept => ({
  ...(channel !== undefined && { channel }),
  ...(basis?.productId === ownTerms && {
    basis: { kind: 'ownTerms' as const, reason: basis.reason ?? '' },
  }),
  ...(basis?.productId !== undefined &&
    basis.productId !== ownTerms &&
    basis.productId !== askedFor && {
      basis: { kind: 'product' as const, productId: basis.productId },
    }),
});

/** An answer as it stands, where its correction begins. */
export const groundsTyped = ({ basis, channel }: Kept, askedFor: string): GroundsTyped => ({
  basis:
    basis?.kind === 'ownTerms'
      ? { productId: ownTerms, reason: basis.reason }
      : { productId: basis?.productId ?? askedFor },
  ...(channel !== undefined && { channel }),
});
