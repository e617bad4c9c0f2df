import { join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '../..');

export type FunctionBundle = { readonly code: Uint8Array; readonly metafile: Metafile };

/**
 * How functions are bundled (docs/adr/0009): CommonJS, since `require` of a builtin costs a tenth of importing it; the
 * SDK inside; no source map at run time; and without the SDK's chain of credential providers, of which Lambda needs
 * the environment alone.
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
  // Dynamic imports of builtins become `require` too.
  supported: { 'dynamic-import': false },
  alias: { '@aws-sdk/credential-provider-node': './infra/bundling/environment-credentials.ts' },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * One function as one file.
 *
 * @param entry file below `functions/lambda/`, without its ending
 * @param others options to measure against (`scripts/bundle-cold.ts`)
 */
export const bundleFunction = (entry: string, others: BuildOptions = {}): FunctionBundle => {
  const { outputFiles, metafile } = buildSync({
    ...bundleOptions,
    ...others,
    entryPoints: [join(root, 'functions/lambda', `${entry}.ts`)],
    write: false,
    metafile: true,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Nothing was bundled for ${entry}`);
  return { code: file.contents, metafile };
};
