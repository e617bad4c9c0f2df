import { type DeclineReason, nameOfVersion, type ReasonTable } from '../../domain/rule-tables/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';

/**
 * Follows a code through the maps of the tables that have come into force since its own, in the order of their first days, and
 * finds the reason it stands for by then: in the newest table that has it, those of its own id before others.
 */
export const currentReasonIn = (
  tables: readonly ReasonTable[],
  day: CivilDate,
  code: string,
  tableVersion: string,
): DeclineReason | undefined => {
  const begun = tables
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const own = tables.find((table) => nameOfVersion(table) === tableVersion);
  const since = begun.filter((table) => table !== own && (!own || table.validFrom >= own.validFrom));
  const now = since.reduce((known, { replaces }) => replaces?.[known] ?? known, code);
  const newestFirst = begun.toReversed();
  const kin = newestFirst.filter(({ id }) => id === own?.id);
  return [...kin, ...newestFirst].flatMap(({ reasons }) => reasons).find((reason) => reason.code === now);
};
