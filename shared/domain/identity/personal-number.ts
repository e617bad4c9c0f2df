import { isCivilDate } from '../time/civil-date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/**
 * Whether a text is a person's identity number (公民身份号码, GB 11643-1999): division, date of birth, order and check
 * character. About one such number in thirty also passes the check of a unified social credit code, so a person's number
 * typed in its place would be stored, shown and passed on as a firm's. No division begins with 9, and every code of the
 * market regulator does: a firm's own code is never taken for a person's.
 */
export function isPersonalNumber(code: string): boolean {
  const [, year, month, day] = /^[1-8]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(code) ?? [];
  if (!isCivilDate(`${year}-${month}-${day}`)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(code.charAt(place)), 0);
  return checkCharacters.charAt(sum % 11) === code.charAt(17);
}
