import type { QueryOf } from '../api/routes.ts';
import { useAddress } from '../parts/list-address.ts';

type Query = QueryOf<'regulator.listVisits'>;

const names = [
  'need',
  'standing',
  'org',
  'person',
  'purpose',
  'again',
  'from',
  'to',
  'search',
] as const satisfies readonly (keyof Query)[];

export const visitSortKeys = ['on', 'firm', 'who', 'amount', 'standing'] as const;
export type VisitSortKey = (typeof visitSortKeys)[number];

/** 走访台账 as it stands in the address bar. */
export const useVisitAddress = () => {
  const { read, ...address } = useAddress(names, ['again']);
  const text = read('sort');
  const key = visitSortKeys.find((one) => one === text?.replace(/^-/, ''));
  const sort = key
    ? { key, descending: text?.startsWith('-') ?? false }
    : { key: 'on' as const, descending: true };
  const cursor = read('cursor');
  const query: Query = {
    ...(address.filters as Query),
    ...(text !== undefined && key && { sort: text }),
    ...(cursor !== undefined && { cursor }),
    limit: '50',
  };
  return {
    ...address,
    query,
    sort,
    isFirstPage: cursor === undefined,
    setSort: (next: { readonly key: VisitSortKey; readonly descending: boolean }) =>
      address.set({ sort: `${next.descending ? '-' : ''}${next.key}` }),
  };
};
export type VisitAddress = ReturnType<typeof useVisitAddress>;
