import type { Stage } from '../../api/routes.ts';
import { useNames } from '../../api/use-reference.ts';
import type { ListQuery } from '../../parts/list-address.ts';
import { useText } from './texts.ts';

/** How a list is narrowed, in one line; empty where it is not. */
export const useFilterText = ({ stage, search, overdue }: ListQuery): string => {
  const t = useText();
  const names = useNames();
  const parts = [
    ...(overdue === 'true' ? [t('filter.overdue')] : []),
    ...(stage ? [(stage.split(',') as Stage[]).map(names.stage).join(t('filter.or'))] : []),
    ...(search ? [t('filter.search', { text: search })] : []),
  ];
  return parts.join(' · ');
};
