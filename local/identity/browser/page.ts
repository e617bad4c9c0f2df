import { createHash } from 'node:crypto';
import type { Persona } from '../personas.ts';
import { kindHeadings, type PageLanguage, words } from './words.ts';

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f7f7;color:#1b2a2a;font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
header{display:flex;justify-content:space-between;align-items:baseline;margin-bottom:1rem}
header strong{color:#0f6b66;font-size:1.25rem}
h1{font-size:1.5rem;margin:0 0 .5rem}
h2{font-size:.95rem;margin:1.75rem 0 .5rem;color:#4d5f5f;font-weight:600}
p{margin:0 0 1rem;color:#4d5f5f}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr))}
form{margin:0}
button{width:100%;min-height:44px;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid #cfdada;border-radius:8px;padding:.6rem .9rem;cursor:pointer}
button:hover{border-color:#0f6b66;background:#f2faf9}
:focus-visible{outline:3px solid #0f6b66;outline-offset:2px}
a{color:#0f6b66}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** Nothing but this page's own style and a form back to where it came from. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '');

const page = (language: PageLanguage, title: string, content: string, otherLanguage = ''): string =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${words.product[language]}</title><style>${style}</style></head>
<body><main><header><strong>${words.product[language]}</strong>${otherLanguage}</header>
<h1>${escaped(title)}</h1>
${content}
</main></body></html>
`;

/** Who one can sign in as. `asked` are the parameters of the request, carried along in each form. */
export const personaPage = (
  personas: readonly Persona[],
  asked: URLSearchParams,
  language: PageLanguage,
): string => {
  const hidden = [...asked]
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join('');
  const button = ({ id, name }: Persona) =>
    `<li><form method="post" action="/idp/authorize">${hidden}<button name="persona" value="${escaped(id)}">${escaped(name[language])}</button></form></li>`;
  const groups = kindHeadings.map(
    ({ kinds, name }) =>
      `<section><h2>${name[language]}</h2><ul>${personas
        .filter(({ kind }) => kinds.includes(kind))
        .map(button)
        .join('')}</ul></section>`,
  );
  const swapped = new URLSearchParams(asked);
  swapped.set('ui_locales', language === 'zh' ? 'en' : 'zh');
  const other = `<a lang="${language === 'zh' ? 'en' : 'zh-CN'}" href="${escaped(`/idp/authorize?${swapped}`)}">${words.other[language]}</a>`;
  return page(language, words.title[language], `<p>${words.notice[language]}</p>${groups.join('\n')}`, other);
};

export const refusalPage = (language: PageLanguage): string =>
  page(
    language,
    words.wrongTitle[language],
    `<p>${words.wrong[language]}</p><p><a href="/">${words.back[language]}</a></p>`,
  );
