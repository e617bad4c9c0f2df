import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expectation, Item, Query, Write } from '../../../shared/application/ports/table.ts';
import { TableModel } from './in-memory-model.ts';
import { noon, type Scene } from './scene.ts';

type Step =
  | { readonly do: 'transact'; readonly writes: readonly Write[] }
  | { readonly do: 'query'; readonly query: Query }
  | { readonly do: 'wait'; readonly seconds: number };

/** Few keys, so that steps meet each other; prefixes of one another, and on both sides of UTF-16's order. */
const partition = fc.constantFrom('a', '会');
const sortKey = fc.constantFrom('1', '10', '2', '会', '会诊', '\uffee', '🏭');
const key = fc.record({ pk: partition, sk: sortKey });
const version = fc.integer({ min: 0, max: 2 });

const item: fc.Arbitrary<Item> = fc
  .record(
    {
      key,
      version,
      list: key,
      due: key,
      lasts: fc.integer({ min: 1, max: 5 }),
      data: fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, '', null, [[]], { z: false })),
    },
    { requiredKeys: ['key', 'version', 'data'] },
  )
  .map(({ key, version, list, due, lasts, data }) => ({
    ...key,
    version,
    data,
    ...(lasts === undefined ? {} : { expiresAt: noon / 1000 + lasts }),
    ...(list || due ? { index: { ...(list ? { list } : {}), ...(due ? { due } : {}) } } : {}),
  }));

const expectation: fc.Arbitrary<Expectation> = fc.oneof(
  fc.constant({ kind: 'notExists' } as const),
  fc.constant({ kind: 'exists' } as const),
  version.map((version) => ({ kind: 'version', version }) as const),
);

const write: fc.Arbitrary<Write> = fc.oneof(
  { weight: 4, arbitrary: item.map((item): Write => ({ kind: 'put', item })) },
  {
    weight: 2,
    arbitrary: fc.record({ item, expect: expectation }).map((put): Write => ({ kind: 'put', ...put })),
  },
  { weight: 1, arbitrary: key.map((key): Write => ({ kind: 'delete', key })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('delete', 'check'), key, expect: expectation }) },
);

const query: fc.Arbitrary<Query> = fc
  .record({
    pk: partition,
    index: fc.constantFrom(undefined, 'list' as const, 'due' as const),
    order: fc.constantFrom('ascending' as const, 'descending' as const),
    limit: fc.integer({ min: 1, max: 3 }),
    bounds: fc.oneof(
      fc.constant({}),
      fc.record({ prefix: sortKey }),
      fc.record({ from: sortKey, to: sortKey }, { requiredKeys: [] }),
    ),
  })
  .map(({ index, bounds, ...rest }) => ({ ...rest, ...bounds, ...(index ? { index } : {}) }));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .uniqueArray(write, { minLength: 1, maxLength: 5, selector: addressOf })
      .map((writes): Step => ({ do: 'transact', writes })),
  },
  { weight: 3, arbitrary: query.map((query): Step => ({ do: 'query', query })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((seconds): Step => ({ do: 'wait', seconds })) },
);

export function describeModel(scene: Scene, numRuns: number): void {
  describe('model', () => {
    it('behaves as a plain list of items would, whatever is done to it', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
          scene.now = noon;
          const model = new TableModel();
          // Partitions of its own keep a run apart from those before.
          const own = `${run++}#`;
          for (const each of steps) await take(each, own, scene, model);
        }),
        { numRuns },
      );
    });
  });
}

async function take(step: Step, own: string, scene: Scene, model: TableModel): Promise<void> {
  model.now = scene.now;
  switch (step.do) {
    case 'wait':
      scene.now += step.seconds * 1000;
      return;
    case 'transact': {
      const writes = step.writes.map((each) => moved(each, own));
      expect(await scene.table.transact(writes)).toEqual(model.transact(writes));
      for (const each of writes) {
        const { pk, sk } = each.kind === 'put' ? each.item : each.key;
        expect(await scene.table.get({ pk, sk })).toEqual(model.get({ pk, sk }));
      }
      return;
    }
    case 'query': {
      const asked = { ...step.query, pk: own + step.query.pk };
      const found = (await scene.all(asked)).flatMap(({ items }) => items);
      const expected = model.query(asked);
      // Among equal index keys any order will do.
      expect(inTotalOrder(found, asked)).toEqual(inTotalOrder(expected, asked));
      expect(found.map((each) => sortKeyIn(each, asked))).toEqual(
        expected.map((each) => sortKeyIn(each, asked)),
      );
      return;
    }
    default:
      step satisfies never;
  }
}

function addressOf(write: Write): string {
  const { pk, sk } = write.kind === 'put' ? write.item : write.key;
  return JSON.stringify([pk, sk]);
}

function moved(write: Write, own: string): Write {
  if (write.kind !== 'put') return { ...write, key: { ...write.key, pk: own + write.key.pk } };
  const { item } = write;
  const index = item.index && {
    index: Object.fromEntries(
      Object.entries(item.index).map(([name, { pk, sk }]) => [name, { pk: own + pk, sk }]),
    ),
  };
  return { ...write, item: { ...item, pk: own + item.pk, ...index } };
}

function sortKeyIn(item: Item, { index }: Query): string | undefined {
  return index ? item.index?.[index]?.sk : item.sk;
}

function inTotalOrder(items: readonly Item[], query: Query): readonly Item[] {
  const identity = (each: Item) => JSON.stringify([sortKeyIn(each, query), each.pk, each.sk]);
  return items.toSorted((a, b) => identity(a).localeCompare(identity(b)));
}
