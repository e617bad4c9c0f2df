import { readFileSync } from 'node:fs';
import type { Language } from '../demo/story/storyteller.ts';

/** What the month prints, line by line, as it was looked through by hand. */
export const expectedLines = (language: Language): readonly string[] =>
  readFileSync(new URL(`./expected.${language}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

/** Lines that are not as written down. */
export const lineDifferences = (printed: readonly string[], expected: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(printed.length, expected.length) }, (_, index) => index).flatMap((index) =>
    printed[index] === expected[index]
      ? []
      : [`${index + 1}: ${expected[index] ?? '-'} ≠ ${printed[index] ?? '-'}`],
  );
