import type { Bilingual } from '../text/bilingual.ts';
import { writtenCode } from '../text/written.ts';
import { isPersonalNumber } from './personal-number.ts';
import { organisationCheckCharacter, usccAlphabet, usccCheckCharacter } from './uscc-check.ts';

export const usccReasons = {
  empty: { zh: '请填写统一社会信用代码', en: 'Enter the unified social credit code' },
  length: { zh: '统一社会信用代码应为 18 位', en: 'A unified social credit code has 18 characters' },
  alphabet: {
    zh: '代码只能由数字和大写字母组成，且不使用 I、O、S、V、Z',
    en: 'The code consists of digits and letters, without I, O, S, V and Z',
  },
  personal_number: {
    zh: '这是个人身份证号码，不是统一社会信用代码，请勿填写',
    en: 'This is a personal identity number, not a unified social credit code: do not enter it',
  },
  authority_kind: {
    zh: '第 1、2 位（登记管理部门和机构类别）没有这种组合，请与营业执照核对',
    en: 'Characters 1 and 2 (registering authority and kind of body) do not go together: compare with the licence',
  },
  division: {
    zh: '第 3 至 8 位（登记机关行政区划码）应为数字',
    en: 'Characters 3 to 8 (division of the registering authority) must be digits',
  },
  check_character: {
    zh: '校验码不符，代码中至少有一位写错',
    en: 'The check character does not match: at least one character is wrong',
  },
} as const satisfies Record<string, Bilingual>;
export type UsccReasonCode = keyof typeof usccReasons;

export const usccWarnings = {
  organisation_check: {
    zh: '第 9 至 17 位（组织机构代码）的校验位不符，请与营业执照核对',
    en: 'Characters 9 to 17 (organisation code) fail their own check: compare with the business licence',
  },
} as const satisfies Record<string, Bilingual>;
export type UsccWarningCode = keyof typeof usccWarnings;

export type Finding<Code extends string> = { readonly code: Code; readonly message: Bilingual };

/** `code` is the normalised text, also where it is not valid. A valid code does not prove that the firm exists. */
export type UsccCheck = {
  readonly valid: boolean;
  readonly code: string;
  readonly reasons: readonly Finding<UsccReasonCode>[];
  readonly warnings: readonly Finding<UsccWarningCode>[];
};

/** Without what a paper, a keyboard or a spreadsheet put in (`writtenCode`): width, case, spaces, invisible marks. */
export function normaliseUscc(text: string): string {
  return writtenCode(text);
}

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015; mechanism.md §4.4, innovation-points.md §12.1).
 * The check of the organisation code inside (GB 11714) only warns, as innovation-points.md §12.1 advises.
 */
export function checkUscc(text: string): UsccCheck {
  const code = normaliseUscc(text);
  const reason = reasonAgainst(code);
  if (reason)
    return { valid: false, code, reasons: [{ code: reason, message: usccReasons[reason] }], warnings: [] };
  const organisation = organisationCodeOf(code);
  const sound = organisationCheckCharacter(organisation.slice(0, 8)) === organisation.charAt(8);
  const warnings = sound
    ? []
    : [{ code: 'organisation_check', message: usccWarnings.organisation_check } as const];
  return { valid: true, code, reasons: [], warnings };
}

/** Places 3 to 8: the division of registration (登记管理机关行政区划码), not necessarily where the firm works. */
export function divisionCodeOf(code: string): string {
  return code.slice(2, 8);
}

/** Places 9 to 17: the organisation code (主体标识码). */
export function organisationCodeOf(code: string): string {
  return code.slice(8, 17);
}

/** What place 2 says of codes given by the market regulator (place 1 = 9); undefined for other kinds. */
export function applicantKindOf(
  code: string,
): 'enterprise' | 'individualBusiness' | 'cooperative' | undefined {
  if (code.charAt(0) !== '9') return undefined;
  return ({ '1': 'enterprise', '2': 'individualBusiness', '3': 'cooperative' } as const)[code.charAt(1)];
}

/**
 * Place 1, the registering authority (登记管理部门), and the kinds of body (机构类别) it registers, place 2: GB 32100-2015
 * with its amendment of 2016. 1 staffing, 2 foreign affairs, 3 justice, 4 culture, 5 civil affairs, 6 tourism,
 * 7 religion, 8 trade unions, 9 market regulation, A the military, N agriculture, Y others.
 */
const kindsOfAuthority: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
};

function reasonAgainst(code: string): UsccReasonCode | undefined {
  if (code === '') return 'empty';
  // By character, so that a letter outside the basic plane is not counted as two.
  if ([...code].length !== 18) return 'length';
  if ([...code].some((character) => !usccAlphabet.includes(character))) return 'alphabet';
  if (isPersonalNumber(code)) return 'personal_number';
  if (!kindsOfAuthority[code.charAt(0)]?.includes(code.charAt(1))) return 'authority_kind';
  if (!/^\d{6}$/.test(divisionCodeOf(code))) return 'division';
  return usccCheckCharacter(code.slice(0, 17)) === code.charAt(17) ? undefined : 'check_character';
}
