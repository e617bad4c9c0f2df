import type { CivilDate } from '../time/civil-date.ts';

/** One version of a rule, and from which civil date in Asia/Shanghai it holds. */
export type RuleVersion = {
  readonly id: string;
  readonly version: string;
  readonly validFrom: CivilDate;
  /** First day on which it no longer holds though no other version follows (停用). */
  readonly until?: CivilDate;
};

/**
 * The version in force (现行有效) on a day: the newest whose first day is not after it; undefined: none is yet, or what was
 * has been retired. Of two with the same first day the later in the list.
 */
export const inForceOn = <V extends Pick<RuleVersion, 'validFrom' | 'until'>>(
  versions: readonly V[],
  day: CivilDate,
): V | undefined => {
  const newest = versions.reduce<V | undefined>(
    (found, one) =>
      one.validFrom <= day && (found === undefined || one.validFrom >= found.validFrom) ? one : found,
    undefined,
  );
  return newest?.until !== undefined && newest.until <= day ? undefined : newest;
};

/** How decisions and settings name a version: `decline-reasons@1.0.0`. */
export const nameOfVersion = ({ id, version }: Pick<RuleVersion, 'id' | 'version'>): string =>
  `${id}@${version}`;

/** What a setting names: one version exactly (`id@version`), or with `id` alone the one in force on that day. */
export const tableNamed = <V extends RuleVersion>(
  tables: readonly V[],
  name: string,
  day: CivilDate,
): V | undefined =>
  name.includes('@')
    ? tables.find((table) => nameOfVersion(table) === name)
    : inForceOn(
        tables.filter(({ id }) => id === name),
        day,
      );
