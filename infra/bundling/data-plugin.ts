import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile, Plugin } from 'esbuild';
import { pack } from './package/packed.ts';
import { root } from './root.ts';
import type { ShippedFile } from './shipped-file.ts';

/** Folder beside the code in a function's package. */
const folder = 'data';
const pattern = /\.data\.ts$/;

type DataModule = Readonly<Record<string, () => unknown>>;
/** Undefined: it exports values that code looks into at once (a table of a few rows): code like any other. */
const load = async (path: string): Promise<DataModule | undefined> => {
  const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
  return Object.values(module).every((one) => typeof one === 'function') ? (module as DataModule) : undefined;
};

const fileOf = (path: string, name: string): string => `${basename(path, '.data.ts')}.${name}.json`;

/**
 * Modules named `*.data.ts` export functions that give plain data, maps and sets: rules and texts. What they give, made
 * and checked by the build, ships in files beside the code, each read when it is first asked for; most requests ask for
 * few (docs/adr/0009).
 */
export const dataPlugin: Plugin = {
  name: 'data',
  setup: ({ onLoad }) => {
    onLoad({ filter: pattern }, async ({ path }) => {
      const module = await load(path);
      if (!module) return undefined;
      const exports = Object.keys(module).map(
        (name) => `export const ${name} = shipped('${folder}/${fileOf(path, name)}');`,
      );
      return { contents: [reader, ...exports].join('\n'), loader: 'ts', resolveDir: import.meta.dirname };
    });
  },
};

const reader = "import { shipped } from './package/shipped.ts';";

/** What a function has beside its code: file in the package, and its text. */
export const shippedData = async ({ inputs }: Metafile): Promise<readonly ShippedFile[]> => {
  const files: ShippedFile[] = [];
  for (const path of Object.keys(inputs).filter((input) => pattern.test(input))) {
    for (const [name, give] of Object.entries((await load(join(root, path))) ?? {}))
      files.push([`${folder}/${fileOf(path, name)}`, pack(give())]);
  }
  return files;
};
