import { mayBeInitials, searchText, searchWords } from '../../domain/text/index.ts';

/** Whether something of this name, found by these texts, is what a search means. */
export type Search = (name: string, texts: readonly string[]) => boolean;

/**
 * Every word of a search stands in one of the texts, however wide or in what brackets it was typed, or is the initials of
 * the name. Compared when read, so that cases stored before are found as well; readings are loaded when somebody first
 * types letters, for they weigh more than the rest together.
 */
export const searchOf = async (search = ''): Promise<Search> => {
  const words = searchWords(search);
  if (words.length === 0) return () => true;
  const initials = words.some(mayBeInitials) ? await import('../../domain/text/initials.ts') : undefined;
  return (name, texts) => {
    const compared = [name, ...texts].map(searchText);
    return words.every(
      (word) =>
        compared.some((text) => text.includes(word)) ||
        (mayBeInitials(word) && initials?.hasInitials(name, word) === true),
    );
  };
};
