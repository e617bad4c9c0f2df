import { describe, expect, it } from 'vitest';
import {
  basisPointsFrom,
  columnText,
  fenFromWan,
  fenFromYuan,
  rateText,
  wanInput,
  wanText,
  yuanText,
} from './money-text.ts';

describe('money as text', () => {
  it.each([
    [900_000_000, '900 万元', 'CNY 9,000,000'],
    [1_234_567_890, '1,234.56789 万元', 'CNY 12,345,678.9'],
    [50, '0.00005 万元', 'CNY 0.5'],
    [0, '0 万元', 'CNY 0'],
    [9_007_199_254_740_991, '9,007,199,254.740991 万元', 'CNY 90,071,992,547,409.91'],
  ])('%d fen in lists', (fen, zh, en) => {
    expect([wanText(fen, 'zh'), wanText(fen, 'en')]).toEqual([zh, en]);
  });

  it('is full yuan on offers', () => {
    expect(yuanText(900_000_000, 'zh')).toBe('9,000,000 元');
    expect(yuanText(4_321_05, 'zh')).toBe('4,321.05 元');
  });

  it('has both digits of the fen in columns', () => {
    expect([5_201_503_70, 900_000_000, 5, -5].map(columnText)).toEqual([
      '5,201,503.70',
      '9,000,000.00',
      '0.05',
      '−0.05',
    ]);
  });

  it('shows rates with two decimals', () => {
    expect([341, 400, 5].map(rateText)).toEqual(['3.41 %', '4.00 %', '0.05 %']);
  });
});

describe('money as typed', () => {
  it.each([
    ['900', 900_000_000],
    ['1,234.5678', 1_234_567_800],
    ['0.000001', 1],
    ['0.0000001', undefined],
    ['九百', undefined],
    ['', undefined],
    ['-3', undefined],
    ['１２。5', 12_500_000],
    ['1，234', 1_234_000_000],
    ['1，5', undefined],
    ['5,00', undefined],
    ['999999999999999', undefined],
  ])('%s 万元', (text, fen) => expect(fenFromWan(text)).toBe(fen));

  it('reads yuan and percentages', () => {
    expect(fenFromYuan('4,321.05')).toBe(432_105);
    expect(['3.41', '4', '3.4 %', '3.411', 'x'].map(basisPointsFrom)).toEqual([
      341,
      400,
      340,
      undefined,
      undefined,
    ]);
  });

  it('comes back as it was typed', () => {
    expect(fenFromWan(wanInput(1_234_567_800))).toBe(1_234_567_800);
  });
});
