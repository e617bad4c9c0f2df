import { useRef, useState } from 'react';
import { calmOrder } from './calm-order.ts';

/**
 * Rows that do not move under the cursor: while somebody points at or tabs through the list, values change in place and
 * the new order waits for `takeIn`, or for the pointer to leave. `place` names the list (filters, page, order): another
 * list is shown at once.
 */
export const useCalmRows = <T extends { readonly id: string }>(fresh: readonly T[], place: string) => {
  const [busy, setBusy] = useState(false);
  const shown = useRef<{ readonly place: string; readonly rows: readonly T[] }>({ place, rows: fresh });
  const calm = busy && shown.current.place === place ? calmOrder(shown.current.rows, fresh) : undefined;
  const rows = calm && calm.changed > 0 ? calm.rows : fresh;
  shown.current = { place, rows };
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
