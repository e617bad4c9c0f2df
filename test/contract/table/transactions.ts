import { describe, expect, it } from 'vitest';
import { InvalidTableRequest, ItemTooLarge } from '../../../shared/adapters/table/errors.ts';
import type { Write } from '../../../shared/application/ports/table.ts';
import { item, put, type Scene, sortKeys } from './scene.ts';

const hundred = (pk: string) => Array.from({ length: 100 }, (_, n) => item(pk, `${1000 + n}`));

export function describeTransactions(scene: Scene): void {
  describe('transactions', () => {
    it('write a hundred items at once', async () => {
      const items = hundred('batch');
      expect(await scene.table.transact(items.map((each) => put(each, { kind: 'notExists' })))).toEqual({
        ok: true,
      });
      const { items: found } = await scene.table.query({ pk: 'batch', limit: 1000 });
      expect(found).toEqual(items);
    });

    it('write nothing when the last of a hundred expectations fails', async () => {
      const standing = item('batch', '1099', { data: { by: 'somebody else' } });
      await scene.given(standing);
      const result = await scene.table.transact(
        hundred('batch').map((each) => put(each, { kind: 'notExists' })),
      );
      expect(result).toEqual({
        ok: false,
        failed: [{ position: 99, expected: { kind: 'notExists' }, current: standing }],
      });
      expect((await scene.table.query({ pk: 'batch', limit: 1000 })).items).toEqual([standing]);
    });

    it('name every failed expectation with the item it met', async () => {
      const [first, third] = [item('a', '1', { version: 7 }), item('a', '3', { data: { n: 3 } })];
      await scene.given(first, third);
      const result = await scene.table.transact([
        put(item('a', '1', { version: 6 }), { kind: 'version', version: 5 }),
        put(item('a', '2')),
        { kind: 'delete', key: { pk: 'a', sk: '3' }, expect: { kind: 'notExists' } },
        { kind: 'check', key: { pk: 'a', sk: '4' }, expect: { kind: 'exists' } },
      ]);
      expect(result).toEqual({
        ok: false,
        failed: [
          { position: 0, expected: { kind: 'version', version: 5 }, current: first },
          { position: 2, expected: { kind: 'notExists' }, current: third },
          { position: 3, expected: { kind: 'exists' } },
        ],
      });
      expect(sortKeys((await scene.table.query({ pk: 'a', limit: 10 })).items)).toEqual(['1', '3']);
    });

    it('let exactly one of many racing writers of one version win, and show the losers the winner', async () => {
      await scene.given(item('case', 'state', { version: 1, data: { by: 'nobody' } }));
      const results = await Promise.all(
        Array.from({ length: 4 }, (_, n) =>
          scene.table.transact([
            put(item('case', 'state', { version: 2, data: { by: n } }), { kind: 'version', version: 1 }),
            put(item('case', `event#${n}`), { kind: 'notExists' }),
          ]),
        ),
      );
      const winner = results.findIndex(({ ok }) => ok);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const state = item('case', 'state', { version: 2, data: { by: winner } });
      for (const result of results) {
        if (result.ok) continue;
        expect(result.failed).toEqual([
          { position: 0, expected: { kind: 'version', version: 1 }, current: state },
        ]);
      }
      const left = await scene.table.query({ pk: 'case', limit: 10 });
      expect(sortKeys(left.items)).toEqual([`event#${winner}`, 'state']);
    });

    it('let exactly one of many racing creators win', async () => {
      const guard = (n: number): Write[] => [
        put(item('enterprise#1', 'open-case', { data: { n } }), { kind: 'notExists' }),
      ];
      const results = await Promise.all([0, 1, 2, 3].map((n) => scene.table.transact(guard(n))));
      const winner = results.findIndex(({ ok }) => ok);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await scene.table.get({ pk: 'enterprise#1', sk: 'open-case' }))?.data).toEqual({ n: winner });
    });

    const refused: Record<string, readonly Write[]> = {
      'the same key twice': [put(item('a', '1')), put(item('a', '1', { version: 2 }))],
      'a write and a check of one key': [
        put(item('a', '1')),
        { kind: 'check', key: { pk: 'a', sk: '1' }, expect: { kind: 'notExists' } },
      ],
      'more than 100 writes': [...hundred('a'), item('b', '1')].map((each) => put(each)),
      'more than 4 MB': Array.from({ length: 12 }, (_, n) =>
        put(item('a', `${n}`, { data: { text: 'x'.repeat(380_000) } })),
      ),
      'an empty sort key': [put(item('a', ''))],
      'a partition key of more than 2,048 bytes': [put(item('会'.repeat(683), '1'))],
      'a sort key of more than 1,024 bytes': [put(item('a', '会'.repeat(342)))],
      'half a surrogate pair': [put(item('a', '1', { data: { name: '\ud83d' } }))],
      'a number that is none': [put(item('a', '1', { data: { n: Number.NaN } }))],
      'an integer beyond 2^53': [put(item('a', '1', { data: { n: 2 ** 53 } }))],
      'a property named constructor': [put(item('a', '1', { data: { list: [{ constructor: 1 }] } }))],
      'a fractional version': [put(item('a', '1', { version: 1.5 }))],
    };

    it.each(Object.keys(refused))('refuse %s, and write nothing', async (kind) => {
      const fine = put(item('z', '1'));
      const writes = kind === 'more than 100 writes' ? [] : [fine];
      await expect(scene.table.transact([...writes, ...(refused[kind] ?? [])])).rejects.toThrow(
        InvalidTableRequest,
      );
      expect((await scene.table.query({ pk: 'a', limit: 1 })).items).toEqual([]);
      expect(await scene.table.get({ pk: 'z', sk: '1' })).toBeUndefined();
    });

    it('refuse an item above 400 KB and take one just below', async () => {
      const sized = (bytes: number) => item('big', '1', { data: { text: '会'.repeat(bytes / 3) } });
      await expect(scene.table.transact([put(sized(409_600))])).rejects.toThrow(ItemTooLarge);
      expect(await scene.table.get({ pk: 'big', sk: '1' })).toBeUndefined();
      const large = sized(409_200);
      await scene.given(large);
      expect(await scene.table.get({ pk: 'big', sk: '1' })).toEqual(large);
    });
  });
}
