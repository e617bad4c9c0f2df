import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { CodeOf } from '../constructs/deployment.ts';
import { bundleFunction } from './bundle-function.ts';

/** Bundles each function below `folder` as the app is synthesised. */
export const bundlesIn =
  (folder: string): CodeOf =>
  (entry, files = {}) => {
    const path = join(folder, entry);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.js'), bundleFunction(entry).code);
    for (const [inside, source] of Object.entries(files))
      cpSync(source, join(path, inside), { recursive: true });
    return Code.fromAsset(path);
  };
