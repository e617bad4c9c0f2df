import { describe, expect, it } from 'vitest';
import { InvalidTableRequest } from '../../../shared/adapters/table/errors.ts';
import type { Query } from '../../../shared/application/ports/table.ts';
import { item, type Scene, sortKeys } from './scene.ts';

/** In byte order; JavaScript's own order would put the emoji (a surrogate pair) before the last. */
const ordered = ['!', '1', '10', '2', 'A', 'a', 'a#1', 'a#2', 'aa', 'é', '会', '会诊', '豈', '\uffee', '🏭'];

export function describeReading(scene: Scene): void {
  describe('reading', () => {
    it('gets more than a hundred keys in the order asked for, absent and repeated ones too', async () => {
      const items = Array.from({ length: 230 }, (_, n) => item(`p${n % 7}`, `${n}`, { data: { n } }));
      await scene.given(...items);
      const asked = [
        ...items.toReversed(),
        { pk: 'p0', sk: 'none' },
        ...items.slice(0, 3),
        { pk: 'none', sk: '1' },
      ];
      expect(await scene.table.getMany(asked)).toEqual([
        ...items.toReversed(),
        undefined,
        ...items.slice(0, 3),
        undefined,
      ]);
      expect(await scene.table.getMany([])).toEqual([]);
    });

    const queries: readonly [string, Omit<Query, 'pk' | 'limit'>, readonly string[]][] = [
      ['all, ascending', {}, ordered],
      ['all, descending', { order: 'descending' }, ordered.toReversed()],
      ['a prefix', { prefix: 'a' }, ['a', 'a#1', 'a#2', 'aa']],
      ['a prefix, descending', { prefix: 'a#', order: 'descending' }, ['a#2', 'a#1']],
      ['a Chinese prefix', { prefix: '会' }, ['会', '会诊']],
      ['an empty prefix', { prefix: '' }, ordered],
      ['a prefix nobody has', { prefix: 'b' }, []],
      ['from', { from: 'é' }, ['é', '会', '会诊', '豈', '\uffee', '🏭']],
      ['to', { to: '2' }, ['!', '1', '10', '2']],
      ['from and to, both included', { from: '10', to: 'a#1' }, ['10', '2', 'A', 'a', 'a#1']],
      ['from and to, descending', { from: 'A', to: 'a', order: 'descending' }, ['a', 'A']],
      ['a single key', { from: '会', to: '会' }, ['会']],
      ['crossed bounds', { from: '2', to: '1' }, []],
      ['an empty upper bound', { to: '' }, []],
    ];

    it.each(queries)('queries %s', async (_, query, expected) => {
      await scene.given(...ordered.toReversed().map((sk) => item('p', sk)), item('other', 'a'));
      const page = await scene.table.query({ pk: 'p', limit: 100, ...query });
      expect(sortKeys(page.items)).toEqual(expected);
      expect(page.cursor).toBeUndefined();
    });

    it('finds nothing where nothing is', async () => {
      expect(await scene.table.query({ pk: 'nowhere', limit: 1 })).toEqual({ items: [] });
    });

    it.each<[string, Omit<Query, 'pk'>]>([
      ['a limit of 0', { limit: 0 }],
      ['a limit above 1,000', { limit: 1001 }],
      ['a prefix together with a bound', { limit: 1, prefix: 'a', from: 'a' }],
    ])('refuses %s', async (_, query) => {
      await expect(scene.table.query({ pk: 'p', ...query })).rejects.toThrow(InvalidTableRequest);
    });
  });
}
