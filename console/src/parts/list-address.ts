import { useSearchParams } from 'react-router';
import type { QueryOf } from '../api/routes.ts';

export type ListQuery = QueryOf<'regulator.listCases'>;

/** Rows of a page; about two screens. */
const pageSize = '50';

/** Filters as they stand in the address, each under its name in the contract. */
export const filterNames = [
  'stage',
  'search',
  'overdue',
  'holder',
  'assignee',
  'bank',
  'group',
  'reason',
  'tag',
  'size',
  'industry',
  'channel',
  'ended',
  'dueFrom',
  'dueTo',
  'amountFrom',
  'amountTo',
  'scoreFrom',
  'scoreTo',
  'openedFrom',
  'openedTo',
  'enteredFrom',
  'enteredTo',
] as const satisfies readonly (keyof ListQuery)[];
export type FilterName = (typeof filterNames)[number];

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
export type Sort = { readonly key: SortKey; readonly descending: boolean };

/** As the server takes it: `-amount`. */
export const sortText = ({ key, descending }: Sort): string => `${descending ? '-' : ''}${key}`;

/** What of a list stands in the address bar, so that a link shows the same list: filters by name, order and place. */
export const useAddress = <const Name extends string>(
  names: readonly Name[],
  flags: readonly Name[] = [],
) => {
  const [address, setAddress] = useSearchParams();
  const read = (name: string) => address.get(name)?.trim() || undefined;
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const value = read(name);
      return value === undefined || (flags.includes(name) && value !== 'true') ? [] : [[name, value]];
    }),
  ) as Partial<Record<Name, string>>;
  /** A changed filter or order begins at the first page. */
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (!('cursor' in changes)) next.delete('cursor');
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  return {
    read,
    filters,
    chosen: (name: Name): readonly string[] => read(name)?.split(',') ?? [],
    filtered: Object.keys(filters).length > 0,
    set,
    clear: () => set(Object.fromEntries(names.map((name) => [name, undefined]))),
  };
};

/** A list of cases. */
export const useListAddress = () => {
  const { read, ...address } = useAddress(filterNames, ['overdue']);
  const query: ListQuery = {
    ...(address.filters as ListQuery),
    ...(read('cursor') && { cursor: read('cursor') }),
    limit: pageSize,
  };
  return {
    ...address,
    query,
    stages: read('stage')?.split(',') ?? [],
    sort: sortFrom(read('sort')),
    setSort: (sort: Sort | undefined) => address.set({ sort: sort && sortText(sort) }),
  };
};

export type ListAddress = ReturnType<typeof useListAddress>;

const sortFrom = (text: string | undefined): Sort | undefined => {
  const name = text?.replace(/^-/, '');
  const key = sortKeys.find((one) => one === name);
  return key && { key, descending: text?.startsWith('-') ?? false };
};
