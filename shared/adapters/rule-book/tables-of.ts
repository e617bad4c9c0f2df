import {
  nameOfVersion,
  type RegionSettings,
  type RuleVersion,
  type TableName,
  tableNamed,
} from '../../domain/rule-tables/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Shelf } from './shelf.ts';

/** The tables a region names, each found when it is asked for; where a region may leave one unset, undefined. */
export const tablesOf = (region: RegionSettings, day: CivilDate, shelf: Shelf) => {
  const found = <V extends RuleVersion>(tables: readonly V[], setting: TableName): V | undefined => {
    const { value } = region[setting];
    return value === null ? undefined : tableNamed(tables, value, day);
  };
  const needed = <V extends RuleVersion>(tables: readonly V[], setting: TableName): V => {
    const table = found(tables, setting);
    // The loader has refused such settings; here it would be a fault of ours.
    if (!table) throw new Error(`${nameOfVersion(region)} names no ${setting} that is there`);
    return table;
  };
  return {
    get calendar() {
      return needed(shelf.calendars, 'calendar').calendar;
    },
    get reasonTable() {
      return needed(shelf.reasonTables, 'reasonTable');
    },
    get prescriptionCatalogue() {
      return needed(shelf.prescriptionCatalogues, 'prescriptionCatalogue');
    },
    get triage() {
      return found(shelf.triageTables, 'triageTable')?.table;
    },
    get sizeTable() {
      return found(shelf.sizeTables, 'sizeTable');
    },
    get riskSchemes() {
      return found(shelf.riskSchemes, 'riskSchemes');
    },
    get model() {
      return found(shelf.models, 'scoringModel')?.model;
    },
  };
};
