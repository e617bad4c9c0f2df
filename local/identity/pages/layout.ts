import { createHash } from 'node:crypto';
import { type PageLanguage, words } from './words.ts';

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f7f7;color:#1b2a2a;font:16px/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}
main.narrow{max-width:27rem}
header{display:flex;justify-content:space-between;align-items:baseline;margin-bottom:1rem}
header strong{color:#0f6b66;font-size:1.25rem}
h1{font-size:1.5rem;margin:0 0 .5rem}
h2{font-size:.95rem;margin:1.75rem 0 .5rem;color:#4d5f5f;font-weight:600}
p{margin:0 0 1rem;color:#4d5f5f}
ul.choices{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr))}
form{margin:0}
label{display:block;margin:1rem 0 .25rem;font-weight:600}
input,select{width:100%;min-height:44px;font:inherit;color:inherit;background:#fff;border:1px solid #8fa3a3;border-radius:8px;padding:.5rem .75rem}
.hint{font-size:.875rem;margin:.25rem 0 0}
.wrong{background:#fdf1f0;border:1px solid #c9372c;border-radius:8px;color:#8c1d13;padding:.75rem 1rem;margin:1rem 0}
.done{background:#f2faf9;border:1px solid #0f6b66;border-radius:8px;padding:.75rem 1rem;margin:1rem 0}
.qr{margin:1rem auto;max-width:14rem}
.qr svg{display:block;width:100%;height:auto}
.codes{font-family:ui-monospace,monospace;columns:2;list-style:none;padding:0}
button,.button{display:block;width:100%;min-height:44px;font:inherit;text-align:left;color:inherit;background:#fff;border:1px solid #cfdada;border-radius:8px;padding:.6rem .9rem;cursor:pointer}
button:hover{border-color:#0f6b66;background:#f2faf9}
button.main{margin-top:1.5rem;text-align:center;font-weight:600;color:#fff;background:#0f6b66;border-color:#0f6b66}
button.main:hover{background:#0b544f}
:focus-visible{outline:3px solid #0f6b66;outline-offset:2px}
a{color:#0f6b66}`;

const sha = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Nothing but the page's own style and forms back to where it came from; scripts only those that are named. */
export const policyWith = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha(style)}'`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map((one) => `'sha256-${sha(one)}'`).join(' ')}`]),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
export const basicPolicy = policyWith([]);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? '');

/** A page of the provider. `otherLanguage`: address of the same page in the other language, if it has one. */
export const page = (
  language: PageLanguage,
  title: string,
  content: string,
  { otherLanguage, narrow = true }: { readonly otherLanguage?: string; readonly narrow?: boolean } = {},
): string => {
  const other =
    otherLanguage === undefined
      ? ''
      : `<a lang="${language === 'zh' ? 'en' : 'zh-CN'}" href="${escaped(otherLanguage)}">${words.other[language]}</a>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${words.product[language]}</title><style>${style}</style></head>
<body><main${narrow ? ' class="narrow"' : ''}><header><strong>${words.product[language]}</strong>${other}</header>
<h1>${escaped(title)}</h1>
${content}
</main></body></html>
`;
};
