import path from 'node:path';
import { startVitest } from 'vitest/node';
import { demand } from '../steps.ts';

const file = 'test/aws/table.aws.test.ts';

/** The table's contract suite, as it runs on SQLite and DynamoDB Local. */
export const checkContract = async (endpoint: string): Promise<string> => {
  process.env['HUIZHEN_EMULATOR'] = endpoint;
  const vitest = await startVitest('test', [], {
    root: path.join(import.meta.dirname, '../../..'),
    config: false,
    include: [file],
    watch: false,
    // Says nothing by itself: what failed is said below.
    reporters: [{}],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  });
  const tests = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()]);
  const failed = tests.filter((test) => test.result().state !== 'passed').map(({ fullName }) => fullName);
  await vitest.close();
  // vitest sets it; whether this check failed is for the steps to say.
  process.exitCode = 0;
  demand(tests.length > 0 && failed.length === 0, `${tests.length} tests, failed: ${failed.join('; ')}`);
  return `${tests.length} tests of the contract`;
};
