import { describe, expect, it } from 'vitest';
import { type IndexName, indexNames } from '../../../shared/application/ports/table.ts';
import { item, type Scene, sortKeys } from './scene.ts';

const listed = (sk: string, at: string, pk = 'group#1') => item('c', sk, { index: { list: { pk, sk: at } } });

export function describeIndexes(scene: Scene): void {
  describe('indexes', () => {
    it.each(indexNames)('%s lists its items by its own sort key', async (name: IndexName) => {
      const items = ['3', '1', '2'].map((at) =>
        item(`case#${at}`, 'state', { data: { at }, index: { [name]: { pk: 'here', sk: `due#${at}` } } }),
      );
      await scene.given(...items, item('case#4', 'state'), item('here', 'due#0'));
      const { items: found } = await scene.table.query({ pk: 'here', index: name, limit: 10 });
      expect(found).toEqual([items[1], items[2], items[0]]);
      for (const other of indexNames.filter((each) => each !== name))
        expect(await scene.table.query({ pk: 'here', index: other, limit: 10 })).toEqual({ items: [] });
    });

    it('hold an item under each of its keys', async () => {
      const one = item('case#1', 'state', {
        expiresAt: 4_000_000_000,
        index: { list: { pk: 'g', sk: '1' }, city: { pk: '4201', sk: '1' }, due: { pk: 'due', sk: '2026' } },
      });
      await scene.given(one);
      for (const [index, pk] of [['list', 'g'] as const, ['city', '4201'] as const, ['due', 'due'] as const])
        expect((await scene.table.query({ pk, index, limit: 1 })).items).toEqual([one]);
    });

    it('take prefix, bounds and order', async () => {
      await scene.given(...['a#1', 'a#2', 'b#1', 'b#2', 'c#1'].map((at, n) => listed(`${n}`, at)));
      const found = async (query: object) =>
        sortKeys(
          (await scene.table.query({ pk: 'group#1', index: 'list', limit: 10, ...query })).items,
        ).join();
      expect(await found({ prefix: 'b#' })).toBe('2,3');
      expect(await found({ from: 'a#2', to: 'b#2' })).toBe('1,2,3');
      expect(await found({ to: 'b#1', order: 'descending' })).toBe('2,1,0');
    });

    it('follow an item that moves, and lose one that leaves or is deleted', async () => {
      await scene.given(listed('1', 'a'), listed('2', 'b'), listed('3', 'c'), listed('4', 'd'));
      await scene.given(listed('1', 'z'), listed('2', 'b', 'group#2'), item('c', '3'));
      await scene.table.transact([{ kind: 'delete', key: { pk: 'c', sk: '4' } }]);
      const inGroup = async (pk: string) =>
        sortKeys((await scene.table.query({ pk, index: 'list', limit: 10 })).items);
      expect(await inGroup('group#1')).toEqual(['1']);
      expect(await inGroup('group#2')).toEqual(['2']);
    });

    it.each(['ascending', 'descending'] as const)('page completely through equal keys, %s', async (order) => {
      const items = Array.from({ length: 9 }, (_, n) => listed(`${n}`, n < 6 ? 'same' : `t${n}`));
      await scene.given(...items);
      const pages = await scene.all({ pk: 'group#1', index: 'list', limit: 2, order });
      const found = pages.flatMap((page) => page.items);
      expect(pages.map((page) => page.items.length)).toEqual([2, 2, 2, 2, 1]);
      expect(sortKeys(found).toSorted()).toEqual(sortKeys(items));
      const moments = found.map((each) => each.index?.list?.sk);
      const sorted = moments.toSorted();
      expect(moments).toEqual(order === 'ascending' ? sorted : sorted.toReversed());
    });
  });
}
