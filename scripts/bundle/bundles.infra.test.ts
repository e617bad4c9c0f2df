import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunction, type FunctionBundle } from '../../infra/bundling/bundle-function.ts';
import { functionEntries } from '../../infra/bundling/function-entries.ts';
import { packageFunction } from '../../infra/bundling/package-function.ts';
import { root } from '../../infra/bundling/root.ts';
import { failingSamples, sampleEvents } from '../../infra/bundling/sample-events.ts';
import { sdkTrims, trimsOf } from '../../infra/bundling/sdk-trims.ts';
import { bundleLimits } from './limits.ts';
import { measureBundle } from './measure.ts';
import { runProbe } from './run-probe.ts';

const folder = mkdtempSync(join(tmpdir(), 'huizhen-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entries = functionEntries();
/** Each function is bundled once. */
const bundles = new Map<string, FunctionBundle>();
beforeAll(async () => {
  for (const entry of entries) bundles.set(entry, await bundleFunction(entry));
});

const sizeOf = (entry: string) => {
  const bundle = bundles.get(entry);
  if (!bundle) throw new Error(`There is no function ${entry}`);
  return measureBundle(bundle);
};

describe('the bundles of the functions', () => {
  it('have a limit each', () => {
    expect(Object.keys(bundleLimits).sort()).toEqual([...entries].sort());
  });

  it.each(Object.entries(bundleLimits))('%s stays below %i KB', (entry, limit) => {
    expect(sizeOf(entry).kilobytes).toBeLessThan(limit);
  });

  it('carry no code that only an exposed, a judging or a trusted function needs', () => {
    const shipped = (entry: string, what: RegExp) => sizeOf(entry).inputs.filter((path) => what.test(path));
    // Models and products are read by all who go by rules; scored and ranked by few.
    const judging = /scoring\/(closure-scorer|generated-scorer)|matching\/(catalogue|rank|repair)/;
    expect(shipped('api-regulator', /client-sfn|client-s3|credential-provider-(ini|sso)/)).toEqual([]);
    expect(shipped('api-regulator', /saxes|yauzl|numfmt|write-excel-file|csv-/)).toEqual([]);
    expect(shipped('api-bank', judging)).toEqual([]);
    expect(shipped('api-public', /@aws-sdk|shared\/adapters\/(dynamodb|rule-book)/)).toEqual([]);
    expect(shipped('announce', /rule-book/)).toEqual([]);
    expect(shipped('api-lists', /saxes/)).not.toEqual([]);
    expect(shipped('api-lists', /piscina/)).toEqual([]);
    expect(shipped('enter-phase', judging)).not.toEqual([]);
  });

  it.each(functionEntries())(
    '%s has what the clients of other services need, where it carries one',
    (entry) => {
      const others = sizeOf(entry).inputs.filter((path) => /client-(?!dynamodb)[a-z0-9]+\//.test(path));
      const left = trimsOf(entry).filter(({ onlyTable }) => onlyTable);
      expect(left.length === 0).toBe(others.length > 0);
    },
  );

  it.each(functionEntries())('%s has rules and texts as files beside it', (entry) => {
    const { inputs } = sizeOf(entry);
    expect(inputs.filter((path) => /shared\/rules\/.*\.json$/.test(path))).toEqual([]);
  });

  it.each(sdkTrims.map(({ module }) => module))('leave out a part of the SDK that is there: %s', (module) => {
    expect(existsSync(join(root, 'node_modules', module))).toBe(true);
  });
});

/**
 * Whom the account points at, and with the same call whether the rules have moved; what rules there are; and that person, kept
 * for half a minute (docs/adr/0040).
 */
const whoAsks = ['DynamoDB_20120810.BatchGetItem', 'DynamoDB_20120810.Query', 'DynamoDB_20120810.GetItem'];

describe('a cold start', () => {
  const packages = new Map<string, string>();
  const probed = Object.entries(sampleEvents)
    .filter(([entry]) => !failingSamples.has(entry))
    .flatMap(([entry, events]) => events.map((event, nth) => [entry, nth, event] as const));
  beforeAll(async () => {
    for (const entry of Object.keys(sampleEvents)) {
      const path = join(folder, entry);
      await packageFunction(entry, path, { codeCache: true });
      packages.set(entry, join(path, 'index.js'));
    }
  });
  const packaged = (entry: string): string => packages.get(entry) ?? '';

  it.each(probed)(
    'of %s, with its sample %i, loads neither undici nor Intl, from its code cache',
    (entry, _nth, event) => {
      const { undici, intl, answer, warnings } = runProbe(packaged(entry), event);
      expect({ undici, intl, warnings }).toEqual({ undici: [], intl: [], warnings: [] });
      // The table is empty: what is there is answered, what belongs to a case is not found.
      if (entry.startsWith('api-'))
        expect(answer).toMatchObject({
          statusCode: entry === 'api-documents' ? 404 : expect.toBeOneOf([200, 201]),
        });
    },
  );

  it("takes the other code cache under Lambda's own flags", () => {
    const { warnings } = runProbe(packaged('api-bank'), sampleEvents['api-bank']?.[0], ['--expose-gc']);
    expect(warnings).toEqual([]);
  });

  it('with a code cache of another runtime says so, and works', () => {
    const path = join(folder, 'other-runtime');
    cpSync(join(folder, 'api-bank'), path, { recursive: true });
    const cache = join(path, 'function.plain.cache');
    const bytes = readFileSync(cache);
    // The second word of a cache is V8's version.
    bytes.writeInt32LE(bytes.readInt32LE(4) ^ 1, 4);
    writeFileSync(cache, bytes);
    const { answer, warnings } = runProbe(join(path, 'index.js'), sampleEvents['api-bank']?.[0]);
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(warnings).toMatchObject([[{ code: 'code_cache_rejected' }]]);
  });

  it('without a code cache is the same function', async () => {
    const path = join(folder, 'no-cache');
    await packageFunction('api-bank', path, { codeCache: false });
    const { answer } = runProbe(join(path, 'index.js'), sampleEvents['api-bank']?.[0]);
    expect(answer).toMatchObject({ statusCode: 200 });
  });

  it('that opens a case asks the table who asks, and in one read and one transaction, and once for what rules there are', () => {
    const { calls } = runProbe(packaged('api-regulator'), sampleEvents['api-regulator']?.[1]);
    expect(calls).toEqual([
      ...whoAsks,
      'DynamoDB_20120810.BatchGetItem',
      'DynamoDB_20120810.TransactWriteItems',
    ]);
  });

  it('of an API function loads no more than 86 builtins beyond an empty process', () => {
    expect(runProbe(packaged('api-bank'), sampleEvents['api-bank']?.[0]).builtins).toBeLessThanOrEqual(86);
  });

  it('asks the table for two shelves of an inbox and their marks, and before that for who asks and by what rules', () => {
    expect(runProbe(packaged('api-bank'), sampleEvents['api-bank']?.[0]).calls).toEqual([
      ...whoAsks,
      ...Array.from({ length: 4 }, () => 'DynamoDB_20120810.Query'),
    ]);
  });
});
