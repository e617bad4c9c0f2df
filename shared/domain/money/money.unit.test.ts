import { describe, expect, it } from 'vitest';
import { formatPercent, parsePercent, partOf } from './basis-points.ts';
import { fen, isFen, maxFen, sumFen } from './fen.ts';
import { formatMoney, formatWanYuan, formatYuan, wanYuanText } from './format-money.ts';
import { parseMoney } from './parse-money.ts';
import { split } from './split.ts';

describe('amounts', () => {
  it('are whole fen, never fractions, negatives or beyond what is exact', () => {
    expect([0, 1, maxFen].every(isFen)).toBe(true);
    expect([-1, 0.1, maxFen + 1, Number.NaN].some(isFen)).toBe(false);
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => sumFen([maxFen, 1])).toThrow(RangeError);
  });

  it.each([
    ['900', 'wanYuan', 900_000_000],
    ['177,563.254450', 'wanYuan', 177_563_254_450],
    ['322027.591847', 'wanYuan', 322_027_591_847],
    ['0.000001', 'wanYuan', 1],
    ['1,234.56', 'yuan', 123_456],
    [' 0.10 ', 'yuan', 10],
    ['5.000', 'yuan', 500],
  ] as const)('%s in %s is %i fen', (text, unit, amount) => {
    expect(parseMoney(text, unit)).toEqual({ ok: true, amount });
  });

  it.each([
    ['', 'yuan', 'empty'],
    ['九百', 'wanYuan', 'not_a_number'],
    ['1e5', 'yuan', 'not_a_number'],
    ['12,34', 'yuan', 'not_a_number'],
    ['.5', 'yuan', 'not_a_number'],
    ['-1', 'yuan', 'negative'],
    ['1.001', 'yuan', 'too_precise'],
    ['0.0000001', 'wanYuan', 'too_precise'],
    ['99999999999', 'wanYuan', 'too_large'],
  ] as const)('%j in %s is refused: %s', (text, unit, code) => {
    expect(parseMoney(text, unit)).toMatchObject({ ok: false, code, message: { zh: /./, en: /./ } });
  });

  it('are written as people write them', () => {
    expect(formatMoney(900_000_000, 'zh')).toBe('900 万元');
    expect(formatMoney(900_000_000, 'en')).toBe('CNY 9,000,000');
    expect(formatMoney(1_234_567_800, 'zh')).toBe('1,234.5678 万元');
    expect(formatMoney(99_950, 'zh')).toBe('999.5 元');
    expect(formatMoney(99_950, 'en')).toBe('CNY 999.5');
    expect(formatYuan(322_027_591_847, 'zh')).toBe('3,220,275,918.47 元');
    expect(formatYuan(5, 'en')).toBe('CNY 0.05');
    expect(formatWanYuan(500_000)).toBe('0.5 万元');
    expect(wanYuanText(1_234_567_800)).toBe('1234.5678');
  });
});

describe('rates', () => {
  it.each([
    ['3.41', 341],
    ['3.41%', 341],
    ['3.65 ％', 365],
    ['3.5', 350],
    ['3', 300],
    ['0.30', 30],
    ['4.320', 432],
  ])('%s is %i basis points', (text, points) => expect(parsePercent(text)).toBe(points));

  it.each(['', '3.415', '-1', '三', '3,5'])('%j is none', (text) =>
    expect(parsePercent(text)).toBeUndefined(),
  );

  it('are written with two decimals', () => {
    expect([341, 350, 5, 0].map(formatPercent)).toEqual(['3.41%', '3.50%', '0.05%', '0.00%']);
  });

  it('take their part of an amount, rounded half up', () => {
    expect(partOf(900_000_000, 341)).toBe(30_690_000);
    expect(partOf(1, 5_000)).toBe(1);
    expect(partOf(1, 4_999)).toBe(0);
    expect(partOf(maxFen, 10_000)).toBe(maxFen);
  });
});

describe('dividing an amount', () => {
  it('gives the left-over fen to the largest remainders, the earlier first', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(10, [4_000, 3_000, 2_000, 1_000])).toEqual([4, 3, 2, 1]);
    expect(split(1, [2_000, 8_000])).toEqual([0, 1]);
    expect(split(5, [3, 0, 3])).toEqual([3, 0, 2]);
    expect(split(maxFen, [6_000, 2_000, 2_000])).toEqual([
      5404319552844595, 1801439850948198, 1801439850948198,
    ]);
  });

  it('refuses weights that divide nothing', () => {
    expect(() => split(1, [])).toThrow(RangeError);
    expect(() => split(1, [0, 0])).toThrow(RangeError);
    expect(() => split(1, [1, -1])).toThrow(RangeError);
    expect(() => split(1, [0.5, 0.5])).toThrow(RangeError);
  });
});
