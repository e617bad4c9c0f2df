import type { ReferenceData } from '../../contracts/responses/reference.ts';
import { lazily, once, remembered } from '../../domain/lazily.ts';
import { practisedBy, regionOf } from '../../domain/organisation/index.ts';
import { riskRoles, termsInWords } from '../../domain/risk-sharing/index.ts';
import {
  type DeclineReason,
  nameOfVersion,
  type RegionSettings,
  type RuleVersion,
} from '../../domain/rule-tables/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { calendarGap } from '../../domain/time/coverage.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { regionsInForce } from '../rule-book/region-in-force.ts';
import type { Shelf } from '../rule-book/shelf.ts';
import { tablesOf } from '../rule-book/tables-of.ts';

/**
 * 字典 for whoever asks, as it is in force now: of the region that the organisation works by. An organisation of no single
 * region (a bank, an insurer, an enterprise), and who names none, reads the tables of all regions together, each code once;
 * what a case needs is decided by its own region anyway.
 */
export type ReferenceBook = (orgId?: string) => ReferenceData;

/** 字典 over rules that change: made anew where they have. */
export const liveReferenceFrom = (shelf: () => Shelf, now: () => number): ReferenceBook => {
  const bookOf = remembered((of: Shelf) => referenceBookFrom(of, now));
  return (orgId) => bookOf(shelf())(orgId);
};

/** Nothing is read before it is asked for; what was made is kept for the day. */
export const referenceBookFrom = (shelf: Shelf, now: () => number): ReferenceBook => {
  const regionAt = regionsInForce(shelf);
  const made = new Map<string | undefined, ReferenceData>();
  let madeOn: CivilDate | undefined;
  return (orgId) => {
    const at = now();
    const today = civilDateOf(at);
    if (today !== madeOn) made.clear();
    madeOn = today;
    const own = orgId === undefined ? undefined : regionOf(orgId, shelf.organisations);
    const regions = () => (own === undefined ? idsIn(shelf) : [own]).flatMap((id) => regionAt(id, at) ?? []);
    const data = made.get(own) ?? referenceDataOf(shelf, once(regions), today);
    made.set(own, data);
    return data;
  };
};

const idsIn = ({ regions }: Pick<Shelf, 'regions'>): readonly string[] => unique(regions.map(({ id }) => id));

const referenceDataOf = (
  shelf: Shelf,
  regions: () => readonly RegionSettings[],
  today: CivilDate,
): ReferenceData => {
  const tables = once(() => regions().map((region) => tablesOf(region, today, shelf)));
  const reasonTables = once(() => unique(tables().map(({ reasonTable }) => reasonTable)));
  const catalogues = once(() => unique(tables().map((table) => table.prescriptionCatalogue)));
  const schemes = once(() => unique(tables().flatMap(({ riskSchemes }) => riskSchemes ?? [])));
  return lazily<ReferenceData>({
    calendarGap: () => calendarGap(today, shelf.calendar),
    reasonTableVersion: () => versionsOf(reasonTables()),
    reasonOwners: () =>
      Object.assign({}, ...[...shelf.reasonTables, ...reasonTables()].map(({ owners }) => owners)),
    reasons: () =>
      firstOfEach(
        reasonTables().flatMap(({ reasons }) => reasons),
        ({ code }) => code,
      ).map(reasonShown),
    prescriptionCatalogueVersion: () => versionsOf(catalogues()),
    prescriptions: () =>
      firstOfEach(
        catalogues().flatMap(({ prescriptions }) => prescriptions),
        ({ code }) => code,
      ).map(({ evidence: _evidence, ...entry }) => entry),
    otherVersions: () => ({
      reasons: rowsOfOthers(shelf.reasonTables, reasonTables(), ({ reasons }) => reasons.map(reasonShown)),
      prescriptions: rowsOfOthers(shelf.prescriptionCatalogues, catalogues(), ({ prescriptions }) =>
        prescriptions.map(({ evidence: _evidence, ...entry }) => entry),
      ),
      riskSchemes: rowsOfOthers(shelf.riskSchemes, schemes(), (file) =>
        file.schemes.map(({ id, name }) => ({ id, name })),
      ),
    }),
    regions: () =>
      idsIn(shelf)
        .flatMap((id) => shelf.regions.findLast((one) => one.id === id) ?? [])
        .map(({ id, name }) => ({ id, name })),
    // Those that are no longer offered too: old cases name them.
    products: () =>
      [...shelf.products.products, ...shelf.formerProducts].map(({ id, bankId, name }) => ({
        id,
        bankId,
        name,
      })),
    riskSchemes: () =>
      firstOfEach(
        schemes().flatMap((file) => file.schemes),
        ({ id }) => id,
      ).map(({ id, name, appliesTo, parties, shares, constraints, limits, terms }) => ({
        id,
        name,
        appliesTo,
        parties: [...parties],
        shares: shares?.map((share) => ({ ...share })) ?? null,
        constraints: constraints.map((constraint) => ({ ...constraint, roles: [...constraint.roles] })),
        limits: [...limits.map(({ note }) => note), ...termsInWords(terms)],
        fees: [...new Set(terms?.fees?.map(({ kind }) => kind))],
      })),
    // The parties' names are the system's own; any file of schemes says them.
    riskRoles: () => {
      const names = shelf.riskSchemes.at(-1)?.roles;
      return names ? riskRoles.map((id) => ({ id, name: names[id] })) : [];
    },
    organisations: () =>
      [...shelf.organisations.values()].flatMap(({ id, kind, name, parent }) => {
        if (kind === 'enterprise') return [];
        const regionId = regionOf(id, shelf.organisations);
        const isPractice = practisedBy(id, shelf.organisations) !== undefined;
        return [
          {
            ...{ id, kind, name, parent },
            ...(regionId !== undefined && { regionId }),
            ...(isPractice && { practice: true as const }),
          },
        ];
      }),
  });
};

/** The rows of the tables that are not in force, each with the name of its table. */
const rowsOfOthers = <Table extends Pick<RuleVersion, 'id' | 'version'>, Row extends object>(
  all: readonly Table[],
  inForce: readonly Table[],
  rowsOf: (table: Table) => readonly Row[],
): (Row & { table: string })[] =>
  all
    .filter((table) => !inForce.includes(table))
    .flatMap((table) => rowsOf(table).map((row) => ({ ...row, table: nameOfVersion(table) })));

const reasonShown = ({ evidence: _evidence, ...reason }: DeclineReason) => ({
  ...reason,
  owners: [...reason.owners],
  prescriptionCodes: [...reason.prescriptionCodes],
});

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

const versionsOf = (tables: readonly { readonly version: string }[]): string =>
  unique(tables.map(({ version }) => version)).join('+');

const firstOfEach = <T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] =>
  [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
