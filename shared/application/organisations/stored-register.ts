import { isOrganisation, type Organisation, type OrganisationTree } from '../../domain/organisation/index.ts';
import type { RuleContent } from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { contentKey } from '../rules/keys.ts';
import { contentOfItem, readRecords, type StoredRecord } from '../rules/stored.ts';

type RegisterDeps = Pick<Deps, 'table' | 'clock'>;

/** What is planned for a later day: a name, with the day from which it holds. */
export type Planned = { readonly validFrom: CivilDate; readonly organisation: Organisation };

/** The register of organisations as it stands today, read from the store itself and not from any cache. */
export type Register = {
  readonly today: CivilDate;
  readonly tree: OrganisationTree;
  /** How often each was changed: what a change of it expects (If-Match). */
  readonly editions: ReadonlyMap<string, number>;
  readonly planned: ReadonlyMap<string, readonly Planned[]>;
};

export const readRegister = async (deps: RegisterDeps): Promise<Register> => {
  const today = civilDateOf(deps.clock.now());
  const byId = Map.groupBy(await readRecords(deps, 'organisation'), ({ record }) => record.id);
  const chosen = [...byId].flatMap(([id, records]) =>
    [...heldOf(records, today)].map((one) => ({ id, ...one })),
  );
  const contents = await deps.table.getMany(chosen.map(({ record }) => contentKey(record)));
  const tree = new Map<string, Organisation>();
  const planned = new Map<string, Planned[]>();
  for (const [place, { id, record, later }] of chosen.entries()) {
    const item = contents[place];
    const organisation: unknown = item && contentOfItem(item);
    if (!isOrganisation(organisation)) throw new Error(`The register holds no organisation ${id}`);
    if (later) planned.set(id, [...(planned.get(id) ?? []), { validFrom: record.validFrom, organisation }]);
    else tree.set(id, organisation);
  }
  const editions = new Map([...byId].map(([id, records]) => [id, records.length]));
  return { today, tree, editions, planned };
};

/** What holds today, and what begins on each later day; of two versions of one day the later act holds. */
const heldOf = function* (records: readonly StoredRecord[], today: CivilDate) {
  const approved = records.flatMap(({ record }) => {
    const { validFrom, status } = record;
    return status === 'approved' && validFrom !== undefined ? [{ ...record, validFrom }] : [];
  });
  const newest = approved
    .filter(({ validFrom }) => validFrom <= today)
    .reduce<(typeof approved)[number] | undefined>(
      (best, one) => (best === undefined || one.validFrom >= best.validFrom ? one : best),
      undefined,
    );
  if (newest) yield { record: newest, later: false };
  const days = Map.groupBy(
    approved.filter(({ validFrom }) => validFrom > today),
    ({ validFrom }) => validFrom,
  );
  for (const ofDay of days.values()) {
    const last = ofDay.at(-1);
    if (last) yield { record: last, later: true };
  }
};

/** A product of some bank, as its document says it now (`later`: from a later day on). */
export type StandingProduct = { readonly id: string; readonly content: RuleContent; readonly later: boolean };

/** Products of a bank that are offered now or from a later day on. */
export const productsOf = async (deps: RegisterDeps, bankId: string): Promise<readonly StandingProduct[]> => {
  const today = civilDateOf(deps.clock.now());
  const byId = Map.groupBy(await readRecords(deps, 'product'), ({ record }) => record.id);
  const standing = [...byId.values()].flatMap((records) =>
    [...heldOf(records, today)].filter(({ record }) => !record.ends),
  );
  const contents = await deps.table.getMany(standing.map(({ record }) => contentKey(record)));
  return standing.flatMap(({ record: { id }, later }, place): readonly StandingProduct[] => {
    const item = contents[place];
    const content = item && contentOfItem(item);
    const product = content && (content['product'] as { readonly bankId?: unknown } | undefined);
    return content && (product?.bankId ?? content['bankId']) === bankId ? [{ id, content, later }] : [];
  });
};
