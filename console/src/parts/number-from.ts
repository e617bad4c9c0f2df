import { writtenDecimal } from '../../../shared/contracts/values/written.ts';

/** What cannot be read as a number is this, which the contract refuses beside the field. */
const unreadable = Number.NaN;

/** More digits than any fact has are a slip of the keys. */
const mostTyped = 1e12;

/** What somebody typed as a number, never rounded and never cut to a limit; undefined for nothing. */
export const numberFrom = (text: string): number | undefined => {
  if (text.trim() === '') return undefined;
  const typed = writtenDecimal(text) ?? unreadable;
  return Math.abs(typed) < mostTyped ? typed : unreadable;
};
