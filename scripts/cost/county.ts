import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftToStream } from '../../functions/lambda/aws/left-to-stream.ts';
import { makeDynamoTable } from '../../shared/adapters/dynamodb/dynamodb-table.ts';
import { makeSalt } from '../../shared/adapters/ids/make-salt.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { exportKey, stateKey } from '../../shared/application/keys.ts';
import { silentLog } from '../../shared/application/ports/log.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { shelfMarkWrite } from '../../shared/application/register/register-marks.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { firstHash } from '../../shared/domain/case/chain.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { connect, makeLocalTable } from '../../test/dynamodb-local/make-table.ts';
import { fillCounty } from '../../test/reads/county.ts';
import { regulator } from '../../test/support/actors.ts';
import { asking, closedAsLent } from '../../test/support/paths.ts';
import { makeTestApp } from '../../test/support/test-app.ts';
import { accessLineBytes, type CountyUse, countySize, functionLineBytes } from './assumptions.ts';
import { appOn, hash, liveRulesOn } from './compose.ts';
import { makeMeter } from './meter.ts';
import { meteredClient, meterWrites } from './metered-table.ts';
import { minus, type Usage } from './usage.ts';

export type CountyMeasure = Readonly<Record<CountyUse, Usage>>;

const { orgId } = regulator;

/** A case that is open and one that has come to rest, as they are after they were played. */
const samples = async (): Promise<{
  readonly open: CaseFile;
  readonly ended: CaseFile;
  readonly now: number;
}> => {
  const [one, other] = [makeTestApp(), makeTestApp()];
  await one.play(asking('bank-a'), 'case-open');
  await other.play(closedAsLent);
  return { open: await one.file('case-open'), ended: await other.file(), now: other.clock.now() };
};

/**
 * What a work group and those above it ask of its register, each once, on DynamoDB Local, in a county as large as the mean of
 * the province: lines of all its cases, and the open cases themselves, which an export reads.
 */
export const measureCounty = async (endpoint: string): Promise<CountyMeasure> => {
  const scratch = mkdtempSync(join(tmpdir(), 'huizhen-cost-'));
  const { open, ended, now } = await samples();
  const clock = { now: () => now };
  const meter = makeMeter();
  const plain = connect(endpoint);
  const tableName = 'county';
  const unmetered = await makeLocalTable(plain, tableName, clock);
  const client = meteredClient(endpoint, meter);
  const metered = meterWrites(makeDynamoTable({ client, tableName, clock }), unmetered, meter);
  await fillCounty(unmetered, orgId, { open, ended }, countySize, now);
  await fillCases(unmetered, open, now);

  /** A process that has read nothing yet; what it keeps, it keeps by its table. */
  const process = () => {
    const table: Table = { ...metered };
    const rules = liveRulesOn(table, clock);
    const deps = { table, clock, hash, salt: makeSalt, log: silentLog, workflow: leftToStream, rules };
    return { deps, ...appOn(deps, rules.shelf, scratch) };
  };
  const { deps, app, workOnExport } = process();
  await seedRules(deps, shippedSeeds, { demo: true });
  const change = (nth: number) =>
    unmetered.transact([shelfMarkWrite(orgId, 'open', `case-${nth}`, `changed ${nth}`)]);

  const found: Partial<Record<CountyUse, Usage>> = {};
  const count = async (use: CountyUse, ask: () => Promise<unknown>): Promise<void> => {
    const before = meter.used();
    await meter.timed(async () => {
      const answer = await ask();
      if (isRefusal(answer)) throw new Error(`${use}: ${answer.refusal.code}`);
    });
    meter.add({ apiRequests: 1, logBytes: accessLineBytes });
    found[use] = minus(meter.used(), before);
  };
  const month = previousMonth(now);
  const list = { actor: regulator, limit: 50 } as const;
  try {
    await count('listFirst', () => process().app.listCases(list));
    await app.listCases(list);
    await change(1);
    await count('listChanged', () => app.listCases(list));
    await count('listFiltered', () =>
      app.listCases({
        ...list,
        stages: ['bankHandling'],
        sort: { key: 'amount', descending: true },
        counted: true,
      }),
    );
    await count('search', () => process().app.listCases({ ...list, search: '7号机械' }));
    await app.overview(regulator);
    await change(2);
    await count('overviewChanged', () => app.overview(regulator));
    await count('overviewUnchanged', () => app.overview(regulator));
    await app.figures(regulator, {});
    await change(3);
    await count('figures', () => process().app.figures(regulator, {}));
    await count('report', () => process().app.viewReport({ actor: regulator, orgId, month }));
    await count('filing', () => app.fileReport({ actor: regulator, month, after: 0 }));
    await count('export', async () => {
      const exportId = 'export_cost';
      const asked = await app.askExport({ actor: regulator, exportId, format: 'xlsx', language: 'zh' });
      if (!asked.ok) return asked;
      for (;;) {
        const view = await app.viewExport(regulator, exportId);
        if (!view.ok) return view;
        if (view.value.state === 'ready') break;
        const row = await unmetered.get(exportKey(exportId));
        if (row) await meter.timed(() => workOnExport(row));
        meter.add({ logBytes: functionLineBytes });
      }
      return app.exportLink(regulator, exportId);
    });
    return found as CountyMeasure;
  } finally {
    plain.destroy();
    client.destroy();
    rmSync(scratch, { recursive: true, force: true });
  }
};

const isRefusal = (answer: unknown): answer is { readonly refusal: { readonly code: string } } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** The last month that has ended. */
const previousMonth = (now: number): string => {
  const day = new Date(now);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

const casesInOneWrite = 25;

/** The state items of the open cases whose lines `fillCounty` has put. */
const fillCases = async (table: Table, open: CaseFile, now: number): Promise<void> => {
  const lines: CaseFile[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: `ORG#${orgId}#LINES#open`,
      limit: 1000,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { sk } of page.items) lines.push({ ...open, id: sk, orgId, enteredStageAt: now });
    cursor = page.cursor;
  } while (cursor !== undefined);
  for (let from = 0; from < lines.length; from += casesInOneWrite)
    await table.transact(
      lines.slice(from, from + casesInOneWrite).map((file) => ({
        kind: 'put' as const,
        item: {
          ...stateKey(file.id),
          version: file.version,
          data: JSON.parse(JSON.stringify({ file, lastHash: firstHash })),
        },
      })),
    );
};
