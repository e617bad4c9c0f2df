import { bundleFunction } from '../infra/bundling/bundle-function.ts';
import { bundleLimits } from './bundle/limits.ts';
import { measureBundle } from './bundle/measure.ts';

/** What each function ships: kilobytes, gzipped, its limit, and where most of it comes from. */
for (const [entry, limit] of Object.entries(bundleLimits)) {
  const { kilobytes, gzipped, largest } = measureBundle(await bundleFunction(entry));
  const sources = largest.map(([name, size]) => `${name} ${size.toFixed(0)}`).join(', ');
  console.log(
    `${entry.padEnd(16)}${kilobytes.toFixed(0).padStart(6)} KB  gz ${gzipped.toFixed(0).padStart(4)}  limit ${String(limit).padStart(4)}  ${sources}`,
  );
  if (kilobytes > limit) process.exitCode = 1;
}
