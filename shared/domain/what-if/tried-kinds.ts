/** Kinds of rules whose drafts change what becomes of cases; the others change words, or what people may choose. */
export const triedKinds = [
  'scoringModel',
  'triageTable',
  'region',
  'product',
  'sizeTable',
  'calendarYear',
] as const;
export type TriedKind = (typeof triedKinds)[number];
