import type { ListQuery } from './list-address.ts';

/** The order of the list that somebody came from (列表顺序): so that the next case is opened from within a case. */
export type ListOrder = {
  readonly ids: readonly string[];
  /** How the list was asked for, and where its next page begins. */
  readonly query: ListQuery;
  readonly next?: string | undefined;
};

const name = 'huizhen.list-order';

export const keptOrder = (): ListOrder | undefined => {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as ListOrder);
  } catch {
    return undefined;
  }
};

/** A full or forbidden storage loses the order, never the page. */
export const keepOrder = (order: ListOrder): void => {
  try {
    sessionStorage.setItem(name, JSON.stringify(order));
  } catch {
    // Cases are then opened from the list alone.
  }
};
