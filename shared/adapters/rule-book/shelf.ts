import { createHash } from 'node:crypto';
import { lazily, remembered } from '../../domain/lazily.ts';
import type { BankProduct } from '../../domain/matching/index.ts';
import type { OrganisationTree } from '../../domain/organisation/index.ts';
import type { PlausibleBounds } from '../../domain/plausible/index.ts';
import { inForceOn, nameOfVersion, type RuleVersion } from '../../domain/rule-tables/index.ts';
import { type RuleDocument, type RuleTables, ruleTablesFrom } from '../../domain/rule-versions/index.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { shippedDocuments } from './shipped.ts';
import { UnusableRules } from './unusable-rules.ts';

/**
 * The rules as they stand on a day: tables that settings name in all their versions, and of what nobody names by version what
 * holds on that day. Each part is there when it is first asked for.
 */
export type Shelf = Omit<RuleTables, 'products' | 'organisations' | 'plausibility'> & {
  /** The newest calendar, for those who count working days outside any case. */
  readonly calendar: Calendar;
  readonly products: { readonly version: string; readonly products: readonly BankProduct[] };
  /** Products that are no longer offered: old cases still name them. */
  readonly formerProducts: readonly BankProduct[];
  readonly organisations: OrganisationTree;
  readonly plausible: PlausibleBounds;
};

/** After every day on which anything begins. */
const lastDay: CivilDate = '9999-12-31';

/**
 * Shelves of all days, from documents. Days between which nothing begins or ends share one, and all share what is read; a
 * document that cannot be read stops whoever asks for its kind.
 */
export const shelvesFrom = (documents: readonly RuleDocument[]): ((day: CivilDate) => Shelf) => {
  const tables = ruleTablesFrom(documents, (document, problems) => {
    throw new UnusableRules(nameOfVersion(document), problems);
  });
  const changeDays = [...new Set(documents.map(({ validFrom }) => validFrom))].toSorted();
  const shelfOf = remembered((day: CivilDate | undefined) => shelfOn(tables, day ?? '0001-01-01'));
  return (day) => shelfOf(changeDays.findLast((one) => one <= day));
};

export const shelfFrom = (documents: readonly RuleDocument[], day: CivilDate = lastDay): Shelf =>
  shelvesFrom(documents)(day);

/** Every rule that ships with the system, in the newest version. */
export const openShelf = (): Shelf => shelfFrom(shippedDocuments());

/** Asks for every part now: an installation that starts with a rule it cannot use should not start. */
export const readWhole = (shelf: Shelf): Shelf => {
  Object.values(shelf);
  return shelf;
};

const shelfOn = (tables: RuleTables, day: CivilDate): Shelf =>
  lazily<Shelf>({
    calendars: () => tables.calendars,
    models: () => tables.models,
    prescriptionCatalogues: () => tables.prescriptionCatalogues,
    reasonTables: () => tables.reasonTables,
    triageTables: () => tables.triageTables,
    riskSchemes: () => tables.riskSchemes,
    sizeTables: () => tables.sizeTables,
    regions: () => tables.regions,
    calendar: () => held('holiday calendar', inForceOn(tables.calendars, day)).calendar,
    products: () => {
      const offered = byId(tables.products).flatMap((versions) => inForceOn(versions, day) ?? []);
      return { version: catalogueVersion(offered), products: offered.map(({ product }) => product) };
    },
    formerProducts: () =>
      byId(tables.products).flatMap((versions) => {
        const newest = newestBy(versions, day);
        return newest && inForceOn(versions, day) === undefined ? [newest.product] : [];
      }),
    // One that is closed keeps its name and its place: its cases are still somebody's.
    organisations: () =>
      new Map(
        byId(tables.organisations).flatMap((versions) => {
          const newest = newestBy(versions, day);
          return newest ? [[newest.id, newest.organisation] as const] : [];
        }),
      ),
    plausible: () => held('bounds of plausibility', inForceOn(tables.plausibility, day)),
  });

const held = <T>(what: string, found: T | undefined): T => {
  if (!found) throw new Error(`There is no ${what}`);
  return found;
};

const byId = <V extends RuleVersion>(versions: readonly V[]): readonly (readonly V[])[] => [
  ...Map.groupBy(versions, ({ id }) => id).values(),
];

/** The newest that had begun, whether or not it has been retired since. */
const newestBy = <V extends RuleVersion>(versions: readonly V[], day: CivilDate): V | undefined =>
  inForceOn(
    versions.map(({ until: _until, ...version }) => ({ ...version }) as V),
    day,
  );

/** Names a set of products: of which day the newest is, and a digest of what is in it, so that another set is called otherwise. */
const catalogueVersion = (offered: readonly RuleVersion[]): string => {
  const names = offered.map(nameOfVersion).toSorted();
  const newest = offered.reduce((day, { validFrom }) => (validFrom > day ? validFrom : day), '');
  return `${newest}.${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 8)}`;
};
