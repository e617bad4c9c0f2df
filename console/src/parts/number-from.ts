/** What cannot be read as a number is this, which the contract refuses beside the field. */
const unreadable = Number.NaN;

/**
 * What somebody typed as a number, exactly: undefined for nothing, never rounded and never cut to a limit. Thousands may
 * be grouped in threes; full width digits and signs are read.
 */
export const numberFrom = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replaceAll(/\s/g, '');
  if (plain === '') return undefined;
  const whole = /^-?(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,6})?$/;
  return whole.test(plain) ? Number(plain.replaceAll(',', '')) : unreadable;
};
