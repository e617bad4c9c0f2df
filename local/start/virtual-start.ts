/** A Monday morning before the longest run of holidays that the demo meets. */
const usualStart = '2026-03-02T09:00:00+08:00';

/** Where a virtual clock begins, by `virtual` or `virtual:` and a moment; undefined: the real time (`system`). */
export const virtualStartOf = (clock: string): number | undefined => {
  const [kind, ...rest] = clock.split(':');
  return kind === 'virtual' ? Date.parse(rest.length === 0 ? usualStart : rest.join(':')) : undefined;
};
