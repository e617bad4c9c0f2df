/**
 * Unpacks the offline package where there is no network and nothing installed, and takes the demo's cases through it:
 * `node scripts/test-package.ts`. Exit 1 when a figure differs; 0 where this machine lets no network be taken away, unless CI=true.
 */
import { tryPackage } from '../test/package/run.ts';

const result = await tryPackage((line) => console.log(line));
if ('skipped' in result) console.log(`\n!!! test:package SKIPPED, nothing was tested: ${result.skipped}\n`);
process.exitCode = 'failed' in result && result.failed ? 1 : 0;
