import type { AnswerOf, BodyOf } from '../../api/routes.ts';

export type Matching = AnswerOf<'regulator.matching'>;
export type Product = Matching['fits'][number];
export type Choice = BodyOf<'regulator.recommend'>['choices'][number];

/** How often each condition is not met, the commonest first. */
export const countNotMet = (products: readonly Product[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const dimension of products.flatMap(({ notMet }) => notMet))
    counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
};

/** Ticks or unticks a product; a bank is asked about one product, so another one of its takes its place. */
export const toggle = (choices: readonly Choice[], { bankId, productId }: Choice): readonly Choice[] => {
  const others = choices.filter((choice) => choice.bankId !== bankId);
  const had = choices.some((choice) => choice.productId === productId);
  return had ? others : [...others, { bankId, productId }];
};

/** Most products people can hold against each other on one screen. */
export const mostCompared = 3;

export const toggleCompared = (ids: readonly string[], id: string): readonly string[] => {
  if (ids.includes(id)) return ids.filter((other) => other !== id);
  return ids.length < mostCompared ? [...ids, id] : ids;
};

/** The banks that were left out, each once, by the reason they share. */
export const excludedBanks = ({ excluded }: Matching) =>
  [...Map.groupBy(excluded, ({ reason }) => reason.zh).values()].map((entries) => ({
    reason: entries[0]?.reason ?? { zh: '', en: '' },
    bankIds: [...new Set(entries.map(({ bankId }) => bankId))],
  }));

/** A rule's sentence without its name, where the name stands beside it. */
export const withoutName = (text: string): string => text.replace(/^[^：:]+[：:]\s*/, '');
