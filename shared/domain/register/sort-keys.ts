/** 排序: what lists of cases can be ordered by. */
export const sortKeys = [
  'enterprise',
  'stage',
  'holder',
  'assignee',
  'due',
  'amount',
  'score',
  'opened',
  'entered',
  'group',
  'size',
  'industry',
  'lastContact',
  'product',
  'asked',
  'answered',
  'turn',
] as const;
export type SortKey = (typeof sortKeys)[number];
