import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeyTexts, isWithin, sortKeyRange } from './sort-key-range.ts';

/** Texts around the edges of UTF-8 order, often prefixes of one another. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\0', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'), {
    maxLength: 4,
  })
  .map((points) => points.join(''));

describe('the range of sort keys', () => {
  it('of a prefix holds exactly the texts that start with it', () => {
    fc.assert(
      fc.property(text, text, text, (prefix, rest, other) => {
        const range = sortKeyRange({ pk: 'p', limit: 1, prefix });
        expect(isWithin(range, prefix + rest)).toBe(true);
        expect(isWithin(range, other)).toBe(other.startsWith(prefix));
      }),
      { numRuns: 1000 },
    );
  });

  it('of bounds holds exactly the texts between them, both included', () => {
    fc.assert(
      fc.property(text, text, text, (from, to, other) => {
        const range = sortKeyRange({ pk: 'p', limit: 1, from, to });
        const between = compareKeyTexts(from, other) <= 0 && compareKeyTexts(other, to) <= 0;
        expect(isWithin(range, other)).toBe(between);
      }),
      { numRuns: 1000 },
    );
  });
});
