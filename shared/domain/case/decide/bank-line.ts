import type { BankLine } from '../round.ts';
import type { CaseFile } from '../state.ts';

export type AskedLine = { readonly round: number; readonly line: BankLine };

/** The line a bank works on: its latest one. */
export const lineOf = (file: CaseFile, bankId: string): AskedLine | undefined => {
  for (const round of [...file.rounds].reverse()) {
    const line = round.lines.find((candidate) => candidate.bankId === bankId);
    if (line) return { round: round.number, line };
  }
  return undefined;
};
