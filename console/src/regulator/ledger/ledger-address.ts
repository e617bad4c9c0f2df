import type { QueryOf } from '../../api/routes.ts';
import { useAddress } from '../../parts/list-address.ts';

export type LedgerQuery = QueryOf<'regulator.ledger'>;

const pageSize = '50';
/** What nobody has to act on any more is asked for. */
const usualStates = 'open,late';

const filterNames = [
  'state',
  'owner',
  'code',
  'dueFrom',
  'dueTo',
  'asked',
  'search',
  'ended',
] as const satisfies readonly (keyof LedgerQuery)[];

export const ledgerSortKeys = ['code', 'enterprise', 'owner', 'due', 'state', 'given'] as const;
export type LedgerSortKey = (typeof ledgerSortKeys)[number];
type LedgerSort = { readonly key: LedgerSortKey; readonly descending: boolean };

/** 问题台账 as it stands in the address bar. */
export const useLedgerAddress = () => {
  const { read, ...address } = useAddress(filterNames, ['asked']);
  const group = read('group');
  const sort = sortFrom(read('sort'));
  const cursor = read('cursor');
  const query: LedgerQuery = {
    ...(address.filters as LedgerQuery),
    state: address.filters.state ?? usualStates,
    ...(group !== undefined && { group }),
    ...(sort && { sort: textOf(sort) }),
    ...(cursor !== undefined && { cursor }),
    limit: pageSize,
  };
  return {
    ...address,
    query,
    group,
    sort: sort ?? { key: 'due' as const, descending: false },
    isFirstPage: cursor === undefined,
    setSort: (next: LedgerSort) => address.set({ sort: textOf(next) }),
  };
};

export type LedgerAddress = ReturnType<typeof useLedgerAddress>;

const textOf = ({ key, descending }: LedgerSort): string => `${descending ? '-' : ''}${key}`;

const sortFrom = (text: string | undefined): LedgerSort | undefined => {
  const key = ledgerSortKeys.find((one) => one === text?.replace(/^-/, ''));
  return key && { key, descending: text?.startsWith('-') ?? false };
};
