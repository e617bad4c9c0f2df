import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Metafile, type Plugin, transform } from 'esbuild';
import { jsLiterals } from './js-literal.ts';
import { root } from './root.ts';
import type { ShippedFile } from './shipped-file.ts';

const pattern = /\.form\.ts$/;
const fileOf = (path: string): string => `data/${basename(path, '.ts')}.js`;

const load = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
  import(pathToFileURL(path).href);

/**
 * Modules named `*.form.ts` compute plain data from the zod schemas. The build runs them and ships what they export in
 * a file beside the code; zod and the schemas stay behind (docs/adr/0009).
 */
export const formsPlugin: Plugin = {
  name: 'forms',
  setup: ({ onLoad, onResolve }) => {
    onResolve({ filter: /^\.\/data\/.*\.form\.js$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: pattern }, async ({ path }) => {
      const exports = Object.keys(await load(path)).map((name) => `export const ${name} = forms.${name};`);
      return { contents: [`import forms from './${fileOf(path)}';`, ...exports].join('\n'), loader: 'js' };
    });
  },
};

/** The forms a function has beside its code: file in the package, and its text. */
export const shippedForms = async ({ inputs }: Metafile): Promise<readonly ShippedFile[]> => {
  const paths = Object.keys(inputs).filter((input) => pattern.test(input));
  return Promise.all(paths.map(async (path) => [fileOf(path), await textOf(join(root, path))] as const));
};

const textOf = async (path: string): Promise<string> => {
  const exported = await load(path);
  const { declarations, expressions } = jsLiterals(Object.values(exported));
  const exports = Object.keys(exported).map((name, at) => `exports.${name}=${expressions[at]};`);
  const { code } = await transform([...declarations, ...exports].join('\n'), { minify: true, format: 'cjs' });
  return code;
};
