import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonalNumber } from './personal-number.ts';
import { checkUscc } from './uscc.ts';
import { usccAlphabet, usccCheckCharacter } from './uscc-check.ts';

const symbol = fc.constantFrom(...usccAlphabet);
const digit = fc.constantFrom(...'0123456789');
/** Registering authorities with the kinds of body each registers, as the standard lists them. */
const pairs =
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1';
const codeBeginning = (...beginnings: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...beginnings),
      fc.stringMatching(/^\d{6}$/),
      // Older organisation codes are digits alone: they come often enough to look like a date of birth.
      fc.oneof(
        fc.array(symbol, { minLength: 9, maxLength: 9 }),
        fc.array(digit, { minLength: 9, maxLength: 9 }),
      ),
    )
    .map(([kind, division, symbols]) => kind + division + symbols.join(''))
    .map((first) => first + usccCheckCharacter(first));
const code = codeBeginning(...pairs.split(' '));
const firmCode = codeBeginning('91', '92', '93');
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1f_ffff }), { maxLength: 20 })
  .map((points) => points.map((point) => String.fromCodePoint(point % 0x11_0000)).join(''));
const runs = { numRuns: 500 };

describe('the check character', () => {
  it('completes the first seventeen characters to a valid code, also in lower case', () => {
    fc.assert(
      fc.property(code, (given) => {
        // A number that is also a person's own is refused as that, whatever it completes.
        expect(checkUscc(given).valid).toBe(!isPersonalNumber(given));
        expect(checkUscc(given.toLowerCase())).toEqual(checkUscc(given));
      }),
      runs,
    );
  });

  it('makes a code of every firm, since no division of persons begins as the market regulator does', () => {
    fc.assert(
      fc.property(firmCode, (given) => {
        expect(checkUscc(given).valid).toBe(true);
      }),
      runs,
    );
  });

  it('notices every single wrong character, by its own rule where it breaks one', () => {
    fc.assert(
      fc.property(code, fc.nat(17), symbol, (given, place, other) => {
        fc.pre(given.charAt(place) !== other);
        const wrong = given.slice(0, place) + other + given.slice(place + 1);
        const own = place < 2 ? 'authority_kind' : place < 8 ? 'division' : 'check_character';
        const expected = isPersonalNumber(wrong) ? ['personal_number'] : [own, 'check_character'];
        expect(checkUscc(wrong).valid).toBe(false);
        expect(expected).toContain(checkUscc(wrong).reasons[0]?.code);
      }),
      runs,
    );
  });

  it('notices two neighbours exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(16), (given, place) => {
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
