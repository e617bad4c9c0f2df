import { expect, it } from 'vitest';
import { numberText, withUnit } from './number-text.ts';

it.each([
  [0, '0'],
  [690, '690'],
  [1234567.891, '1,234,567.89'],
  [-1500.5, '-1,500.5'],
  [23.214285714285715, '23.21'],
])('%d reads %s', (value, text) => expect(numberText(value)).toBe(text));

it('per cent stands close, words apart', () => {
  expect(withUnit(7.04, '%')).toBe('7.04%');
  expect(withUnit(690, '万元')).toBe('690 万元');
});
