/**
 * Deploys the CDK app into an AWS emulator on this machine and plays the demo through it: `node scripts/test-aws.ts`.
 * Exit 1 when something differs; 0 when all is as expected, and where the emulator cannot run here, unless CI=true.
 * What the emulator cannot show is in docs/emulator-differences.md.
 */
import { runOnEmulator } from '../test/aws/run.ts';

const startedAt = performance.now();
const result = await runOnEmulator((line) => console.log(line));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
if ('skipped' in result) console.log(`\n!!! test:aws SKIPPED, nothing was tested: ${result.skipped}\n`);
else
  console.log(
    `test:aws: ${result.failed === 0 ? 'all as expected' : `${result.failed} failed`} (${seconds} s)`,
  );
process.exitCode = 'failed' in result && result.failed > 0 ? 1 : 0;
