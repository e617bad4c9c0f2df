import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeInBasisPoints } from './basis-points.ts';
import { maxFen } from './fen.ts';
import { formatWanYuan, formatYuan, wanYuanText } from './format-money.ts';
import { parseMoney } from './parse-money.ts';
import { split } from './split.ts';

const amount = fc.oneof(fc.nat(1_000_000), fc.integer({ min: 0, max: maxFen }));
const weights = fc
  .array(fc.nat(wholeInBasisPoints), { minLength: 1, maxLength: 6 })
  .filter((list) => list.some((weight) => weight > 0));
const runs = { numRuns: 500 };

describe('money', () => {
  it('is read back exactly as it was written', () => {
    fc.assert(
      fc.property(amount, (given) => {
        const read = { ok: true, amount: given };
        expect(parseMoney(wanYuanText(given), 'wanYuan')).toEqual(read);
        expect(parseMoney(formatWanYuan(given).replace(' 万元', ''), 'wanYuan')).toEqual(read);
        expect(parseMoney(formatYuan(given, 'zh').replace(' 元', ''), 'yuan')).toEqual(read);
      }),
      runs,
    );
  });

  it('divided, the parts equal the whole and each is within a fen of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const parts = split(total, list);
        const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        for (const [index, part] of parts.entries()) {
          const difference = BigInt(part) * whole - BigInt(total) * BigInt(list[index] ?? 0);
          expect(difference < whole && -difference < whole).toBe(true);
        }
      }),
      runs,
    );
  });

  it('divided, an equal weight later in the list never gets more', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 9 }), (total, count) => {
        const parts = split(
          total,
          Array.from({ length: count }, () => 1),
        );
        expect(parts.toSorted((a, b) => b - a)).toEqual(parts);
        expect((parts[0] ?? 0) - (parts.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });
});
