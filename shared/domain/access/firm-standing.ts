import { askedStateOf } from '../case/asked-state.ts';
import type { CaseFile } from '../case/state.ts';

/**
 * What a bank that asks about a firm may learn (重复对接提示), and no more. `none`: nothing that may be told; `another`: another bank is
 * at it already; `yours`: it is with the bank that asks.
 */
export const firmStandings = ['none', 'another', 'yours'] as const;
export type FirmStanding = (typeof firmStandings)[number];

/** A bank is at it while its answer is awaited or its offer stands; having declined or been let go it is not. */
const isAtIt = (file: CaseFile, bankId: string): boolean => {
  const asked = askedStateOf(file, bankId);
  return asked !== undefined && asked.state !== 'declined' && asked.state !== 'lapsed';
};

/**
 * @param ownIds the asking bank and those that it answers for
 * @param mayTell whether the enterprise lets its file pass to banks, and has not withdrawn that
 */
export const firmStandingOf = (file: CaseFile, ownIds: readonly string[], mayTell: boolean): FirmStanding => {
  const banks = [...new Set(file.rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId)))];
  const busy = banks.filter((bankId) => isAtIt(file, bankId));
  if (busy.some((bankId) => ownIds.includes(bankId))) return 'yours';
  return mayTell && busy.length > 0 ? 'another' : 'none';
};
