/** Where somebody was in a list (列表位置): kept in this tab, so that coming back from a case finds the same row. */
type Place = { readonly address: string; readonly row?: string };

const name = 'huizhen.list-place';

const read = (): Place | undefined => {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Place);
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage loses the place, never the page. */
const keep = (place: Place): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(place));
  } catch {
    // The list is then found from its beginning.
  }
};

const addressNow = (): string => `${location.pathname}${location.search}`;

/** The row somebody stands on in the list shown now, undefined for none. */
export const keepRow = (row: string | undefined): void =>
  keep({ address: addressNow(), ...(row !== undefined && { row }) });

/** The row to come back to in the list that was left. */
export const keepCurrentRow = (row: string): void => {
  const place = read();
  if (place) keep({ ...place, row });
};

/** The row somebody stood on when they left the list shown now. */
export const keptRow = (): string | undefined => {
  const place = read();
  return place?.address === addressNow() ? place.row : undefined;
};

/** The list somebody came from, with its filters and page. */
export const listLeft = (): string => read()?.address ?? '/cases';
