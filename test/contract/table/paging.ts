import { describe, expect, it } from 'vitest';
import { InvalidCursor, type Query } from '../../../shared/application/ports/table.ts';
import { item, type Scene, sortKeys } from './scene.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, n) => item('p', `${1000 + n}`));

export function describePaging(scene: Scene): void {
  describe('paging', () => {
    it.each(['ascending', 'descending'] as const)('is complete and without duplicates, %s', async (order) => {
      const items = numbered(10);
      await scene.given(...items);
      const pages = await scene.all({ pk: 'p', limit: 4, order });
      expect(pages.map((page) => page.items.length)).toEqual([4, 4, 2]);
      const expected = order === 'ascending' ? items : items.toReversed();
      expect(pages.flatMap((page) => page.items)).toEqual(expected);
    });

    it('ends without a cursor when the last page is just full', async () => {
      await scene.given(...numbered(8));
      expect((await scene.all({ pk: 'p', limit: 4 })).map(({ items }) => items.length)).toEqual([4, 4]);
    });

    it.each<[string, Partial<Query>, readonly string[]]>([
      ['a prefix', { prefix: '100' }, ['1000', '1002', '1004', '1006', '1008']],
      ['bounds', { from: '1003', to: '1012' }, ['1004', '1006', '1008', '1010', '1012']],
      ['descending bounds', { from: '1003', to: '1009', order: 'descending' }, ['1008', '1006', '1004']],
    ])('stays within %s', async (_, bounds, expected) => {
      await scene.given(...numbered(20).filter((_, n) => n % 2 === 0));
      const pages = await scene.all({ pk: 'p', limit: 2, ...bounds });
      expect(sortKeys(pages.flatMap(({ items }) => items))).toEqual(expected);
    });

    it('neither repeats nor skips while items come and go behind the cursor', async () => {
      await scene.given(...numbered(6));
      const first = await scene.table.query({ pk: 'p', limit: 3 });
      await scene.given(item('p', '0999'), item('p', '10015'), item('p', '10035'));
      // The very item the cursor stands on may be gone.
      await scene.table.transact([{ kind: 'delete', key: { pk: 'p', sk: '1002' } }]);
      const rest = await scene.all({ pk: 'p', limit: 2, cursor: first.cursor ?? '' });
      expect(sortKeys(rest.flatMap(({ items }) => items))).toEqual(['1003', '10035', '1004', '1005']);
    });

    it('lets the page size change on the way', async () => {
      await scene.given(...numbered(6));
      const { cursor = '' } = await scene.table.query({ pk: 'p', limit: 1 });
      const rest = await scene.table.query({ pk: 'p', limit: 5, cursor });
      expect(sortKeys(rest.items)).toEqual(['1001', '1002', '1003', '1004', '1005']);
    });

    it.each<[string, Partial<Query>]>([
      ['partition', { pk: 'q' }],
      ['order', { order: 'descending' }],
      ['prefix', { prefix: '100' }],
      ['bound', { from: '1000' }],
      ['index', { index: 'list' }],
    ])('refuses a cursor made for another %s', async (_, other) => {
      await scene.given(...numbered(3));
      const { cursor = '' } = await scene.table.query({ pk: 'p', limit: 1 });
      await expect(scene.table.query({ pk: 'p', limit: 1, ...other, cursor })).rejects.toThrow(InvalidCursor);
    });

    it('refuses damaged cursors and ones moved out of the query', async () => {
      await scene.given(...numbered(3));
      const { cursor = '' } = await scene.table.query({ pk: 'p', prefix: '10', limit: 1 });
      const moved = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
      const bad = ['', 'nonsense', cursor.slice(0, -3), forged({}), forged([moved[0], 'q', '1000'])];
      for (const damaged of [
        ...bad,
        forged([moved[0], 'p', '2000']),
        forged([moved[0], 'p', 7]),
        forged([moved[0], 'p', '10'.repeat(513)]),
      ])
        await expect(scene.table.query({ pk: 'p', prefix: '10', limit: 1, cursor: damaged })).rejects.toThrow(
          InvalidCursor,
        );
    });
  });
}
