import { describe, expect, it } from 'vitest';
import { lengthOf, percentOf } from './shares.ts';

describe('shares', () => {
  it.each([
    [0, 0, 0],
    [0, 15, 0],
    [15, 15, 100],
    [1, 3, 33],
    [2, 3, 67],
    [1, 1000, 1],
  ])('%i of %i are %i %%', (part, total, percent) => expect(percentOf(part, total)).toBe(percent));

  it('draws bars from zero', () => {
    expect([lengthOf(0, 8), lengthOf(4, 8), lengthOf(8, 8), lengthOf(3, 0)]).toEqual([0, 50, 100, 0]);
  });
});
