import { useRef } from 'react';
import type { CaseSummary } from '../api/routes.ts';
import { useCalmRows } from '../parts/use-calm-rows.ts';
import { groupOf, type InboxGroup, inboxGroups, inInboxOrder } from './inbox-groups.ts';

export type GroupedRows = readonly { readonly id: InboxGroup; readonly rows: readonly CaseSummary[] }[];

/** The inbox in its groups, calm while somebody points at it: a row keeps its group until the new order is taken in. */
export const useInboxRows = (fresh: readonly CaseSummary[] | undefined, place: string) => {
  const { rows, waiting, takeIn, watch } = useCalmRows(fresh && inInboxOrder(fresh), place);
  const stood = useRef<ReadonlyMap<string, InboxGroup>>(new Map());
  if (waiting === 0) stood.current = new Map(rows.map((row) => [row.id, groupOf(row)]));
  const byGroup = Map.groupBy(rows, (row) => stood.current.get(row.id) ?? groupOf(row));
  const groups: GroupedRows = inboxGroups.flatMap((id) => {
    const own = byGroup.get(id) ?? [];
    // Nothing to answer is good news and worth a line; the others only where there is something.
    return own.length > 0 || id === 'answer' ? [{ id, rows: own }] : [];
  });
  return { groups, waiting, takeIn, watch };
};
