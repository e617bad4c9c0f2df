import { useEffect, useRef, useState } from 'react';
import { keepRow, keptRow } from './list-place.ts';
import { useKeys } from './use-keys.ts';

const rowId = (id: string): string => `row-${id}`;

/** What a row of such a list bears, so that it is found, seen and remembered when it is opened. */
export const rowProps = (id: string, current: string | undefined) => ({
  id: rowId(id),
  'data-current': id === current || undefined,
  'aria-current': id === current || undefined,
  onClick: () => keepRow(id),
});

/**
 * `j k` move through the rows, Enter opens, Esc lets go. The place is kept: who comes back to the same list stands on
 * the same row, and sees it.
 */
export const useRowKeys = (ids: readonly string[], open: (id: string) => void): string | undefined => {
  const [current, setCurrent] = useState(keptRow);
  // Keys come faster than rows are drawn: where one stands is known at once.
  const place = useRef(current);
  const show = (id: string, block: ScrollLogicalPosition) =>
    document.getElementById(rowId(id))?.scrollIntoView({ block });
  const stand = (id: string | undefined) => {
    place.current = id;
    setCurrent(id);
    keepRow(id);
    if (id !== undefined) show(id, 'nearest');
  };
  const move = (by: 1 | -1) => {
    const at = place.current === undefined ? -1 : ids.indexOf(place.current);
    stand(ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + by))]);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: () => place.current !== undefined && ids.includes(place.current) && open(place.current),
    Escape: () => stand(undefined),
  });
  // The list itself is remembered too, so that a case file knows where it was opened from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list comes
  useEffect(() => {
    if (current === undefined) return keepRow(undefined);
    keepRow(current);
    show(current, 'center');
  }, []);
  return current;
};
