import type { PackageOptions } from '../../infra/bundling/package-function.ts';

/** Each takes back one choice of docs/adr/0009. */
export const choices: Readonly<Record<string, Partial<PackageOptions>>> = {
  shipped: {},
  'without a code cache': { codeCache: false },
  'with the whole SDK': { others: { isTrimmed: false } },
  'with the chain of credentials too': { others: { isTrimmed: false, alias: {} } },
  'mainFields of the platform, too': { others: { isTrimmed: false, mainFields: ['main', 'module'] } },
  'not minified': { others: { minify: false } },
};
