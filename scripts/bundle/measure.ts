import { gzipSync } from 'node:zlib';
import type { FunctionBundle } from '../../infra/bundling/bundle-function.ts';

export type BundleSize = {
  readonly kilobytes: number;
  readonly gzipped: number;
  /** The packages and folders that most of it comes from, in kilobytes. */
  readonly largest: readonly (readonly [string, number])[];
  readonly inputs: readonly string[];
};

const kilobyte = 1024;
const mostShown = 6;

export const measureBundle = ({ code, metafile }: FunctionBundle): BundleSize => ({
  kilobytes: code.length / kilobyte,
  gzipped: gzipSync(code, { level: 9 }).length / kilobyte,
  largest: largestOf(metafile),
  inputs: shippedInputs(metafile),
});

const largestOf = ({ outputs }: FunctionBundle['metafile']): BundleSize['largest'] => {
  const bySource = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const source = sourceOf(path);
      bySource.set(source, (bySource.get(source) ?? 0) + bytesInOutput / kilobyte);
    }
  }
  return [...bySource].sort(([, a], [, b]) => b - a).slice(0, mostShown);
};

/** Inputs of which something is left after what nobody calls was dropped. */
const shippedInputs = ({ outputs }: FunctionBundle['metafile']): readonly string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );

/** The SDK's three scopes are one thing to us. */
const sourceOf = (path: string): string => {
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (name === undefined) return path.split('/').slice(0, 2).join('/');
  return /^(@aws-sdk|@smithy|@aws)\//.test(name) ? 'SDK' : name;
};
