import { lazily } from './lazily.ts';
import * as rules from './rules.data.ts';

/** Every rule that ships with the system, by the id that regions name; each part is there when it is first asked for. */
export type Shelf = { readonly [Part in keyof typeof rules]: ReturnType<(typeof rules)[Part]> };

export const openShelf = (): Shelf => lazily<Shelf>({ ...rules });

/** Asks for every part now: an installation that starts with a rule file it cannot use should not start. */
export const readWhole = (shelf: Shelf): Shelf => {
  Object.values(shelf);
  return shelf;
};
