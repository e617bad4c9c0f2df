import { canonicalJson } from '../../domain/canonical-json.ts';
import { wholeCaseOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casesOf, partsRegister, shelfNamed, solvedOf, stateKey } from '../keys.ts';
import { solvedItems } from '../ledger/solved-item.ts';
import type { Item, Write } from '../ports/table.ts';
import { itemsOf, registerItems, shelvesSince } from './read-register.ts';
import { partLineItems, registerLineItem } from './register-line-item.ts';
import { shelfMarkWrite } from './register-marks.ts';

/** What of a work group's register does not follow from its cases. */
export type RegisterState = {
  readonly cases: number;
  /** Cases whose line, or a party's line of its own part, is not there or says something else. */
  readonly wrong: readonly string[];
  /** Lines of no case, or of one that stands elsewhere. */
  readonly surplus: readonly string[];
};

const pageSize = 200;

/**
 * 本机构台账校验: lines of an organisation's own parts that are of no case, or of one that says otherwise; with `mend` they go.
 * Those that are missing are found with their cases.
 */
export const checkParts = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  orgId: string,
  mend = false,
): Promise<Pick<RegisterState, 'surplus'>> => {
  const surplus: Item[] = [];
  let page: Item[] = [];
  const look = async () => {
    const ids = page.map(({ sk }) => sk.slice(sk.lastIndexOf('#') + 1));
    const states = await deps.table.getMany(ids.map(stateKey));
    for (const [nth, item] of page.entries()) {
      const state = states[nth];
      const parts = state ? partLineItems((await wholeCaseOf(deps, state)).file) : [];
      if (!parts.some((part) => placeOf(part) === placeOf(item))) surplus.push(item);
    }
    page = [];
  };
  const shelves = shelvesSince(0, deps.clock.now());
  for await (const item of registerItems(deps, partsRegister(orgId), shelves))
    if (page.push(item) === pageSize) await look();
  await look();
  if (mend) for (const item of surplus) await remove(deps, item);
  return { surplus: surplus.map(({ sk }) => sk) };
};

/**
 * 台账校验: holds the lines of a work group against its cases, and with `mend` writes what is wrong anew. A case that
 * moves meanwhile writes its own line, which is newer than what is read here and left alone.
 */
export const checkRegister = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  orgId: string,
  mend = false,
): Promise<RegisterState> => {
  const stored = new Map<string, Item>();
  for await (const item of registerItems(deps, orgId, shelvesSince(0, deps.clock.now())))
    stored.set(placeOf(item), item);
  for await (const item of itemsOf(deps, solvedOf(orgId))) stored.set(placeOf(item), item);
  const wrong: string[] = [];
  let cases = 0;
  for await (const file of casesIn(deps, orgId)) {
    cases += 1;
    let agrees = true;
    const parts = partLineItems(file);
    for (const [nth, item] of (await deps.table.getMany(parts)).entries()) {
      const part = parts[nth];
      if (part && item) stored.set(placeOf(part), item);
    }
    for (const line of [registerLineItem(file), ...solvedItems(file), ...parts]) {
      const found = stored.get(placeOf(line));
      stored.delete(placeOf(line));
      if (found && canonicalJson(found.data) === canonicalJson(line.data)) continue;
      agrees = false;
      if (mend) await write(deps, { ...line, version: file.version }, found);
    }
    if (!agrees) wrong.push(file.id);
  }
  const surplus = [...stored.values()];
  if (mend) for (const item of surplus) await remove(deps, item);
  return { cases, wrong, surplus: surplus.map(({ sk }) => sk) };
};

async function* casesIn(deps: Pick<Deps, 'table'>, orgId: string) {
  let cursor: string | undefined;
  do {
    const page = await deps.table.query({
      pk: casesOf(orgId),
      index: 'list',
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    const ids = page.items.flatMap(({ pk, sk }) => (sk === 'STATE' ? [pk.replace(/^CASE#/, '')] : []));
    for (const item of await deps.table.getMany(ids.map(stateKey)))
      if (item) yield (await wholeCaseOf(deps, item)).file;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

const placeOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;

const write = async (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  item: Item,
  found: Item | undefined,
): Promise<void> => {
  // One that is newer than the case that was read has been written by the case itself.
  if (found && found.version > item.version) return;
  const expect: NonNullable<Write['expect']> = found
    ? { kind: 'version', version: found.version }
    : { kind: 'notExists' };
  await table.transact([{ kind: 'put', item, expect }, ...moved(item, clock.now())]);
};

const remove = async ({ table, clock }: Pick<Deps, 'table' | 'clock'>, item: Item): Promise<void> => {
  const { pk, sk, version } = item;
  await table.transact([
    { kind: 'delete', key: { pk, sk }, expect: { kind: 'version', version } },
    ...moved(item, clock.now()),
  ]);
};

/** Whoever keeps the shelf's lines is to read them again; what was solved nobody keeps. */
const moved = ({ pk, sk }: Item, now: number): readonly Write[] => {
  const place = shelfNamed(pk);
  return place ? [shelfMarkWrite(place.register, place.shelf, sk, `${sk}@${now}`)] : [];
};
