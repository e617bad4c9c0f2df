import { describe, expect, it } from 'vitest';
import { numberFrom } from './number-from.ts';

describe('a typed number', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    ['86', 86],
    ['3.7', 3.7],
    ['-120', -120],
    ['−120.5', -120.5],
    ['1,200', 1200],
    ['１２０', 120],
    ['0', 0],
  ])('%j is %j', (text, value) => expect(numberFrom(text)).toBe(value));

  it.each(['约三十', '1,5', '1.2.3', '1e5', '--1', '12人', '1234567890123'])('%j is no number', (text) =>
    expect(numberFrom(text)).toBeNaN(),
  );
});
