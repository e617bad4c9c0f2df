import { type Refusal, refuse } from '../refusal.ts';
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

/**
 * The line a bank may still do something about; refused where it was never asked, where that has ended with the case,
 * or where what it offered on it has lapsed.
 */
export const openLineOf = (
  file: CaseFile,
  bankId: string,
): ({ readonly ok: true } & AskedLine) | { readonly ok: false; readonly refusal: Refusal } => {
  const asked = lineOf(file, bankId);
  if (!asked) return refuse('not_asked');
  if (asked.line.endedAt !== undefined) return refuse('invitation_ended');
  return asked.line.voidedAt === undefined ? { ok: true, ...asked } : refuse('offer_lapsed');
};
