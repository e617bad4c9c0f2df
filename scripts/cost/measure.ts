import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVirtualClock } from '../../local/clock/clocks.ts';
import { makeDemoApi } from '../../local/demo/api.ts';
import { momentOf } from '../../local/demo/civil-time.ts';
import { play } from '../../local/demo/play.ts';
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { makeDynamoTable } from '../../shared/adapters/dynamodb/dynamodb-table.ts';
import { attributesOf } from '../../shared/adapters/dynamodb/stored-item.ts';
import { stateKey } from '../../shared/application/keys.ts';
import type { Item } from '../../shared/application/ports/table.ts';
import { connect, makeLocalTable } from '../../test/dynamodb-local/make-table.ts';
import { accessLineBytes, casesOnListPage, functionLineBytes, historyEventBytes } from './assumptions.ts';
import { openInstallation } from './installation.ts';
import { makeMeter } from './meter.ts';
import { bytesPerConsistentUnit, bytesStored, meteredClient, meterWrites } from './metered-table.ts';
import { kindOf, type RequestKind } from './request-kind.ts';
import { minus, noUsage, plus, times, type Usage } from './usage.ts';
import { itemBytes } from './write-units.ts';

/** One story of the demo, counted. */
export type CaseMeasure = {
  readonly id: string;
  readonly transitions: number;
  readonly commands: number;
  /** Of its commands, the steps and signals they led to, and its deadlines; not of people looking at it. */
  readonly usage: Usage;
  /** Of its state item, as its lists read it. */
  readonly stateBytes: number;
  /** What it leaves in the table and its indexes. */
  readonly storedBytes: number;
};

export type Measured = {
  readonly cases: readonly CaseMeasure[];
  /** One look at a list page, a case, a timeline: the mean over the demo. */
  readonly looks: Readonly<Record<Exclude<RequestKind, 'command' | 'other'>, Usage>>;
  /** A tick of the schedule with nothing due. */
  readonly emptyTick: Usage;
};

/** An index query that finds nothing is half a unit on AWS; DynamoDB Local returns none. */
const unitsOfEmptyTick = 4 * 0.5;

/**
 * A look at a list as long as lists are in earnest: a page of keys from the index, and each case from the table, a unit
 * for each begun 4 KB, half of it since it may be a moment old.
 */
const fullPage = (look: Usage, cases: readonly CaseMeasure[]): Usage => {
  const meanBytes = cases.reduce((sum, { stateBytes }) => sum + stateBytes, 0) / cases.length;
  const pageOfKeys = 1;
  const ofEach = Math.ceil(meanBytes / bytesPerConsistentUnit) / 2;
  return { ...look, readUnits: Math.max(look.readUnits, pageOfKeys + casesOnListPage * ofEach) };
};

const bytesOf = (item: Item | undefined): number =>
  item ? itemBytes(attributesOf(item, JSON.stringify(item.data))) : 0;

/** Plays the demo on DynamoDB Local at `endpoint` and the embedded engine, one story after another. */
export const measure = async (endpoint: string): Promise<Measured> => {
  const scratch = mkdtempSync(join(tmpdir(), 'huizhen-cost-'));
  const clock = makeVirtualClock(momentOf(scenarios[0]?.opening.at ?? ''));
  const meter = makeMeter();
  const plain = connect(endpoint);
  const tableName = 'cost';
  const unmetered = await makeLocalTable(plain, tableName, clock);
  const client = meteredClient(endpoint, meter);
  const table = meterWrites(makeDynamoTable({ client, tableName, clock }), unmetered, meter);

  let seen = noUsage;
  const since = (): Usage => {
    const used = minus(meter.used(), seen);
    seen = meter.used();
    return used;
  };
  let story = noUsage;
  let commands = 0;
  const looks = {
    list: { total: noUsage, count: 0 },
    case: { total: noUsage, count: 0 },
    timeline: { total: noUsage, count: 0 },
  };
  const installation = await openInstallation({
    table,
    clock,
    meter,
    scratch,
    announceLogBytes: functionLineBytes,
    onRequest: (answered) => {
      const kind = kindOf(answered);
      if (kind !== 'other')
        meter.add({
          invocations: 1,
          functionMs: Math.max(1, answered.ms),
          apiRequests: 1,
          logBytes: accessLineBytes,
        });
      const used = since();
      if (kind === 'command') commands += 1;
      if (kind === 'command' || kind === 'other') story = plus(story, used);
      else {
        looks[kind].total = plus(looks[kind].total, used);
        looks[kind].count += 1;
      }
    },
  });
  const api = makeDemoApi(installation.address);
  const cases: CaseMeasure[] = [];
  try {
    for (const scenario of scenarios) {
      const before = await bytesStored(plain, tableName);
      story = noUsage;
      commands = 0;
      const { view } = await play(api, scenario, { begin: () => {}, tell: () => {} });
      await installation.settle();
      story = plus(story, since());
      const logBytes = installation.historyLength(view.id) * historyEventBytes;
      cases.push({
        id: scenario.id,
        transitions: installation.statesOf(view.id).length,
        commands,
        usage: plus(story, { ...noUsage, logBytes }),
        stateBytes: bytesOf(await unmetered.get(stateKey(view.id))),
        storedBytes: (await bytesStored(plain, tableName)) - before,
      });
    }
    const mean = ({ total, count }: { total: Usage; count: number }): Usage => times(total, 1 / count);
    return {
      cases,
      looks: {
        list: fullPage(mean(looks.list), cases),
        case: mean(looks.case),
        timeline: mean(looks.timeline),
      },
      emptyTick: {
        ...(await installation.emptyTick()),
        readUnits: unitsOfEmptyTick,
        logBytes: functionLineBytes,
      },
    };
  } finally {
    await installation.close();
    plain.destroy();
    client.destroy();
    rmSync(scratch, { recursive: true, force: true });
  }
};
