import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noWork, takingTurns } from './workload.ts';

const people = fc
  .uniqueArray(fc.nat(9), { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.nat(12).map((open) => ({ id: String(id), load: { ...noWork, open } })))),
  );

describe('taking turns by load (轮流)', () => {
  it('gives each case to one of those with the fewest by then', () => {
    fc.assert(
      fc.property(people, fc.nat(40), (of, cases) => {
        const open = new Map(of.map(({ id, load }) => [id, load.open]));
        const turns = takingTurns(of, cases);
        expect(turns).toHaveLength(cases);
        for (const id of turns) {
          expect(open.get(id)).toBe(Math.min(...open.values()));
          open.set(id, (open.get(id) ?? 0) + 1);
        }
      }),
    );
  });
  it('gives to nobody where there is nobody', () => {
    expect(takingTurns([], 3)).toEqual([]);
  });
});
