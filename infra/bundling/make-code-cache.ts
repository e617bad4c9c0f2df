import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleTableFile } from './sample-table.ts';

const maker = join(import.meta.dirname, 'package/make-cache.cjs');

/** What Lambda and the stacks put into a function's environment, as far as a function reads it when it starts. */
export const sampleEnvironment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'sample',
  AWS_SECRET_ACCESS_KEY: 'sample',
  TABLE_NAME: 'cases',
  PEOPLE: 'register',
  FILES_BUCKET: 'files',
  STATE_MACHINE_ARN: 'arn:aws:states:eu-west-1:111122223333:stateMachine:sample',
};

/** The sets of V8 flags that functions are started with: Lambda's own, and none (`package/index.cjs`). */
const caches = { gc: ['--expose-gc'], plain: [] } as const;

/** Writes the code caches of a packaged function beside it, made by this very Node. */
export const makeCodeCache = async (
  folder: string,
  events: readonly unknown[],
  mayFail: boolean,
): Promise<void> => {
  const table = join(tmpdir(), `huizhen-table-${randomUUID()}.json`);
  const env = { ...sampleEnvironment, ...sampleTableFile(table) };
  for (const [name, flags] of Object.entries(caches)) {
    const samples = [JSON.stringify(events), ...(mayFail ? ['may-fail'] : [])];
    const args = [...flags, maker, folder, `function.${name}.cache`, ...samples];
    await promisify(execFile)(process.execPath, args, { env });
  }
  rmSync(table);
};
