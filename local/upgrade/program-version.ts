import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const about = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** The version of this program (程序版本), such as `0.2.0`: of the checkout, or of the unpacked archive. */
export const programVersion = about.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')),
).version;

/** Below 0: `one` is the older. */
export const compareVersions = (one: string, other: string): number => {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const differing = a?.findIndex((part, i) => part !== b?.[i]) ?? -1;
  return differing < 0 ? 0 : (a?.[differing] ?? 0) - (b?.[differing] ?? 0);
};
