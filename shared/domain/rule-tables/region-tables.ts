import { inForceOn, nameOfVersion, type RuleVersion, tableNamed } from './in-force.ts';
import { type RegionSettings, type TableName, tableNames } from './region.ts';
import type { RuleFileProblem } from './rule-header.ts';

/** Every version of every table that a region may name. */
export type TablesAtHand = Readonly<Record<TableName, readonly RuleVersion[]>>;

/**
 * What is wrong between a region's settings and the tables they name: each must be there, and in force when the settings
 * come into force, so that no decision finds a table missing later.
 */
export const regionTableProblems = (
  region: RegionSettings,
  tables: TablesAtHand,
): readonly RuleFileProblem[] =>
  tableNames.flatMap((setting): readonly RuleFileProblem[] => {
    const name = region[setting].value;
    if (name === null) return [];
    const at = `/${setting}/value`;
    const table = tableNamed(tables[setting], name, region.validFrom);
    if (!table) return [{ at, detail: `${name}: no such version (${knownIn(tables[setting])})` }];
    if (table.validFrom > region.validFrom)
      return [
        { at, detail: `${name} is valid from ${table.validFrom}, the settings from ${region.validFrom}` },
      ];
    const kin = tables[setting].filter(({ id }) => id === table.id);
    return inForceOn(kin, region.validFrom)
      ? []
      : [{ at, detail: `${name} has been retired by ${region.validFrom}` }];
  });

const knownIn = (tables: readonly RuleVersion[]): string =>
  tables.length === 0 ? 'there is none' : `known: ${tables.map(nameOfVersion).join(', ')}`;

/** Of one region or table the same version twice, or two from the same day, is a mistake: nobody could say which holds. */
export const versionProblems = (versions: readonly RuleVersion[]): readonly RuleFileProblem[] =>
  versions.flatMap((one, index): readonly RuleFileProblem[] => {
    const twice = versions
      .slice(0, index)
      .find(
        ({ id, version, validFrom }) =>
          id === one.id && (version === one.version || validFrom === one.validFrom),
      );
    return twice
      ? [{ at: '/version', detail: `${nameOfVersion(one)} and ${nameOfVersion(twice)} cannot both stand` }]
      : [];
  });
