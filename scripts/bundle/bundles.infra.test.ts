import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunction } from '../../infra/bundling/bundle-function.ts';
import { goodBodies } from '../../test/api/support/good-bodies.ts';
import { functionEvents, request } from './events.ts';
import { bundleLimits } from './limits.ts';
import { measureBundle } from './measure.ts';
import { runProbe } from './run-probe.ts';

const entries = readdirSync(join(import.meta.dirname, '../../functions/lambda'))
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.') && name !== 'environment.ts')
  .map((name) => name.replace(/\.ts$/, ''));

const folder = mkdtempSync(join(tmpdir(), 'huizhen-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Each function is bundled once. */
const bundles = new Map(entries.map((entry) => [entry, bundleFunction(entry)]));
const sizeOf = (entry: string) => measureBundle(entry, bundles.get(entry));

const bundled = (entry: string): string => {
  const path = join(folder, entry);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.js'), bundles.get(entry)?.code ?? '');
  return join(path, 'index.js');
};

describe('the bundles of the functions', () => {
  it('have a limit each', () => {
    expect(Object.keys(bundleLimits).sort()).toEqual([...entries].sort());
  });

  it.each(Object.entries(bundleLimits))('%s stays below %i KB', (entry, limit) => {
    expect(sizeOf(entry).kilobytes).toBeLessThan(limit);
  });

  it('carry no code that only an exposed or a trusted function needs', () => {
    const shipped = (entry: string, what: RegExp) => sizeOf(entry).inputs.filter((path) => what.test(path));
    expect(shipped('api-bank', /client-sfn|read-excel-file|csv-parse|credential-provider-(ini|sso)/)).toEqual(
      [],
    );
    expect(shipped('api-public', /@aws-sdk|shared\/adapters\/(dynamodb|rule-book)/)).toEqual([]);
    expect(shipped('announce', /shared\/rules|adapters\/rule-book/)).toEqual([]);
    expect(shipped('api-regulator', /read-excel-file/)).not.toEqual([]);
  });
});

describe('a cold start', () => {
  const probed = Object.entries(functionEvents).filter(([, event]) => event !== undefined);

  it.each(probed)('of %s, with one invocation, loads neither undici nor Intl', (entry, event) => {
    const { undici, intl, answer } = runProbe(bundled(entry), event, { PROBE_COUNTS: '1' });
    expect({ undici, intl }).toEqual({ undici: [], intl: [] });
    if (entry.startsWith('api-')) expect(answer).toMatchObject({ statusCode: 200 });
  });

  it('that opens a case loads neither, asks the table in one read and one transaction, and tells no workflow', () => {
    const event = {
      ...request('POST /regulator/cases', 'regulator', 'wg-demo-east'),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'probe' },
      body: JSON.stringify(goodBodies.regulator.openCase),
    };
    const { answer, calls, undici, intl } = runProbe(bundled('api-regulator'), event, { PROBE_COUNTS: '1' });
    expect(answer).toMatchObject({ statusCode: 201 });
    expect({ undici, intl }).toEqual({ undici: [], intl: [] });
    expect(calls.slice(0, 2).map((call) => call.split('.')[1])).toEqual([
      'BatchGetItem',
      'TransactWriteItems',
    ]);
    expect(calls.filter((call) => call.includes('Step'))).toEqual([]);
  });

  it('of an API function loads no more than 95 builtins beyond an empty process', () => {
    expect(runProbe(bundled('api-bank'), functionEvents['api-bank']).builtins).toBeLessThanOrEqual(95);
  });

  it('asks the table once for an inbox', () => {
    expect(runProbe(bundled('api-bank'), functionEvents['api-bank']).calls).toEqual([
      'DynamoDB_20120810.Query',
    ]);
  });
});
