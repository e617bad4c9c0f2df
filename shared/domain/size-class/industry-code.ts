import { writtenCode } from '../text/written.ts';

/** The last division (大类) of each section (门类) of GB/T 4754-2017; each section follows on the one before. */
const lastDivision = {
  A: 5,
  B: 12,
  C: 43,
  D: 46,
  E: 50,
  F: 52,
  G: 60,
  H: 62,
  I: 65,
  J: 69,
  K: 70,
  L: 72,
  M: 75,
  N: 79,
  O: 82,
  P: 83,
  Q: 85,
  R: 90,
  S: 96,
  T: 97,
} as const;

/**
 * An industry code (国民经济行业代码, GB/T 4754-2017) as a letter with two to four digits or none: 'C3921', 'F51', 'A'.
 * Digits alone get the letter of their division. Undefined when letter and division do not belong together.
 */
export function parseIndustryCode(text: string): string | undefined {
  const match = /^([A-T])?(\d{2,4})?$/.exec(writtenCode(text));
  if (!match) return undefined;
  const [, letter, digits] = match;
  if (!digits) return letter;
  const section = sectionOf(Number(digits.slice(0, 2)));
  return section && (!letter || letter === section) ? `${section}${digits}` : undefined;
}

const sections = Object.entries(lastDivision);

function sectionOf(division: number): string | undefined {
  if (division < 1) return undefined;
  return sections.find(([, last]) => division <= last)?.[0];
}
