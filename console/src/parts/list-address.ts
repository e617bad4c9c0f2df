import { useSearchParams } from 'react-router';
import type { QueryOf } from '../api/routes.ts';

export type ListQuery = QueryOf<'regulator.listCases'>;

/** Rows of a page; about two screens. */
const pageSize = '50';
const own = ['stage', 'search', 'overdue', 'cursor'] as const;

export type SortKey = 'enterprise' | 'stage' | 'amount' | 'holder' | 'due' | 'score';
export type Sort = { readonly key: SortKey; readonly descending: boolean };

/** The filters, order and place of a list as they stand in the address bar, so that a link shows the same list. */
export const useListAddress = () => {
  const [address, setAddress] = useSearchParams();
  const read = (name: string) => address.get(name) ?? undefined;
  const query: ListQuery = {
    ...(read('stage') && { stage: read('stage') }),
    ...(read('search')?.trim() && { search: read('search') }),
    ...(read('overdue') === 'true' && { overdue: 'true' as const }),
    ...(read('cursor') && { cursor: read('cursor') }),
    limit: pageSize,
  };
  /** A changed filter begins at the first page. */
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (!('cursor' in changes) && !('sort' in changes)) next.delete('cursor');
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  return {
    query,
    stages: read('stage')?.split(',') ?? [],
    sort: sortFrom(read('sort')),
    filtered: own.some((name) => name !== 'cursor' && address.has(name)),
    set,
    setSort: (sort: Sort | undefined) => set({ sort: sort && `${sort.descending ? '-' : ''}${sort.key}` }),
    clear: () => set({ stage: undefined, search: undefined, overdue: undefined }),
  };
};

export type ListAddress = ReturnType<typeof useListAddress>;

const keys: readonly string[] = ['enterprise', 'stage', 'amount', 'holder', 'due', 'score'];

const sortFrom = (text: string | undefined): Sort | undefined => {
  const key = text?.replace(/^-/, '') ?? '';
  return keys.includes(key) ? { key: key as SortKey, descending: text?.startsWith('-') ?? false } : undefined;
};
