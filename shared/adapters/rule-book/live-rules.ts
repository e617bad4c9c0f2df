import type { Clock } from '../../application/ports/clock.ts';
import type { LiveRules } from '../../application/ports/living-rules.ts';
import type { RuleBook } from '../../application/ports/rule-book.ts';
import type { Item, Table } from '../../application/ports/table.ts';
import { type ApprovedLine, approvedIn, readApprovedIndex } from '../../application/rules/approved-index.ts';
import { contentKey, markerKey } from '../../application/rules/keys.ts';
import { contentOfItem } from '../../application/rules/stored.ts';
import type { Hash } from '../../domain/hash-chain.ts';
import { remembered } from '../../domain/lazily.ts';
import { compareVersions, type RuleDocument } from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import { type Shelf, shelvesFrom } from './shelf.ts';
import { isShipped, shippedDocuments, withShippedContent } from './shipped.ts';

/** Which part of the rules a process works with: `makeRuleBook`, or one without what scores and ranks. */
export type RulesOf = (hash: Hash, shelf: Shelf) => RuleBook;

export type LiveRulesOptions = {
  readonly table: Table;
  readonly clock: Clock;
  readonly hash: Hash;
  readonly rulesOf: RulesOf;
  /**
   * What a table without rules means. `shipped`: all that ships with the system is in force (trying out, tests); `nothing`: the
   * installation has not been set up, and every decision is refused.
   */
  readonly unseeded: 'shipped' | 'nothing';
};

/** A reading looks for a change when the process has not for this long; in effect everywhere well within a minute. */
export const lookEveryMs = 20_000;

/** The rules of one revision: books by day, and the documents they are made from. */
type Revision = {
  readonly number: number;
  readonly documents: readonly RuleDocument[];
  readonly isSetUp: boolean;
  readonly shelfOn: (day: CivilDate) => Shelf;
  readonly bookOn: (day: CivilDate) => RuleBook;
};

/**
 * The rule book over the table (docs/adr/0032). Which day it is it asks the clock with each question, so what is approved for
 * tomorrow holds at midnight in Shanghai; which versions there are it learns from the marker alone.
 */
export const makeLiveRules = ({
  table,
  clock,
  hash,
  rulesOf,
  unseeded,
}: LiveRulesOptions): LiveRules & { shelf(): Shelf } => {
  const revisionOf = (number: number, documents: readonly RuleDocument[], isSetUp: boolean): Revision => {
    const shelfOn = shelvesFrom(documents);
    const bookOf = remembered((shelf: Shelf) => rulesOf(hash, shelf));
    return { number, documents, isSetUp, shelfOn, bookOn: (day) => bookOf(shelfOn(day)) };
  };
  const withoutRules = () =>
    unseeded === 'shipped' ? revisionOf(0, shippedDocuments(), true) : revisionOf(0, [], false);

  let now = withoutRules();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let loading: { readonly number: number; readonly done: Promise<void> } | undefined;

  const load = async (number: number): Promise<void> => {
    const documents = await documentsOf(table, now.documents, civilDateOf(clock.now()));
    // Two loads may end in the other order than they began in.
    if (number > now.number) now = revisionOf(number, documents, true);
  };
  const take = async (marker: Item | undefined): Promise<void> => {
    lookedAt = clock.now();
    const number = marker?.version ?? 0;
    if (number <= now.number) return;
    if (loading?.number !== number) loading = { number, done: load(number) };
    await loading.done.finally(() => {
      loading = undefined;
    });
  };

  const bookAt = (at: number): RuleBook => now.bookOn(civilDateOf(at));
  const today = (): RuleBook => bookAt(clock.now());
  return {
    markerKey,
    take,
    isStale: () => clock.now() - lookedAt > lookEveryMs,
    isSetUp: () => now.isSetUp,
    documents: () => now.documents,
    shelf: () => now.shelfOn(civilDateOf(clock.now())),
    caseRules: (regionId, at) => bookAt(at).caseRules(regionId, at),
    score: (file, at) => bookAt(at).score(file, at),
    match: (file, at, leftOut) => bookAt(at).match(file, at, leftOut),
    currentReason: (code, tableVersion, at) => bookAt(at).currentReason(code, tableVersion, at),
    scoringModel: (modelId, version) => today().scoringModel(modelId, version),
    nameOfValue: (dimension, key) => today().nameOfValue(dimension, key),
    regionOf: (orgId) => today().regionOf(orgId),
    isOrganisation: (orgId) => today().isOrganisation(orgId),
    nameOf: (orgId) => today().nameOf(orgId),
    isWorkGroup: (orgId) => today().isWorkGroup(orgId),
    workGroupsWithin: (orgId) => today().workGroupsWithin(orgId),
    workGroupsServedBy: (orgId) => today().workGroupsServedBy(orgId),
    workGroups: () => today().workGroups(),
    calendarVersion: () => today().calendarVersion(),
    laddersInForce: (at) => today().laddersInForce(at),
    bankNamed: (name) => today().bankNamed(name),
    isBank: (orgId) => today().isBank(orgId),
    letsFirmsRegister: (orgId, at) => bookAt(at).letsFirmsRegister(orgId, at),
    listedUnder: (orgId) => today().listedUnder(orgId),
    levelsAbove: (orgId) => today().levelsAbove(orgId),
  };
};

const nameOf = ({ kind, id, version }: Pick<RuleDocument, 'kind' | 'id' | 'version'>) =>
  `${kind}#${id}@${version}`;

/**
 * All approved versions with their contents: 1 the index, an item or a few; 2 of the contents only those that neither ship
 * with the program nor were read before.
 */
const documentsOf = async (
  table: Table,
  before: readonly RuleDocument[],
  today: CivilDate,
): Promise<readonly RuleDocument[]> => {
  const read = readOf(approvedIn(await readApprovedIndex({ table })), today);
  const known = new Map(before.map((document) => [nameOf(document), document]));
  const missing = read.filter((record) => !isShipped(record.kind, record.hash) && !known.has(nameOf(record)));
  const items = missing.length === 0 ? [] : await table.getMany(missing.map(contentKey));
  const fetched = new Map(missing.map((record, place) => [nameOf(record), items[place]]));
  return read.map((record) => {
    const { kind, id, version, validFrom, ends, hash } = record;
    const head = { kind, id, version, validFrom, ...(ends && { ends }) };
    if (isShipped(kind, hash)) return withShippedContent(head, hash);
    const item = fetched.get(nameOf(record));
    const content = item ? contentOfItem(item) : known.get(nameOf(record))?.content;
    if (!content) throw new Error(`The rule ${nameOf(record)} has lost its content`);
    return { ...head, content };
  });
};

/** Of products and organisations, which nobody names by version, only those that hold now or later. */
const readOf = (approved: readonly ApprovedLine[], today: CivilDate): readonly ApprovedLine[] => {
  const byId = Map.groupBy(approved, ({ kind, id }) => `${kind}#${id}`);
  return [...byId.values()].flatMap((versions) => {
    const kind = versions[0]?.kind;
    if (kind !== 'product' && kind !== 'organisation') return versions;
    const begun = versions
      .filter(({ validFrom }) => validFrom <= today)
      .toSorted((a, b) =>
        a.validFrom === b.validFrom
          ? compareVersions(a.version, b.version)
          : a.validFrom < b.validFrom
            ? -1
            : 1,
      );
    const held = begun.at(-1);
    // Of one that was retired what it last was: old cases name it.
    const last = held?.ends ? begun.findLast(({ ends }) => !ends) : undefined;
    return versions.filter((one) => one === held || one === last || one.validFrom > today);
  });
};
