/** 贷款用途 by class, as far as products tell them apart. */
export const purposes = [
  'workingCapital',
  'equipment',
  'research',
  'expansion',
  'agriculture',
  'foreignTrade',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

/** 授信方式, mechanism.md §2 G6 (unsecured, pledge, mortgage, guarantee) and §5.3 (insurance). */
export const creditMethods = ['unsecured', 'pledge', 'mortgage', 'guarantee', 'insurance'] as const;
export type CreditMethod = (typeof creditMethods)[number];
