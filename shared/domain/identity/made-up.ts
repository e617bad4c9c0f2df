import { divisionCodeOf } from './uscc.ts';
import { organisationCheckCharacter, usccCheckCharacter } from './uscc-check.ts';

/** A division that there is not. */
const nowhere = '000000';

/** A code of no real firm (虚构代码), for practice: places 3 to 8 name a division that there is not. */
export const isMadeUpCode = (code: string): boolean => divisionCodeOf(code) === nowhere;

/** The made-up firm of a number from 0 to 999,999: a code that keeps both check characters. */
export const madeUpCode = (serial: number): string => {
  const eight = `MA${String(serial % 1_000_000).padStart(6, '0')}`;
  const head = `91${nowhere}${eight}${organisationCheckCharacter(eight)}`;
  return `${head}${usccCheckCharacter(head)}`;
};
