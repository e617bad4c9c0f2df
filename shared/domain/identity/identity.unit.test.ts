import { describe, expect, it } from 'vitest';
import { checkIdentity, identityKey } from './identity.ts';
import { isPersonalNumber } from './personal-number.ts';
import { applicantKindOf, checkUscc, divisionCodeOf, organisationCodeOf } from './uscc.ts';
import { organisationCheckCharacter, registrationCheckDigit, usccCheckCharacter } from './uscc-check.ts';

const reasonOf = (text: string) => checkUscc(text).reasons.map((reason) => reason.code);

describe('unified social credit codes', () => {
  it.each([
    // mechanism.md §4.4
    '91350100M000100Y43',
    '91110000600037341L',
    '91110108551385082Q',
    // innovation-points.md §12.1
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
    '9152000071430580XT',
    '91100000100003962T',
    '91350900587527783P',
    '91440300192317458F',
    '91340000711771143J',
    '91330000733796106P',
  ])('%s is valid', (code) => {
    expect(checkUscc(code)).toMatchObject({ valid: true, code, reasons: [] });
  });

  it('the code whose sum leaves remainder 0 is valid: its check character is 0', () => {
    expect(usccCheckCharacter('91370700MA3000109')).toBe('0');
    expect(checkUscc('91370700MA30001090').valid).toBe(true);
  });

  it.each([
    '91350100M000100Y44',
    '914403001922038217',
    '913301087254808020',
    '91110108MA01FXXX00',
    '91110108717809965C',
  ])('%s fails its check character', (code) => {
    expect(reasonOf(code)).toEqual(['check_character']);
  });

  it.each([
    ['914403001922038217', '6'],
    ['913301087254808020', 'B'],
    ['91110108MA01FXXX00', '5'],
    ['91110108717809965C', 'J'],
  ])('%s should end in %s', (code, check) => expect(usccCheckCharacter(code.slice(0, 17))).toBe(check));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100M000100Y4Z', 'alphabet'],
    ['91350100I000100Y43', 'alphabet'],
    ['91350100O000100Y43', 'alphabet'],
    ['91350100S000100Y43', 'alphabet'],
    ['91350100V000100Y43', 'alphabet'],
    ['9135-100M000100Y43', 'alphabet'],
    ['91350100M000100Y4\uE001', 'alphabet'],
    ['00370700MA30001090', 'authority_kind'],
    ['94370700MA30001090', 'authority_kind'],
    ['91ABC700MA30001090', 'division'],
    ['企业代码', 'length'],
    ['𝟗1350100M000100Y43', 'alphabet'],
  ])('%j is refused: %s', (text, reason) => {
    expect(reasonOf(text)).toEqual([reason]);
    expect(checkUscc(text)).toMatchObject({ valid: false, reasons: [{ message: { zh: /./, en: /./ } }] });
  });

  it.each([
    ' 91350100m000100y43\n',
    '９１350100Ｍ000100Y43',
    '9135 0100 M000 100Y 43',
    '\u200b91350100M000100Y43\u202c',
    "'91350100M000100Y43",
    '91350100\u00adM000\u2060100Y43',
  ])('%j is read as the code on the paper', (written) => {
    expect(checkUscc(written)).toMatchObject({ valid: true, code: '91350100M000100Y43', reasons: [] });
  });

  /** A number of nobody: division 379900 was never given out. */
  const personal = (birth: string, order = '001') => {
    const body = `379900${birth}${order}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
    return `${body}${'10X98765432'[sum % 11]}`;
  };

  it('a personal number is refused as one, whether or not it passes the check of a code', () => {
    expect(reasonOf(personal('19690307'))).toEqual(['personal_number']);
    const fits = Array.from({ length: 999 }, (_, n) => personal('19690307', String(n).padStart(3, '0'))).find(
      (number) => usccCheckCharacter(number.slice(0, 17)) === number.charAt(17),
    );
    expect(reasonOf(fits ?? '')).toEqual(['personal_number']);
    expect(isPersonalNumber(personal('19690231'))).toBe(false);
  });

  it('a firm’s code is no personal number, though its digits would make a date of birth and a check', () => {
    // Division 350219, organisation code 85010300-…: 1985-01-03 where a person's number has the date of birth.
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const alsoPersons = Array.from({ length: 999 }, (_, n) => `91350219850103${String(n).padStart(3, '0')}`)
      .map((body) => body + usccCheckCharacter(body))
      .filter((code) => {
        const sum = weights.reduce((total, weight, place) => total + weight * Number(code[place]), 0);
        return '10X98765432'[sum % 11] === code.charAt(17);
      });
    expect(alsoPersons.length).toBeGreaterThan(0);
    for (const code of alsoPersons) expect(reasonOf(code)).toEqual([]);
  });

  it('a failing organisation code inside only warns', () => {
    const wrongInside = '91440300192203820';
    const code = `${wrongInside}${usccCheckCharacter(wrongInside)}`;
    expect(checkUscc(code)).toMatchObject({ valid: true, warnings: [{ code: 'organisation_check' }] });
    expect(checkUscc('914403001922038216').warnings).toEqual([]);
  });

  it('is read by its parts', () => {
    expect(divisionCodeOf('914403001922038216')).toBe('440300');
    expect(organisationCodeOf('914403001922038216')).toBe('192203821');
    expect(['91', '92', '93', '11', '9G'].map(applicantKindOf)).toEqual([
      'enterprise',
      'individualBusiness',
      'cooperative',
      undefined,
      undefined,
    ]);
  });
});

describe('organisation codes', () => {
  it('write the check values 10 and 11 as X and 0', () => {
    expect(organisationCheckCharacter('71526726')).toBe('X');
    expect(organisationCheckCharacter('00000000')).toBe('0');
  });
});

it('a registration number ends in the check digit of its first fourteen (GS 15-2006)', () => {
  expect(registrationCheckDigit('11010800000001')).toBe('6');
});

describe('identities of other kinds', () => {
  it.each([
    [{ kind: 'businessLicence', code: '370700600000007' }, true],
    [{ kind: 'businessLicence', code: '110108000000016' }, true],
    [{ kind: 'businessLicence', code: '370700600000001' }, false],
    [{ kind: 'businessLicence', code: '３70700600000007' }, true],
    [{ kind: 'businessLicence', code: '37070060000001' }, false],
    [{ kind: 'organisationCode', code: '71526726-X' }, true],
    [{ kind: 'organisationCode', code: '715267261' }, false],
    [{ kind: 'other', code: '示例农场 001' }, true],
    [{ kind: 'other', code: '1' }, false],
    [{ kind: 'uscc', code: '91350100m000100y43' }, true],
    [{ kind: 'uscc', code: '370700600000001' }, false],
  ] as const)('%j: %s', (identity, valid) => {
    const result = checkIdentity(identity);
    expect(result.valid).toBe(valid);
    expect(result.reasons.length).toBe(valid ? 0 : 1);
  });

  it('give one key per identity, by kind', () => {
    const { identity } = checkIdentity({ kind: 'uscc', code: ' 91350100m000100y43 ' });
    expect(identityKey(identity)).toBe('uscc:91350100M000100Y43');
    expect(identityKey({ kind: 'other', code: identity.code })).not.toBe(identityKey(identity));
  });
});
