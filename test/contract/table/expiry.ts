import { describe, expect, it } from 'vitest';
import type { Expectation } from '../../../shared/application/ports/table.ts';
import { item, noon, put, type Scene, sortKeys } from './scene.ts';

const soon = noon / 1000 + 60;

export function describeExpiry(scene: Scene): void {
  describe('expired items', () => {
    const key = { pk: 'p', sk: '2' };
    const short = item('p', '2', { expiresAt: soon, index: { due: { pk: 'd', sk: '2' } } });

    async function givenAMinutePassed() {
      const lasting = (sk: string) => item('p', sk, { index: { due: { pk: 'd', sk } } });
      await scene.given(lasting('1'), short, lasting('3'), lasting('4'));
      scene.now = noon + 59_999;
      expect(await scene.table.get(key)).toEqual(short);
      scene.now = noon + 60_000;
    }

    it('are never returned, by any way of reading', async () => {
      await givenAMinutePassed();
      expect(await scene.table.get(key)).toBeUndefined();
      expect(await scene.table.getMany([key])).toEqual([undefined]);
      for (const query of [{ pk: 'p' }, { pk: 'd', index: 'due' as const }]) {
        const pages = await scene.all({ ...query, limit: 2 });
        expect(pages.map(({ items }) => sortKeys(items))).toEqual([['1', '3'], ['4']]);
      }
    });

    it('do not stand in the way of a new one', async () => {
      await givenAMinutePassed();
      const next = item('p', '2', { version: 1, data: { again: true } });
      expect(await scene.table.transact([put(next, { kind: 'notExists' })])).toEqual({ ok: true });
      expect(await scene.table.get(key)).toEqual(next);
    });

    it.each<Expectation>([{ kind: 'exists' }, { kind: 'version', version: 1 }])(
      'do not meet the expectation $kind',
      async (expected) => {
        await givenAMinutePassed();
        expect(await scene.table.transact([{ kind: 'check', key, expect: expected }])).toEqual({
          ok: false,
          failed: [{ position: 0, expected }],
        });
      },
    );
  });
}
