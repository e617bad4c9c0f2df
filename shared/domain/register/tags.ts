import { negativeFlags } from '../matching/product.ts';

/** 标记: what is on file of a firm or its case that people look for. */
export const tags = [...negativeFlags, 'firstLoan', 'consentWithdrawn', 'erasureAsked'] as const;
export type Tag = (typeof tags)[number];
