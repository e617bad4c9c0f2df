import { describe, expect, it } from 'vitest';
import type { Expectation, Write } from '../../../shared/application/ports/table.ts';
import { item, put, type Scene } from './scene.ts';

export function describeWriting(scene: Scene): void {
  describe('writing', () => {
    const key = { pk: 'case#1', sk: 'state' };
    const stored = item(key.pk, key.sk, { version: 3, data: { stage: 'intake' } });

    it('answers nothing for a key never written', async () => {
      expect(await scene.table.get(key)).toBeUndefined();
    });

    it('puts, replaces and deletes an item', async () => {
      await scene.given(item('case#1', 'state', { data: { old: true, kept: false } }));
      await scene.given(stored);
      expect(await scene.table.get(key)).toEqual(stored);
      expect(await scene.table.transact([{ kind: 'delete', key }])).toEqual({ ok: true });
      expect(await scene.table.get(key)).toBeUndefined();
    });

    it('deletes what is not there without complaint', async () => {
      expect(await scene.table.transact([{ kind: 'delete', key }])).toEqual({ ok: true });
    });

    it('does nothing in an empty transaction', async () => {
      expect(await scene.table.transact([])).toEqual({ ok: true });
    });

    const met: Expectation[] = [{ kind: 'exists' }, { kind: 'version', version: 3 }];
    const broken: Expectation[] = [{ kind: 'notExists' }, { kind: 'version', version: 2 }];
    const writes = (expected: Expectation): Write[] => [
      put(item(key.pk, key.sk, { version: 4, data: { stage: 'screening' } }), expected),
      { kind: 'delete', key, expect: expected },
      { kind: 'check', key, expect: expected },
    ];

    it.each(met.flatMap(writes))('given the item, a $kind that expects $expect is done', async (write) => {
      await scene.given(stored);
      expect(await scene.table.transact([write])).toEqual({ ok: true });
      const after = { put: { ...stored, version: 4, data: { stage: 'screening' } }, delete: undefined };
      expect(await scene.table.get(key)).toEqual(write.kind === 'check' ? stored : after[write.kind]);
    });

    it.each(broken.flatMap(writes))(
      'given the item, a $kind that expects $expect is answered with it and changes nothing',
      async (write) => {
        await scene.given(stored);
        expect(await scene.table.transact([write])).toEqual({
          ok: false,
          failed: [{ position: 0, expected: write.expect, current: stored }],
        });
        expect(await scene.table.get(key)).toEqual(stored);
      },
    );

    it.each(writes({ kind: 'notExists' }))('given none, a $kind that expects none is done', async (write) => {
      expect(await scene.table.transact([write])).toEqual({ ok: true });
    });

    it.each([...met, ...broken.slice(1)].flatMap(writes))(
      'given none, a $kind that expects $expect fails without a current item',
      async (write) => {
        expect(await scene.table.transact([write])).toEqual({
          ok: false,
          failed: [{ position: 0, expected: write.expect }],
        });
        expect(await scene.table.get(key)).toBeUndefined();
      },
    );
  });
}
