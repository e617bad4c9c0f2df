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
] as const;
export type SortKey = (typeof sortKeys)[number];
