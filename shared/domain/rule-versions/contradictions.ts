import { tooYoungReason } from '../case/age-rule.ts';
import type { Rung } from '../case/ladder.ts';
import { ancestors, isActive, type OrganisationTree, regionOf } from '../organisation/index.ts';
import {
  inForceOn,
  nameOfVersion,
  type RegionSettings,
  type RuleFileProblem,
  type RuleVersion,
  regionTableProblems,
  type TablesAtHand,
  tableNamed,
  triageTableFrom,
} from '../rule-tables/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { fileOf, idIn, type RuleDocument } from './document.ts';
import type { DocumentKind } from './kinds.ts';
import { type RuleTables, ruleTablesFrom } from './tables.ts';

/** What does not fit (矛盾), and in which version: in one that is changed, or in one that rests on it. */
export type RuleProblem = RuleFileProblem & {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly version: string;
};

/**
 * All that would be wrong with a set of documents on a day or later: 1 a document that its own reader refuses; 2 two
 * versions of one id from the same day; 3 on each day on which something changes, settings that name a table that does not
 * hold, tables that do not know each other's codes, and bodies and products that name what is not there. Days that have passed
 * are left alone: what was decided on them stays as it is.
 */
export const contradictionsIn = (
  documents: readonly RuleDocument[],
  today: CivilDate,
): readonly RuleProblem[] => {
  const unreadable: RuleProblem[] = [];
  const tables = ruleTablesFrom(documents, ({ kind, id, version }, problems) => {
    unreadable.push(...problems.map((problem) => ({ kind, id, version, ...problem })));
  });
  const days = [today, ...new Set(documents.map(({ validFrom }) => validFrom).filter((day) => day > today))];
  const between = days.flatMap((day) => problemsOn(day, tables, documents));
  // Every kind is read by now, whether or not a region names it.
  for (const _ of Object.values(tables));
  return unique([...unreadable, ...misnamed(documents), ...twice(documents), ...between]);
};

/** What a change would make wrong that is not wrong already, and all that is wrong with the changed document itself. */
export const contradictionsOf = (
  change: RuleDocument,
  inForceOrLater: readonly RuleDocument[],
  today: CivilDate,
): readonly RuleProblem[] => {
  const before = new Set(contradictionsIn(inForceOrLater, today).map(keyOf));
  return contradictionsIn([...inForceOrLater, change], today).filter(
    (problem) =>
      (problem.kind === change.kind && problem.id === change.id && problem.version === change.version) ||
      !before.has(keyOf(problem)),
  );
};

/** What would be wrong without a version that has not begun, and is not wrong already: what was approved since may rest on it. */
export const contradictionsWithout = (
  gone: Pick<RuleDocument, 'kind' | 'id' | 'version'>,
  inForceOrLater: readonly RuleDocument[],
  today: CivilDate,
): readonly RuleProblem[] => {
  const before = new Set(contradictionsIn(inForceOrLater, today).map(keyOf));
  const left = inForceOrLater.filter(
    ({ kind, id, version }) => kind !== gone.kind || id !== gone.id || version !== gone.version,
  );
  return contradictionsIn(left, today).filter((problem) => !before.has(keyOf(problem)));
};

const keyOf = ({ kind, id, at, detail }: RuleProblem) => JSON.stringify([kind, id, at, detail]);

const misnamed = (documents: readonly RuleDocument[]): readonly RuleProblem[] =>
  documents.flatMap((document): RuleProblem[] => {
    const { kind, id, version, content, ends } = document;
    return ends || idIn(kind, content) === id
      ? []
      : [{ kind, id, version, at: '/id', detail: `must be ${id}, the id of its earlier versions` }];
  });

/** Organisations are changed at once, several times a day if need be: the later act holds. */
const twice = (documents: readonly RuleDocument[]): readonly RuleProblem[] =>
  [...Map.groupBy(documents, ({ kind, id }) => `${kind}#${id}`).values()].flatMap((versions) =>
    versions.flatMap((one, place): RuleProblem[] => {
      const { kind, id, version } = one;
      const other = versions
        .slice(0, place)
        .find((before) => before.version === version || before.validFrom === one.validFrom);
      return other && kind !== 'organisation'
        ? [
            {
              ...{ kind, id, version, at: '/validFrom' },
              detail: `${nameOfVersion(one)} and ${nameOfVersion(other)} cannot both stand`,
            },
          ]
        : [];
    }),
  );

const problemsOn = (
  day: CivilDate,
  tables: RuleTables,
  documents: readonly RuleDocument[],
): readonly RuleProblem[] => {
  const regions = heldOn(tables.regions, day);
  const inRegion = regions.flatMap((region) => {
    const { id, version } = region;
    // As if the settings began on this day: what they name has to hold from then on.
    const asOf = { ...region, validFrom: day };
    return [...regionTableProblems(asOf, atHand(tables)), ...pairProblems(asOf, tables, documents)].map(
      (problem) => ({ kind: 'region' as const, id, version, ...problem }),
    );
  });
  const regionIds = new Set(regions.map(({ id }) => id));
  const bodies = heldOn(tables.organisations, day);
  const tree = new Map(bodies.map(({ organisation }) => [organisation.id, organisation]));
  const ofLadders = regions.flatMap(({ id, version, reminders }): RuleProblem[] =>
    levelsMissing(id, reminders.value ?? [], tree).map((level) => ({
      ...{ kind: 'region', id, version, at: '/reminders/value' },
      detail: `a rung tells the ${level}, and no work group of this region has one above`,
    })),
  );
  const ofExtensions = regions.flatMap(({ id, version, cityExtensions }): RuleProblem[] =>
    cityExtensions?.value && groupsWithout('city', id, tree)
      ? [
          {
            ...{ kind: 'region', id, version, at: '/cityExtensions/value' },
            detail: 'the city agrees to move dates, and no work group of this region has one above',
          },
        ]
      : [],
  );
  const banks = new Set(
    bodies.filter(({ organisation }) => organisation.kind === 'bank').map(({ id }) => id),
  );
  const ofBodies = bodies.flatMap(({ id, version, organisation: { region } }): RuleProblem[] =>
    region === undefined || regionIds.has(region)
      ? []
      : [{ kind: 'organisation', id, version, at: '/region', detail: `no such region: ${region}` }],
  );
  const ofProducts = heldOn(tables.products, day).flatMap(({ id, version, product }): RuleProblem[] => {
    const of = { kind: 'product', id, version } as const;
    const unknown = (product.regions ?? []).filter((region) => !regionIds.has(region));
    return [
      ...(banks.has(product.bankId)
        ? []
        : [{ ...of, at: '/product/bankId', detail: `no such bank: ${product.bankId}` }]),
      ...unknown.map((region) => ({ ...of, at: '/product/regions', detail: `no such region: ${region}` })),
    ];
  });
  return [...inRegion, ...ofLadders, ...ofExtensions, ...ofBodies, ...ofProducts];
};

const levelKinds = { city: 'cityRegulator', province: 'provinceRegulator' } as const;

/** Levels that a ladder tells, and that stand above none of the region's work groups. */
const levelsMissing = (regionId: string, rungs: readonly Rung[], tree: OrganisationTree): readonly string[] =>
  (['city', 'province'] as const).filter(
    (level) => rungs.some(({ to }) => to?.includes(level)) && groupsWithout(level, regionId, tree),
  );

/** Whether the region has work groups, and this level stands above none of them; one without any is being set up. */
const groupsWithout = (level: keyof typeof levelKinds, regionId: string, tree: OrganisationTree): boolean => {
  const groups = [...tree.values()].filter(
    (one) => one.kind === 'workGroup' && isActive(one) && regionOf(one.id, tree) === regionId,
  );
  return (
    groups.length > 0 &&
    !groups.some(({ id }) => ancestors(id, tree).some(({ kind }) => kind === levelKinds[level]))
  );
};

const heldOn = <V extends RuleVersion>(versions: readonly V[], day: CivilDate): readonly V[] =>
  [...Map.groupBy(versions, ({ id }) => id).values()].flatMap((ofOne) => inForceOn(ofOne, day) ?? []);

const atHand = (tables: RuleTables): TablesAtHand => ({
  calendar: tables.calendars,
  reasonTable: tables.reasonTables,
  triageTable: tables.triageTables,
  prescriptionCatalogue: tables.prescriptionCatalogues,
  sizeTable: tables.sizeTables,
  riskSchemes: tables.riskSchemes,
  scoringModel: tables.models,
});

/** Tables that are used together must know each other's codes: each region's own pairs are checked, not the tables at large. */
const pairProblems = (
  region: RegionSettings,
  tables: RuleTables,
  documents: readonly RuleDocument[],
): readonly RuleFileProblem[] => {
  const named = <V extends RuleVersion>(versions: readonly V[], name: string | null) =>
    name === null ? undefined : tableNamed(versions, name, region.validFrom);
  const reasons = named(tables.reasonTables, region.reasonTable.value);
  const catalogue = named(tables.prescriptionCatalogues, region.prescriptionCatalogue.value);
  if (!reasons || !catalogue) return [];
  const codes = new Set(catalogue.prescriptions.map(({ code }) => code));
  const unprescribed = reasons.reasons.flatMap(({ code, prescriptionCodes }) =>
    prescriptionCodes
      .filter((one) => !codes.has(one))
      .map((one) => ({
        at: '/reasonTable',
        detail: `reason ${code} names ${one}, which ${nameOfVersion(catalogue)} does not have`,
      })),
  );
  const reasonCodes = reasons.reasons.map(({ code }) => code);
  const triage = named(tables.triageTables, region.triageTable.value);
  const triageFile = documents.find(
    ({ kind, id, version }) => kind === 'triageTable' && id === triage?.id && version === triage.version,
  );
  const routed = triageFile && triageTableFrom(fileOf(triageFile), reasonCodes);
  const badRows = routed && !routed.ok ? routed.problems : [];
  const ageWithoutReason = region.minimumAgeMonths.value !== null && !reasonCodes.includes(tooYoungReason);
  return [
    ...unprescribed,
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

const unique = (problems: readonly RuleProblem[]): readonly RuleProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
