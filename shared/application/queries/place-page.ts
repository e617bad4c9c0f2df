import type { Place } from './ordering.ts';

/** An order in which each row has its place. */
export type Places<Row> = {
  readonly placeOf: (row: Row) => Place;
  readonly comparePlaces: (a: Place, b: Place) => number;
};

/** Behind which row a page begins, and by which mark the list was known when its first page was read. */
type Cursor = Place & { readonly mark: string };

export type PlacePage<Row> = {
  readonly rows: readonly Row[];
  /** The list has changed since its first page was read. */
  readonly changed: boolean;
  readonly cursor?: string;
};

/**
 * One page of rows in their order. It begins behind the row where the page before ended, wherever that row stands now, so
 * that rows which stay as they are come once each; that others moved meanwhile is said. Undefined: the cursor is none.
 */
export const placePage = <Row>(
  rows: readonly Row[],
  order: Places<Row>,
  hash: (text: string) => string,
  { limit, cursor: text }: { readonly limit: number; readonly cursor?: string | undefined },
): PlacePage<Row> | undefined => {
  const cursor = text === undefined ? undefined : cursorFrom(text);
  if (cursor === 'invalid') return undefined;
  const start = cursor ? firstBehind(rows, cursor, order) : 0;
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  const hasNext = start + limit < rows.length;
  const mark = hasNext || cursor ? hash(rows.map((row) => order.placeOf(row).id).join(' ')).slice(0, 16) : '';
  return {
    rows: page,
    changed: cursor !== undefined && cursor.mark !== mark,
    ...(hasNext && last && { cursor: textOf({ ...order.placeOf(last), mark: cursor?.mark ?? mark }) }),
  };
};

const firstBehind = <Row>(rows: readonly Row[], place: Place, order: Places<Row>): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && order.comparePlaces(order.placeOf(row), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const textOf = ({ value, id, mark }: Cursor): string =>
  encodeURIComponent(JSON.stringify([id, mark, ...(value === undefined ? [] : [value])]));

const cursorFrom = (text: string): Cursor | 'invalid' => {
  try {
    const parts: unknown = JSON.parse(decodeURIComponent(text));
    if (!Array.isArray(parts)) return 'invalid';
    const [id, mark, value] = parts as readonly unknown[];
    if (typeof id !== 'string' || typeof mark !== 'string') return 'invalid';
    if (value !== undefined && typeof value !== 'string' && typeof value !== 'number') return 'invalid';
    return { id, mark, value };
  } catch {
    return 'invalid';
  }
};
