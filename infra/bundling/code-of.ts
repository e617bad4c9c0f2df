import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CodeOf } from '../constructs/deployment.ts';
import type { Settings } from '../settings/settings.ts';
import { functionEntries } from './function-entries.ts';
import { packageFunction } from './package-function.ts';

/**
 * Packages every function below `folder` before the app is synthesised. A code cache can be made only for the
 * architecture this process runs on; for another one the functions ship without, and start slower (docs/adr/0009).
 */
export const packagesIn = async (
  folder: string,
  architecture: Settings['architecture'],
): Promise<{ readonly codeOf: CodeOf; readonly isCached: boolean }> => {
  const isCached = process.arch === (architecture === 'arm64' ? 'arm64' : 'x64');
  await Promise.all(
    functionEntries().map((entry) => packageFunction(entry, join(folder, entry), { codeCache: isCached })),
  );
  return {
    isCached,
    codeOf: (entry, files = {}) => {
      const path = join(folder, entry);
      for (const [inside, source] of Object.entries(files))
        cpSync(source, join(path, inside), { recursive: true });
      return Code.fromAsset(path, { assetHash: hashOf(path) });
    },
  };
};

/** Of what a function does: a code cache differs from one making to the next, and is no reason to deploy again. */
const hashOf = (folder: string): string => {
  const hash = createHash('sha256').update(process.version);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.cache'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${file.slice(folder.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
};
