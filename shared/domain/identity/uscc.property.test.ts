import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc } from './uscc.ts';
import { usccAlphabet, usccCheckCharacter } from './uscc-check.ts';

const symbol = fc.constantFrom(...usccAlphabet);
/** Given out by the market regulator, in any division. A letter among the last nine makes it nobody's own number. */
const code = fc
  .tuple(
    fc.constantFrom('91', '92', '93'),
    fc.stringMatching(/^\d{6}$/),
    fc.array(symbol, { minLength: 8, maxLength: 8 }),
  )
  .map(([kind, division, symbols]) => `${kind}${division}M${symbols.join('')}`)
  .map((first) => first + usccCheckCharacter(first));
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1f_ffff }), { maxLength: 20 })
  .map((points) => points.map((point) => String.fromCodePoint(point % 0x11_0000)).join(''));
const runs = { numRuns: 500 };

describe('the check character', () => {
  it('completes the first seventeen characters to a valid code, also in lower case', () => {
    fc.assert(
      fc.property(code, (given) => {
        expect(checkUscc(given).valid).toBe(true);
        expect(checkUscc(given.toLowerCase())).toEqual(checkUscc(given));
      }),
      runs,
    );
  });

  it('notices every single wrong character, by its own rule where it breaks one', () => {
    fc.assert(
      fc.property(code, fc.nat(17), symbol, (given, place, other) => {
        fc.pre(given.charAt(place) !== other);
        const wrong = given.slice(0, place) + other + given.slice(place + 1);
        const expected =
          place < 2
            ? /^(authority_kind|check_character)$/
            : place < 8
              ? /^(division|check_character)$/
              : /^check_character$/;
        expect(checkUscc(wrong)).toMatchObject({ valid: false });
        expect(checkUscc(wrong).reasons[0]?.code).toMatch(expected);
      }),
      runs,
    );
  });

  it('notices two neighbours exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(15), (given, place) => {
        const [a, b] = [given.charAt(place), given.charAt(place + 1)];
        fc.pre(a !== b);
        expect(checkUscc(given.slice(0, place) + b + a + given.slice(place + 2)).valid).toBe(false);
      }),
      runs,
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(checkUscc(text).reasons.length).toBe(checkUscc(text).valid ? 0 : 1);
      }),
      { numRuns: 100 },
    );
  });
});
