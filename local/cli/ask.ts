import { createInterface } from 'node:readline/promises';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import type { Language } from './terminal.ts';

/** Asks a person; without a fallback until something is answered. */
export type Ask = (question: Bilingual, fallback?: string) => Promise<string>;

/** Asks on the terminal of this process; undefined: nobody sits there. */
export const processAsk = (language: Language): Ask | undefined => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  return async (question, fallback) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      for (;;) {
        const shown = fallback ? ` [${fallback}]` : '';
        const answer = (await lines.question(`${question[language]}${shown}: `)).trim();
        if (answer !== '' || fallback !== undefined) return answer || (fallback ?? '');
      }
    } finally {
      lines.close();
    }
  };
};
