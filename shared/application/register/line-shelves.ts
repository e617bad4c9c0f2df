import { type RegisterLine, registerLineOf } from '../../domain/register/line.ts';
import { type KeptPartLine, partLineOf } from '../../domain/register/part-line.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../jobs/work-in-slices.ts';
import { partsOwner, registerPk, shelfNamed, stateKey } from '../keys.ts';
import type { Item, Table } from '../ports/table.ts';
import { isCurrentLine, partLineIn, registerLineIn } from './register-line-item.ts';
import { shelfMark } from './register-marks.ts';

/** A part of a register, a work group's or of own parts (`partsRegister`): a shelf, of ended cases from a day on, and until a day, where they are named. */
export type ShelfPart = {
  readonly orgId: string;
  readonly shelf: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
};

type Kept = { readonly mark: string; readonly lines: readonly unknown[] };

/** The lines that stored items hold. */
type Reading<Line> = (deps: Pick<Deps, 'table'>, items: readonly Item[]) => Promise<readonly Line[]>;

/**
 * So many lines a process keeps, about a kilobyte each: the open cases of a city several times over. What was not asked
 * for longest goes first.
 */
const mostKept = 60_000;
/** So many work groups are read at a time. */
const abreast = 16;

/** Lines as they were last read from each table, under the mark that stood before they were read. */
const keptOf = new WeakMap<Table, Map<string, Kept>>();

/** The lines of several parts, in their order. An unchanged one costs one small read. */
export const linesOf = async (
  deps: Pick<Deps, 'table'>,
  parts: readonly Omit<ShelfPart, 'to'>[],
): Promise<readonly (readonly RegisterLine[])[]> =>
  inTurns(parts, (part) => linesOfPart(deps, part, currentLines));

/** The same of registers of own parts. */
export const partLinesOf = async (
  deps: Pick<Deps, 'table'>,
  parts: readonly Omit<ShelfPart, 'to'>[],
): Promise<readonly (readonly KeptPartLine[])[]> =>
  inTurns(parts, (part) => linesOfPart(deps, part, currentParts));

/** So many at a time, in their order. */
export const inTurns = async <One, Found>(
  ones: readonly One[],
  find: (one: One) => Promise<Found>,
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  for (let at = 0; at < ones.length; at += abreast) {
    if (at > 0) await letOthersIn();
    found.push(...(await Promise.all(ones.slice(at, at + abreast).map(find))));
  }
  return found;
};

/** 1 where the mark stands; 2 the lines kept under it, or 3 those that are stored, kept for whoever asks next. */
const linesOfPart = async <Line extends { readonly enteredOn: CivilDate }>(
  deps: Pick<Deps, 'table'>,
  part: ShelfPart,
  reading: Reading<Line>,
): Promise<readonly Line[]> => {
  const mark = await shelfMark(deps, part.orgId, part.shelf);
  const kept = keptOf.get(deps.table) ?? new Map<string, Kept>();
  keptOf.set(deps.table, kept);
  const name = `${part.orgId} ${part.shelf} ${part.from ?? ''}`;
  const known = kept.get(name);
  const lines =
    known?.mark === mark ? (known.lines as readonly Line[]) : await storedLines(deps, part, reading);
  kept.delete(name);
  kept.set(name, { mark, lines });
  makeRoom(kept);
  return lines;
};

type Digest = { readonly mark: string; readonly from: string; readonly value: unknown };
const digestsKept = new WeakMap<Table, Map<string, Digest>>();

/**
 * What is made of each part's lines, kept in their place while they stand: for what is asked of many work groups at once.
 * `make` must follow from the lines and from the day that a part begins on alone, and be the same function for a shelf.
 */
export const digestsOf = async <T>(
  deps: Pick<Deps, 'table'>,
  parts: readonly (ShelfPart & { readonly from: CivilDate })[],
  make: (lines: readonly RegisterLine[]) => T,
): Promise<readonly T[]> => {
  const kept = digestsKept.get(deps.table) ?? new Map<string, Digest>();
  digestsKept.set(deps.table, kept);
  const digestOf = async (part: (typeof parts)[number]): Promise<T> => {
    const mark = await shelfMark(deps, part.orgId, part.shelf);
    const name = `${part.orgId} ${part.shelf}`;
    const known = kept.get(name);
    if (known?.mark === mark && known.from === part.from) return known.value as T;
    const value = make(await storedLines(deps, part, currentLines));
    kept.set(name, { mark, from: part.from, value });
    return value;
  };
  return inTurns(parts, digestOf);
};

const makeRoom = (kept: Map<string, Kept>): void => {
  let count = 0;
  for (const { lines } of kept.values()) count += lines.length;
  for (const [name, { lines }] of kept) {
    if (count <= mostKept) return;
    kept.delete(name);
    count -= lines.length;
  }
};

const pageSize = 1000;

const storedLines = async <Line extends { readonly enteredOn: CivilDate }>(
  deps: Pick<Deps, 'table'>,
  part: ShelfPart,
  reading: Reading<Line>,
): Promise<readonly Line[]> => {
  const lines: Line[] = [];
  for await (const page of pagesOf(deps, part, reading)) lines.push(...page);
  return lines;
};

/** The lines of a part as they are stored, page by page: for whoever keeps none of them. */
export const linePages = (
  deps: Pick<Deps, 'table'>,
  part: ShelfPart,
): AsyncGenerator<readonly RegisterLine[]> => pagesOf(deps, part, currentLines);

async function* pagesOf<Line extends { readonly enteredOn: CivilDate }>(
  deps: Pick<Deps, 'table'>,
  { orgId, shelf, from, to }: ShelfPart,
  reading: Reading<Line>,
): AsyncGenerator<readonly Line[]> {
  let cursor: string | undefined;
  do {
    const page = await deps.table.query({
      pk: registerPk(orgId, shelf),
      limit: pageSize,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to: `${to}#\uffff` }),
      ...(cursor !== undefined && { cursor }),
    });
    const lines = await reading(deps, page.items);
    await letOthersIn();
    yield from === undefined ? lines : lines.filter(({ enteredOn }) => enteredOn >= from);
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** A line of the version before says too little for a list: what it lacks is read from its case. */
const currentLines = async (
  { table }: Pick<Deps, 'table'>,
  items: readonly Item[],
): Promise<readonly RegisterLine[]> => {
  const lines = items.map(registerLineIn);
  const older = items.flatMap((item, at) => (isCurrentLine(item) ? [] : [at]));
  if (older.length === 0) return lines;
  const states = await table.getMany(older.map((at) => stateKey(lines[at]?.caseId ?? '')));
  const cases = new Map(older.map((at, nth) => [at, states[nth]]));
  return lines.map((line, at) => {
    const state = cases.get(at);
    return state ? registerLineOf(listedFileOf(state)) : line;
  });
};

const currentParts: Reading<KeptPartLine> = async ({ table }, items) => {
  const lines = items.map((item) => (isCurrentLine(item) ? partLineIn(item) : undefined));
  const older = items.filter((item) => !isCurrentLine(item));
  if (older.length === 0) return lines.filter((line) => line !== undefined);
  const states = await table.getMany(older.map(({ sk }) => stateKey(sk.slice(sk.lastIndexOf('#') + 1))));
  const anew = older.flatMap(({ pk, version }, nth): readonly KeptPartLine[] => {
    const state = states[nth];
    const line = state && partLineOf(listedFileOf(state), partsOwner(shelfNamed(pk)?.register ?? ''));
    return line ? [{ ...line, version }] : [];
  });
  return [...lines.filter((line) => line !== undefined), ...anew];
};

/** 近期: a case that came to rest in so many days is still spoken of; eight weeks. */
export const recentDays = 56;
