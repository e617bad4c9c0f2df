import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/application/ports/table.ts';
import { item, type Scene } from './scene.ts';

const kinds: Record<string, JsonObject> = {
  'Chinese text and emoji': {
    name: '湖北某某科技有限公司',
    rare: '𠮷野家・㐂',
    emoji: '👩‍🔬🏭',
    mixed: 'ＡＢＣ（有限）',
  },
  'empty strings, arrays and objects': { text: '', list: [], map: {}, nested: [[], {}, ''] },
  'nested null and booleans': { a: { b: [null, { c: null }, true, false] }, d: null },
  'large whole numbers': { max: Number.MAX_SAFE_INTEGER, min: Number.MIN_SAFE_INTEGER, zero: 0 },
  decimals: { third: 1 / 3, sum: 0.1 + 0.2, tiny: 1e-7, negative: -12.5, digits: 123456.789012345 },
  'text that looks like something else': { json: '{"a":1}', escape: '\\u0000 \u0000\n\t"', cell: '=1+1' },
  'property names': { 中文: 1, 'a.b': 2, '#x': 3, ':y': 4, 'with space': 5, length: 6, toString: 7 },
  'thirty levels': Array.from({ length: 29 }).reduce<JsonObject>((inner) => ({ inner }), { end: true }),
};

export function describeRoundTrip(scene: Scene): void {
  describe('data comes back as it went in', () => {
    it.each(Object.keys(kinds))('%s', async (kind) => {
      const stored = item('数据', `#${kind}`, { data: kinds[kind] ?? {} });
      await scene.given(stored);
      expect(await scene.table.get(stored)).toEqual(stored);
      expect((await scene.table.query({ pk: '数据', limit: 1 })).items).toEqual([stored]);
      const failed = await scene.table.transact([
        { kind: 'check', key: { pk: stored.pk, sk: stored.sk }, expect: { kind: 'notExists' } },
      ]);
      expect(failed).toMatchObject({ ok: false, failed: [{ current: stored }] });
    });

    it('without properties that are undefined', async () => {
      const data = { given: 1, missing: undefined } as unknown as JsonObject;
      await scene.given(item('a', '1', { data }));
      expect((await scene.table.get({ pk: 'a', sk: '1' }))?.data).toStrictEqual({ given: 1 });
    });
  });
}
