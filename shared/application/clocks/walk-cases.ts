import type { Deps } from '../deps.ts';
import { afterEndOf, registerPk } from '../keys.ts';
import type { Item, JsonObject, Key } from '../ports/table.ts';

/** Where cases that have dates are found: open ones, and ended ones about which something is still to be done. */
const shelves = ['open', 'afterEnd'] as const;
type Shelf = (typeof shelves)[number];

/** How far a walk is, and for which version of what it goes by. `group` absent: every case was looked at. */
type Count = {
  readonly version: string;
  readonly group?: string;
  readonly shelf?: Shelf;
  readonly cursor?: string;
};

/** What is done to every case once whenever something that cases go by has another version. */
export type Walk = {
  readonly key: Key;
  readonly version: string;
  readonly one: (deps: Deps, caseId: string) => Promise<void>;
  readonly endedToo?: true;
};

const pageSize = 50;
/** How long one tick goes on with it: other things are due as well. */
const budgetMs = 3000;

/**
 * Looks at every case once for each version, a part of each tick: 1 whether the version is the one that cases were looked at for last;
 * 2 if not, the cases of one work group after the other, a page at a time; 3 how far it is after each page. Whoever dies in
 * between repeats a page, so what is done to a case must change nothing the second time. A version that comes while another is
 * under way begins anew.
 *
 * @param found the item of `key` as it stands
 * @returns cases looked at
 */
export const walkCases = async (deps: Deps, walk: Walk, found: Item | undefined): Promise<number> => {
  const stored = found && countOf(found);
  if (stored?.version === walk.version && stored.group === undefined) return 0;
  const groups = deps.rules.workGroups();
  const [first] = groups;
  let count: Count | undefined =
    stored?.version === walk.version
      ? stored
      : { version: walk.version, ...(first !== undefined && { group: first }) };
  let item = found;
  let looked = 0;
  const until = deps.clock.now() + budgetMs;
  do {
    const page: Page = await onePage(deps, walk, count, groups);
    looked += page.looked;
    item = await saved(deps, walk.key, page.next, item);
    count = item && page.next.group !== undefined ? page.next : undefined;
  } while (count && deps.clock.now() < until);
  return looked;
};

/** Before there was more than one walk, what was compared was a calendar and was called so. */
const countOf = ({ data }: Item): Count => {
  const { calendar, ...count } = data as unknown as Count & { readonly calendar?: string };
  return calendar === undefined ? count : { ...count, version: calendar };
};

type Page = { readonly looked: number; readonly next: Count };

const onePage = async (
  deps: Deps,
  { one, endedToo }: Walk,
  { version, group, shelf = 'open', cursor }: Count,
  groups: readonly string[],
): Promise<Page> => {
  if (group === undefined) return { looked: 0, next: { version } };
  const place =
    shelf === 'open' ? { pk: registerPk(group, 'open') } : { pk: afterEndOf(group), index: 'list' as const };
  const page = await deps.table.query({
    ...place,
    limit: pageSize,
    ...(cursor !== undefined && { cursor }),
  });
  // A line of the register stands under the number of its case.
  for (const { sk } of page.items) await one(deps, sk);
  return { looked: page.items.length, next: { version, ...nextOf(group, shelf, page.cursor) } };

  function nextOf(at: string, on: Shelf, next: string | undefined): Omit<Count, 'version'> {
    if (next !== undefined) return { group: at, shelf: on, cursor: next };
    if (on === 'open' && endedToo) return { group: at, shelf: 'afterEnd' };
    // A work group that has come since stands behind those before it.
    const after = groups.find((other) => other > at);
    return after === undefined ? {} : { group: after };
  }
};

/** Undefined: another process is at it. */
const saved = async (
  { table }: Deps,
  key: Key,
  count: Count,
  before: Item | undefined,
): Promise<Item | undefined> => {
  const item: Item = {
    ...key,
    version: (before?.version ?? 0) + 1,
    data: count as unknown as JsonObject,
  };
  const expect = before
    ? ({ kind: 'version', version: before.version } as const)
    : ({ kind: 'notExists' } as const);
  const { ok } = await table.transact([{ kind: 'put', item, expect }]);
  return ok ? item : undefined;
};
