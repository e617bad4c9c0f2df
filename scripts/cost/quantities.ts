import {
  type CountyUse,
  functionGb,
  looksBeforeCommand,
  monthsStoredInFirstYear,
  ticksPerYear,
  timesAYear,
  workGroups,
} from './assumptions.ts';
import { type Quantities, scaled, together } from './bill.ts';
import type { CaseMeasure, Measured } from './measure.ts';
import { plus, sum, times, type Usage } from './usage.ts';

const bytesPerGigabyte = 1024 ** 3;

const quantitiesOf = (usage: Usage, transitions: number, storedBytes: number): Quantities => ({
  stateTransitions: transitions,
  functionRequests: usage.invocations,
  functionGbSeconds: (usage.functionMs / 1000) * functionGb,
  tableWriteUnits: usage.writeUnits,
  tableReadUnits: usage.readUnits,
  apiRequests: usage.apiRequests,
  logGigabytes: usage.logBytes / bytesPerGigabyte,
  tableGigabyteMonths: (storedBytes / bytesPerGigabyte) * monthsStoredInFirstYear,
  backupGigabyteMonths: (storedBytes / bytesPerGigabyte) * monthsStoredInFirstYear,
});

/** One case: its commands and all they lead to, and people looking before each. */
export const ofCase = (measured: CaseMeasure, looks: Measured['looks']): Quantities => {
  const looking = sum(looksBeforeCommand.map((kind) => looks[kind]));
  const usage = plus(measured.usage, times(looking, measured.commands));
  return quantitiesOf(usage, measured.transitions, measured.storedBytes);
};

export type ProvinceYear = { readonly cases: number; readonly declined: number; readonly diagnosed: number };
export type KindsOfCase = {
  readonly straight: Quantities;
  readonly secondRecommendation: Quantities;
  readonly diagnosis: Quantities;
};

/** A year of one installation: every case by its kind, and the schedule, which ticks whatever happens. */
export const ofYear = (
  { cases, declined, diagnosed }: ProvinceYear,
  { straight, secondRecommendation, diagnosis }: KindsOfCase,
  emptyTick: Usage,
): Quantities =>
  together([
    scaled(straight, cases - declined),
    scaled(secondRecommendation, declined - diagnosed),
    scaled(diagnosis, diagnosed),
    quantitiesOf(times(emptyTick, ticksPerYear), 0, 0),
  ]);

/** What a province's work groups, their banks and those above ask of registers in a year, beside the cases' commands. */
export const ofRegisters = (uses: Readonly<Record<CountyUse | 'inbox', Usage>>): Quantities => {
  const names = Object.keys(timesAYear) as (keyof typeof timesAYear)[];
  const ofOne = sum(names.map((use) => times(uses[use], timesAYear[use])));
  return quantitiesOf(times(ofOne, workGroups), 0, 0);
};
