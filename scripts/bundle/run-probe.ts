import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEnvironment } from '../../infra/bundling/make-code-cache.ts';
import { sampleTableFile } from '../../infra/bundling/sample-table.ts';
import { once } from '../../shared/domain/lazily.ts';

/** A table that was set up; the folder goes with the machine's temporary files. */
const table = once(() => sampleTableFile(join(mkdtempSync(join(tmpdir(), 'huizhen-probe-')), 'table.json')));

const probe = join(import.meta.dirname, 'probe.cjs');

export type Probed = {
  readonly answer: unknown;
  /** What DynamoDB was asked. */
  readonly calls: readonly string[];
  /** Builtin modules beyond those of an empty process. */
  readonly builtins: number;
  readonly undici: readonly string[];
  readonly intl: readonly string[];
  /** What was logged as a warning. */
  readonly warnings: readonly unknown[];
};

/** A cold start and one invocation, in a process of its own. */
export const runProbe = (file: string, event: unknown, flags: readonly string[] = []): Probed => {
  const output = execFileSync(process.execPath, [...flags, probe, file, JSON.stringify(event)], {
    env: { ...sampleEnvironment, ...table() },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Probed;
};
