import { readFile } from 'node:fs/promises';
import { docsPage, startScript } from './page.ts';

export type Asset = { readonly type: string; readonly content: string | Buffer };

const packaged: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

/** What stands under `/docs`; only the files named here are ever read. */
export const docsAsset = async (path: string): Promise<Asset | undefined> => {
  if (path === '/docs') return { type: 'text/html; charset=utf-8', content: docsPage };
  if (path === '/docs/start.js') return { type: 'text/javascript; charset=utf-8', content: startScript };
  const name = path.slice('/docs/'.length);
  if (!path.startsWith('/docs/') || !Object.hasOwn(packaged, name)) return undefined;
  const file = new URL(import.meta.resolve(`swagger-ui-dist/${name}`));
  return { type: packaged[name] ?? '', content: await readFile(file) };
};
