import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { dataPlugin } from './data-plugin.ts';

import { root } from './root.ts';
import { trimPlugin } from './trim-plugin.ts';

export type FunctionBundle = { readonly code: Uint8Array; readonly metafile: Metafile };

/**
 * How functions are bundled (docs/adr/0009): CommonJS, since `require` of a builtin costs a tenth of importing it; the
 * SDK inside, without what Lambda never runs; no source map at run time; rules and
 * texts beside the code; plain ASCII, so that it is read as it stands and not decoded.
 */
export const bundleOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  charset: 'ascii',
  // Dynamic imports of builtins become `require` too.
  supported: { 'dynamic-import': false },
  alias: { '@aws-sdk/credential-provider-node': './infra/bundling/environment-credentials.ts' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Choices to measure against: esbuild's own options, and whether the SDK is trimmed. */
export type BundleChoices = BuildOptions & { readonly isTrimmed?: boolean };

/**
 * One function as one file.
 *
 * @param entry file below `functions/lambda/`, without its ending
 * @param choices other than those that ship (`bench/cold`)
 */
export const bundleFunction = async (
  entry: string,
  { isTrimmed = true, ...others }: BundleChoices = {},
): Promise<FunctionBundle> => {
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    plugins: [...(isTrimmed ? [trimPlugin(entry)] : []), dataPlugin],
    ...others,
    entryPoints: [join(root, 'functions/lambda', `${entry}.ts`)],
    write: false,
    metafile: true,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing was bundled for ${entry}`);
  return { code: file.contents, metafile };
};
