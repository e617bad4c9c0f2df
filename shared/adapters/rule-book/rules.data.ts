import { tooYoungReason } from '../../domain/case/age-rule.ts';
import { loadProducts } from '../../domain/matching/index.ts';
import { organisationTreeFrom } from '../../domain/organisation/index.ts';
import { plausibleBoundsFrom } from '../../domain/plausible/index.ts';
import { riskSchemesFrom } from '../../domain/risk-sharing/scheme-file.ts';
import {
  nameOfVersion,
  prescriptionCatalogueFrom,
  type RegionSettings,
  type RuleFileProblem,
  type RuleVersion,
  reasonTableFrom,
  regionSettingsFrom,
  regionTableProblems,
  type TablesAtHand,
  tableNamed,
  triageTableFrom,
  versionProblems,
} from '../../domain/rule-tables/index.ts';
import {
  loadGradeRule,
  loadScoringModel,
  loadStageRule,
  type ScoringModel,
} from '../../domain/scoring/index.ts';
import { sizeTableFrom } from '../../domain/size-class/index.ts';
import { type Calendar, calendarFrom } from '../../domain/time/calendar.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import { once } from './lazily.ts';
import { loaded, UnusableRules } from './load.ts';
import { ruleFiles } from './rule-files.ts';

const dayOf = (text: string): CivilDate => {
  const day = parseCivilDate(text);
  if (day === undefined) throw new Error(`A rule file is valid from no day there is: ${text}`);
  return day;
};

/** The national calendar (State Council notices), the only one there is; each notice is a version that adds its year. */
const nationalCalendar = 'cn';

type ScoringModelVersion = RuleVersion & { readonly model: ScoringModel };
type CalendarVersion = RuleVersion & { readonly calendar: Calendar };

const readCalendars = (): readonly CalendarVersion[] => {
  const years = ruleFiles.calendarYears();
  const firstDays = [...new Set(years.map(({ validFrom }) => validFrom))].toSorted();
  return firstDays.map((validFrom) => {
    const read = calendarFrom(years.filter((year) => year.validFrom <= validFrom));
    if (!read.ok) throw new UnusableRules('calendar', read.problems);
    const { calendar: known } = read;
    return { id: nationalCalendar, version: known.version, validFrom: dayOf(validFrom), calendar: known };
  });
};

const readModels = (): readonly ScoringModelVersion[] => {
  const shelf = {
    stageRules: ruleFiles.stageRules().map((json) => loaded('stage rule', loadStageRule(json))),
    gradeRules: ruleFiles.gradeRules().map((json) => loaded('grade rule', loadGradeRule(json))),
  };
  return ruleFiles.scoringModels().map((json) => ({
    id: json.modelId,
    version: json.version,
    validFrom: dayOf(json.validFrom),
    model: loaded(json.modelId, loadScoringModel(json, shelf)),
  }));
};

const readProducts = () => {
  const files = ruleFiles.products();
  return {
    version: files.map(({ version }) => version).join('+'),
    products: files.flatMap((json) => loaded('products', loadProducts(json))),
  };
};

/** Settings of every region in all versions, each held to the tables it names: what does not fit is refused by name. */
const readRegions = (): readonly RegionSettings[] => {
  const found = ruleFiles.regions().map((json) => loaded(json.id, regionSettingsFrom(json)));
  const tables: TablesAtHand = {
    calendar: calendars(),
    reasonTable: reasonTables(),
    triageTable: triageTables(),
    prescriptionCatalogue: prescriptionCatalogues(),
    sizeTable: sizeTables(),
    riskSchemes: riskSchemes(),
    scoringModel: models(),
  };
  const problems = [found, ...Object.values(tables)].flatMap(versionProblems);
  if (problems.length > 0) loaded('versions', { ok: false, problems });
  for (const region of found) {
    const wrong = [...regionTableProblems(region, tables), ...pairProblems(region)];
    if (wrong.length > 0) loaded(`region ${nameOfVersion(region)}`, { ok: false, problems: wrong });
  }
  return found;
};

/** Tables that are used together must know each other's codes: each region's own pairs are checked, not the files at large. */
const pairProblems = ({ validFrom, ...region }: RegionSettings): readonly RuleFileProblem[] => {
  const reasons = fileNamed(ruleFiles.reasons(), region.reasonTable.value, validFrom);
  const triage = fileNamed(ruleFiles.triage(), region.triageTable.value, validFrom);
  const catalogue = tableNamed(prescriptionCatalogues(), region.prescriptionCatalogue.value ?? '', validFrom);
  if (!reasons || !catalogue) return [];
  const codes = new Set(catalogue.prescriptions.map(({ code }) => code));
  const table = reasonTableFrom(reasons, codes);
  if (!table.ok) return table.problems.map(({ at, detail }) => ({ at: `/reasonTable${at}`, detail }));
  const reasonCodes = table.value.reasons.map(({ code }) => code);
  const routed = triage && triageTableFrom(triage, reasonCodes);
  const badRows = routed && !routed.ok ? routed.problems : [];
  const ageWithoutReason = region.minimumAgeMonths.value !== null && !reasonCodes.includes(tooYoungReason);
  return [
    ...badRows.map(({ at, detail }) => ({ at: `/triageTable${at}`, detail })),
    ...(ageWithoutReason
      ? [
          {
            at: '/minimumAgeMonths/value',
            detail: `the reason table has no ${tooYoungReason} for a firm too young`,
          },
        ]
      : []),
  ];
};

type FileHead = { readonly id: string; readonly version: string; readonly validFrom: string };
const fileNamed = <F extends FileHead>(
  files: readonly F[],
  name: string | null,
  day: CivilDate,
): F | undefined => {
  const heads = files.map((file) => ({ ...headOf(file), file }));
  return name === null ? undefined : tableNamed(heads, name, day)?.file;
};
const headOf = ({ id, version, validFrom }: FileHead): RuleVersion => ({
  id,
  version,
  validFrom: dayOf(validFrom),
});

/**
 * Every rule file that ships with the system, read and checked when it is first asked for: plain data, maps and sets.
 * Functions on AWS ship what these give, so that checking is the build's (`infra/bundling/data-plugin.ts`). Each table is
 * there in all its versions; the rule book picks by what the region names and the day.
 */
export const calendars = once(readCalendars);
/** The newest calendar, for those who count working days outside any case. */
export const calendar = once((): Calendar => {
  const newest = calendars().at(-1);
  if (!newest) throw new Error('There is no holiday calendar');
  return newest.calendar;
});
export const models = once(readModels);
export const products = once(readProducts);
export const organisations = once(() =>
  loaded('organisations', organisationTreeFrom(ruleFiles.organisations())),
);
export const plausible = once(() => loaded('plausibility', plausibleBoundsFrom(ruleFiles.plausibility())));
export const prescriptionCatalogues = once(() =>
  ruleFiles.prescriptions().map((json) => loaded(json.id, prescriptionCatalogueFrom(json))),
);
const everyPrescription = once(
  (): ReadonlySet<string> =>
    new Set(prescriptionCatalogues().flatMap(({ prescriptions }) => prescriptions.map(({ code }) => code))),
);
export const reasonTables = once(() =>
  ruleFiles.reasons().map((json) => loaded(json.id, reasonTableFrom(json, everyPrescription()))),
);
export const triageTables = once(() =>
  ruleFiles.triage().map((json) => ({
    ...headOf(json),
    table: loaded(json.id, triageTableFrom(json, ownReasons(json))),
  })),
);
/** The reasons a table has rows for; whether they are those of the reason table beside it is each region's question. */
const ownReasons = ({
  rows,
}: {
  readonly rows: readonly { readonly reasonCode: string }[];
}): readonly string[] => rows.map(({ reasonCode }) => reasonCode);
export const riskSchemes = once(() =>
  ruleFiles.riskSchemes().map((json) => loaded(json.id, riskSchemesFrom(json))),
);
export const sizeTables = once(() =>
  ruleFiles.sizeClasses().map((json) => loaded(json.id, sizeTableFrom(json))),
);
export const regions = once(readRegions);
