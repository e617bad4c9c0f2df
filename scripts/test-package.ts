/**
 * Unpacks the offline package where there is no network and nothing installed, and takes the demo's cases through it:
 * `node scripts/test-package.ts`. Exit 1 when a figure differs, and, with CI=true, where this machine lets no network be taken away.
 */
import { tryPackage } from '../test/package/run.ts';

const result = await tryPackage((line) => console.log(line));
if (result.notIsolated !== undefined)
  console.log(
    `\n!!! test:package ran WITH a network: that none is needed was not shown (${result.notIsolated})\n`,
  );
process.exitCode = result.failed ? 1 : 0;
