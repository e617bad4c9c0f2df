import { escaped, page } from './layout.ts';
import { type PageLanguage, words } from './words.ts';

/** A request that cannot be granted. `code`: the protocol's name of the fault, for whoever is asked for help. */
export const refusalPage = (language: PageLanguage, code?: string): string =>
  page(
    language,
    words.wrongTitle[language],
    `<p>${words.wrong[language]}</p>${code === undefined ? '' : `<p class="hint">${escaped(code)}</p>`}<p><a href="/">${words.back[language]}</a></p>`,
  );
