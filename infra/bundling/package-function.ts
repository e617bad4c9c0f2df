import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BundleChoices, bundleFunction } from './bundle-function.ts';
import { shippedData } from './data-plugin.ts';
import { makeCodeCache } from './make-code-cache.ts';
import { failingSamples, sampleEvents } from './sample-events.ts';
import { withNamesOfTheirOwn } from './shipped-file.ts';

export type PackageOptions = {
  /** With V8's code cache; only for the architecture that this process runs on. */
  readonly codeCache: boolean;
  /** Bundle options to measure against. */
  readonly others?: BundleChoices;
};

/** One function's package: what Lambda loads, the function, its code caches, and the data it reads. */
export const packageFunction = async (
  entry: string,
  folder: string,
  { codeCache, others }: PackageOptions,
): Promise<void> => {
  const { code, metafile } = await bundleFunction(entry, others);
  const events = sampleEvents[entry];
  mkdirSync(folder, { recursive: true });
  if (codeCache && events) {
    copyFileSync(join(import.meta.dirname, 'package/index.cjs'), join(folder, 'index.js'));
    writeFileSync(join(folder, 'function.js'), code);
  } else writeFileSync(join(folder, 'index.js'), code);
  const beside = await shippedData(metafile);
  for (const [file, text] of withNamesOfTheirOwn(beside)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  if (codeCache && events) await makeCodeCache(folder, events, failingSamples.has(entry));
};
