/** The 31 symbols of GB 32100-2015: no I, O, S, V, Z; a symbol's value is its place. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 3^i mod 31 for the first seventeen places (mechanism.md §4.4). */
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The check character (校验码) that belongs to the first seventeen characters. The outer `mod 31` matters: where the
 * sum leaves 0 the check value is 0, not 31.
 */
export function usccCheckCharacter(firstSeventeen: string): string {
  const remainder = weightedSum(firstSeventeen, usccWeights, usccAlphabet) % 31;
  return usccAlphabet.charAt((31 - remainder) % 31);
}

/** The check character of an organisation code (组织机构代码, GB 11714) from its first eight characters. */
export function organisationCheckCharacter(firstEight: string): string {
  const check = (11 - (weightedSum(firstEight, organisationWeights, organisationAlphabet) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * The check digit (校验码) of a business registration number (工商注册号, GS 15-2006) from its first fourteen digits:
 * ISO 7064 MOD 11,10.
 */
export function registrationCheckDigit(firstFourteen: string): string {
  const product = [...firstFourteen].reduce((before, digit) => {
    const sum = (before + Number(digit)) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}

function weightedSum(text: string, weights: readonly number[], alphabet: string): number {
  if (text.length !== weights.length) throw new RangeError(`expected ${weights.length} characters: ${text}`);
  return weights.reduce((sum, weight, index) => {
    const value = alphabet.indexOf(text.charAt(index));
    if (value < 0) throw new RangeError(`not a character of the code: ${text.charAt(index)}`);
    return sum + value * weight;
  }, 0);
}
