import { cleanedLine, withoutInvisible } from './cleaned.ts';

/** A text as search compares it (检索文本): width, case, kinds of bracket and dash, and doubled space do not count. */
export const searchText = (text: string): string =>
  cleanedLine(withoutInvisible(text))
    .normalize('NFKC')
    .replace(/[【〔〖「『﹝[{]/g, '(')
    .replace(/[】〕〗」』﹞\]}]/g, ')')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[・‧•∙⋅·]/g, '·')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** The words of a search; each has to be found. */
export const searchWords = (search: string): readonly string[] =>
  searchText(search)
    .split(' ')
    .filter((word) => word !== '');

/** Whether a word can only be meant as initials: letters alone, at least two, since one letter finds nearly everything. */
export const mayBeInitials = (word: string): boolean => /^[a-z]{2,}$/.test(word);
