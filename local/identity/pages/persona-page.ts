import type { Persona } from '../personas.ts';
import { escaped, page } from './layout.ts';
import { kindHeadings, type PageLanguage, words } from './words.ts';

/** Who one can sign in as in the demo. `action`: where the choice is sent. */
export const personaPage = (personas: readonly Persona[], action: string, language: PageLanguage): string => {
  const button = ({ id, name }: Persona) =>
    `<li><form method="post" action="${escaped(action)}"><button name="persona" value="${escaped(id)}">${escaped(name[language])}</button></form></li>`;
  const groups = kindHeadings.map(
    ({ kinds, name }) =>
      `<section><h2>${name[language]}</h2><ul class="choices">${personas
        .filter(({ kind }) => kinds.includes(kind))
        .map(button)
        .join('')}</ul></section>`,
  );
  return page(language, words.title[language], `<p>${words.notice[language]}</p>${groups.join('\n')}`, {
    otherLanguage: `${action}?ui_locales=${language === 'zh' ? 'en' : 'zh'}`,
    narrow: false,
  });
};
