import type { TriageTable } from '../case/triage-table.ts';
import { lazily, remembered } from '../lazily.ts';
import { type BankProduct, loadProduct } from '../matching/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { type PlausibleBounds, plausibleBoundsFrom } from '../plausible/index.ts';
import { type RiskSchemes, riskSchemesFrom } from '../risk-sharing/scheme-file.ts';
import {
  inForceOn,
  type PrescriptionCatalogue,
  prescriptionCatalogueFrom,
  type ReasonTable,
  type RegionSettings,
  type RuleFileProblem,
  type RuleVersion,
  reasonTableFrom,
  regionSettingsFrom,
  triageTableFrom,
} from '../rule-tables/index.ts';
import {
  type GradeRule,
  loadGradeRule,
  loadScoringModel,
  loadStageRule,
  modelRefusals,
  type ScoringModel,
  type StageRule,
} from '../scoring/index.ts';
import { type SizeTable, sizeTableFrom } from '../size-class/index.ts';
import { type Calendar, calendarFrom } from '../time/calendar.ts';
import { checkCalendarYear } from '../time/calendar-year.ts';
import { compareVersions, fileOf, type RuleDocument } from './document.ts';
import type { DocumentKind } from './kinds.ts';

type VersionOf<Name extends string, T> = RuleVersion & { readonly [Member in Name]: T };

/** Everything that rule documents say, each kind in all its versions (规则库). Nothing is read before it is asked for. */
export type RuleTables = {
  readonly calendars: readonly VersionOf<'calendar', Calendar>[];
  readonly models: readonly VersionOf<'model', ScoringModel>[];
  readonly products: readonly VersionOf<'product', BankProduct>[];
  readonly organisations: readonly VersionOf<'organisation', Organisation>[];
  readonly plausibility: readonly PlausibleVersion[];
  readonly prescriptionCatalogues: readonly (PrescriptionCatalogue & RuleVersion)[];
  readonly reasonTables: readonly (ReasonTable & RuleVersion)[];
  readonly triageTables: readonly VersionOf<'table', TriageTable>[];
  readonly riskSchemes: readonly (RiskSchemes & RuleVersion)[];
  readonly sizeTables: readonly (SizeTable & RuleVersion)[];
  readonly regions: readonly (RegionSettings & RuleVersion)[];
};
type PlausibleVersion = PlausibleBounds & RuleVersion;

/** Told of each document that cannot be read; where it returns, the tables go on without it. */
export type OnUnreadable = (
  document: Pick<RuleDocument, 'kind' | 'id' | 'version'>,
  problems: readonly RuleFileProblem[],
) => void;

/** The national calendar (State Council notices), the only one there is; each notice is a version that adds its year. */
export const nationalCalendar = 'cn';

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RuleFileProblem[] };

/**
 * Reads rule documents into the tables that decisions go by. A scoring model is bound to the stage and grade rule that hold
 * on its own first day, for all its life: a new stage rule acts through a new version of the model.
 */
export const ruleTablesFrom = (
  documents: readonly RuleDocument[],
  onUnreadable: OnUnreadable,
): RuleTables => {
  const byKind = Map.groupBy(documents, ({ kind }) => kind);
  const of = (kind: DocumentKind) => inOrder(byKind.get(kind) ?? []);
  const readEach = <T>(
    kind: DocumentKind,
    read: (document: RuleDocument) => Read<T>,
  ): readonly (RuleVersion & { readonly value: T })[] => {
    const all = of(kind);
    return all.flatMap((document) => {
      if (document.ends) return [];
      const found = read(document);
      if (found.ok) return [{ ...versionOf(document, all), value: found.value }];
      onUnreadable(document, found.problems);
      return [];
    });
  };
  const files = <T extends object>(kind: DocumentKind, read: (file: unknown) => Read<T>) =>
    readEach(kind, (document) => read(fileOf(document))).map(({ value, ...version }) => ({
      ...value,
      ...version,
    }));
  const named = <Name extends string, T>(
    name: Name,
    versions: readonly (RuleVersion & { readonly value: T })[],
  ) => versions.map(({ value, ...version }) => ({ ...version, [name]: value }) as VersionOf<Name, T>);

  const stageRules = () =>
    readEach<StageRule>('stageRule', (one) => fromRefusals(loadStageRule(fileOf(one))));
  const gradeRules = () =>
    readEach<GradeRule>('gradeRule', (one) => fromRefusals(loadGradeRule(fileOf(one))));
  const tables: RuleTables = lazily<RuleTables>({
    calendars: () => calendarsFrom(of('calendarYear'), onUnreadable),
    models: () => {
      const shelf = { stages: stageRules(), grades: gradeRules() };
      return named(
        'model',
        readEach<ScoringModel>('scoringModel', (one) =>
          fromRefusals(
            loadScoringModel(fileOf(one), {
              stageRules: holdingOn(shelf.stages, one),
              gradeRules: holdingOn(shelf.grades, one),
            }),
          ),
        ),
      );
    },
    products: () =>
      named(
        'product',
        readEach('product', (one) => loadProduct(fileOf(one))),
      ),
    organisations: () =>
      named(
        'organisation',
        readEach('organisation', ({ content }) => ({ ok: true, value: content as unknown as Organisation })),
      ),
    plausibility: () => files('plausibility', plausibleBoundsFrom),
    prescriptionCatalogues: () => files('prescriptionCatalogue', prescriptionCatalogueFrom),
    reasonTables: () => {
      const codes = new Set(
        tables.prescriptionCatalogues.flatMap(({ prescriptions }) => prescriptions.map(({ code }) => code)),
      );
      return files('reasonTable', (file) => reasonTableFrom(file, codes));
    },
    triageTables: () =>
      named(
        'table',
        readEach('triageTable', (one) => triageTableFrom(fileOf(one), ownReasonsOf(one.content))),
      ),
    riskSchemes: () => files('riskSchemes', riskSchemesFrom),
    sizeTables: () => files('sizeTable', sizeTableFrom),
    regions: () => files('region', regionSettingsFrom),
  });
  return tables;
};

/** By first day; of two from the same day the newer version is the later. */
const inOrder = (documents: readonly RuleDocument[]): readonly RuleDocument[] =>
  documents.toSorted((a, b) =>
    a.validFrom === b.validFrom ? compareVersions(a.version, b.version) : a.validFrom < b.validFrom ? -1 : 1,
  );

/** A version, and the day of the retirement where that is what comes after it. */
const versionOf = (document: RuleDocument, ordered: readonly RuleDocument[]): RuleVersion => {
  const { id, version, validFrom } = document;
  const next = ordered.slice(ordered.indexOf(document) + 1).find((one) => one.id === id);
  return { id, version, validFrom, ...(next?.ends && { until: next.validFrom }) };
};

/** The rules that hold on a model's first day, one of each id. */
const holdingOn = <T>(
  rules: readonly (RuleVersion & { readonly value: T })[],
  { validFrom }: RuleDocument,
): readonly T[] =>
  [...Map.groupBy(rules, ({ id }) => id).values()].flatMap((versions) => {
    const held = inForceOn(versions, validFrom);
    return held ? [held.value] : [];
  });

/** The reasons a table has rows for; whether they are those of the reason table beside it is each region's question. */
const ownReasonsOf = ({ rows }: RuleDocument['content']): readonly string[] =>
  Array.isArray(rows)
    ? rows.flatMap((row: { readonly reasonCode?: unknown } | null) =>
        typeof row?.reasonCode === 'string' ? [row.reasonCode] : [],
      )
    : [];

const fromRefusals = <T>(
  loaded:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly refusals: readonly { code: keyof typeof modelRefusals; at: string }[] },
): Read<T> =>
  loaded.ok
    ? loaded
    : {
        ok: false,
        problems: loaded.refusals.map(({ code, at }) => ({
          at: `/${at.replace(/^\//, '').replaceAll('.', '/')}`,
          detail: modelRefusals[code].en,
        })),
      };

/** The calendar of each day on which a notice comes into force: the years that are there by then. */
const calendarsFrom = (
  years: readonly RuleDocument[],
  onUnreadable: OnUnreadable,
): RuleTables['calendars'] => {
  // A year stands in the calendar of every notice after it: it is read and checked once.
  const yearOf = remembered(fileOf);
  const check = remembered(checkCalendarYear);
  const firstDays = [...new Set(years.map(({ validFrom }) => validFrom))];
  const byYear = [...Map.groupBy(years, ({ id }) => id).values()];
  return firstDays.flatMap((validFrom) => {
    const held = byYear.flatMap((versions) => {
      const newest = inForceOn(versions, validFrom);
      return newest && !newest.ends ? [newest] : [];
    });
    const read = calendarFrom(held.map(yearOf), check);
    if (read.ok)
      return [{ id: nationalCalendar, version: read.calendar.version, validFrom, calendar: read.calendar }];
    const blamed = held.findLast((one) => one.validFrom === validFrom) ?? years.at(-1);
    if (blamed)
      onUnreadable(
        blamed,
        read.problems.map(({ code, detail }) => ({ at: '', detail: `${code}: ${detail}` })),
      );
    return [];
  });
};
