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
    reporters: ['default'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  });
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  await vitest.close();
  const failed = states.filter((state) => state !== 'passed').length;
  process.exitCode = 0;
  demand(states.length > 0 && failed === 0, `${failed} of ${states.length} tests failed`);
  return `${states.length} tests of the contract`;
};
