import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const probe = join(import.meta.dirname, 'probe.cjs');

/** What Lambda and the stacks put into a function's environment. */
const environment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'probe',
  AWS_SECRET_ACCESS_KEY: 'probe',
  TABLE_NAME: 'cases',
  STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:probe',
};

export type Probed = {
  readonly answer: unknown;
  /** What DynamoDB was asked. */
  readonly calls: readonly string[];
  /** Of the whole process, milliseconds. */
  readonly cpuMs: number;
  /** Builtin modules beyond those of an empty process. */
  readonly builtins: number;
  readonly undici: readonly string[];
  readonly intl: readonly string[];
};

/** A cold start and one invocation, in a process of its own. */
export const runProbe = (
  file: string,
  event: unknown,
  more: Readonly<Record<string, string>> = {},
): Probed => {
  const output = execFileSync(process.execPath, [probe, file, JSON.stringify(event)], {
    env: { ...environment, ...more },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Probed;
};
