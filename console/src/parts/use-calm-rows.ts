import { useRef, useState } from 'react';
import { calmOrder } from './calm-order.ts';

type Shown<T> = { readonly place: string; readonly rows: readonly T[] };

/**
 * Rows that do not move under the cursor: while somebody points at or tabs through the list, values change in place and
 * the new order waits for `takeIn`, or for the pointer to leave. `place` names the list (filters, page, order): rows of
 * another one are never kept. `fresh` is undefined while they are read.
 */
export const useCalmRows = <T extends { readonly id: string }>(
  fresh: readonly T[] | undefined,
  place: string,
) => {
  const [busy, setBusy] = useState(false);
  const shown = useRef<Shown<T> | undefined>(undefined);
  const before = shown.current?.place === place ? shown.current.rows : undefined;
  const calm = busy && before && fresh ? calmOrder(before, fresh) : undefined;
  const rows = calm && calm.changed > 0 ? calm.rows : (fresh ?? []);
  shown.current = fresh && { place, rows };
  return {
    rows,
    waiting: calm?.changed ?? 0,
    takeIn: () => setBusy(false),
    watch: {
      onPointerEnter: () => setBusy(true),
      onPointerLeave: () => setBusy(false),
    },
  };
};
