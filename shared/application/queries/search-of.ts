import { mayBeInitials, searchText, searchWords } from '../../domain/text/index.ts';

/** What a search looks at: a name, and texts as `searchText` makes them, the name among them. */
export type Searched = { readonly name: string; readonly texts: readonly string[] };

/** Whether something is what a search means. */
export type Search = (one: Searched) => boolean;

export const searched = (name: string, texts: readonly string[]): Searched => ({
  name,
  texts: [name, ...texts].map(searchText),
});

/**
 * Every word of a search stands in one of the texts, however wide or in what brackets it was typed, or is the initials of
 * the name. Compared when read, so that cases stored before are found as well; readings are loaded when somebody first
 * types letters, for they weigh more than the rest together. Undefined: nothing is searched for.
 */
export const searchOf = async (search = ''): Promise<Search | undefined> => {
  const words = searchWords(search);
  if (words.length === 0) return undefined;
  const initials = words.some(mayBeInitials) ? await import('../../domain/text/initials.ts') : undefined;
  return ({ name, texts }) =>
    words.every(
      (word) =>
        texts.some((text) => text.includes(word)) ||
        (mayBeInitials(word) && initials?.hasInitials(name, word) === true),
    );
};
