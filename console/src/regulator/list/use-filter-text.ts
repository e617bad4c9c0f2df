import { useLanguage } from '../../i18n/language.ts';
import type { ListQuery } from '../../parts/list-address.ts';
import { useValueNames } from './filter-bar.tsx';
import { rangeText } from './ranges.tsx';
import { useText } from './texts.ts';

const named = [
  'stage',
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
] as const;

/** How a list is narrowed, in one line; empty where it is not. */
export const useFilterText = () => {
  const nameOf = useValueNames();
  const language = useLanguage();
  const t = useText();
  return (query: ListQuery): string => {
    const { search, overdue } = query;
    const parts = [
      ...(overdue === 'true' ? [t('filter.overdue')] : []),
      ...named.flatMap((name) => {
        const value = query[name];
        return value
          ? [
              value
                .split(',')
                .map((one) => nameOf(name, one))
                .join(t('filter.or')),
            ]
          : [];
      }),
      ...rangeText(query, t, language).map(({ text }) => text),
      ...(search ? [t('filter.search', { text: search })] : []),
    ];
    return parts.join(' · ');
  };
};
