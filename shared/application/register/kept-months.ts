import type { RegisterLine } from '../../domain/register/line.ts';
import { measuresVersion, type Period } from '../../domain/register/measures.ts';
import {
  addMonthFigures,
  firmMarkLength,
  type MonthFigures,
  monthFiguresOf,
} from '../../domain/register/month-figures.ts';
import { daysOf, type Month, monthOf, monthsUntil } from '../../domain/report/month.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../jobs/work-in-slices.ts';
import { endedPart, keptFiguresKey, keptFiguresPk, monthMark, monthOfPart, sessionMark } from '../keys.ts';
import type { Item, Json } from '../ports/table.ts';
import { heldSessions } from './held-sessions.ts';
import { linePages } from './line-shelves.ts';

export type FigureDeps = Pick<Deps, 'table' | 'clock' | 'hash'>;
export type Marks = ReadonlyMap<string, string>;

/** How many lines may still be read for one answer: counted down, and what was begun is ended. */
export type Allowance = { lines: number };

/** Grows when months come to say more, or otherwise. */
const keptVersion = 1;
const version = `${keptVersion}/${measuresVersion}`;

/**
 * They hold marks made of firms' codes; so many days after they were counted they are counted anew. Each month of each work
 * group on a day of its own, so that no day has all of them to count.
 */
const keptDays = { least: 20, most: 40 };
const daySeconds = 24 * 3600;
/** Counted in one turn of the event loop. */
const linesAtOnce = 250;

export const textOf = (marks: Marks): string =>
  [...marks].map(([place, said]) => `${place}=${said}`).join(' ');

/**
 * What lines of one work group count by months, in parts that add up.
 *
 * @param within what counts on other days is left out
 */
export const monthsOfLines = async (
  { hash }: Pick<Deps, 'hash'>,
  orgId: string,
  lines: readonly RegisterLine[],
  within?: Period,
): Promise<readonly MonthFigures[]> => {
  const markOfFirm = (firm: string) => hash(`${orgId} ${firm}`).slice(0, firmMarkLength);
  const parts: MonthFigures[] = [];
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    parts.push(monthFiguresOf(lines.slice(at, at + linesAtOnce), markOfFirm, within));
    await letOthersIn();
  }
  return parts;
};

const sessionsPart = 'SESSIONS';

/** What is kept of a work group by the definitions of now, by its part. */
export const storedParts = async ({ table }: Pick<Deps, 'table'>, orgId: string) => {
  const parts = new Map<string, Item>();
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: keptFiguresPk(orgId),
      limit: 1000,
      ...(cursor !== undefined && { cursor }),
    });
    for (const item of page.items) if (item.data['version'] === version) parts.set(item.sk, item);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return parts;
};
type StoredParts = Awaited<ReturnType<typeof storedParts>>;

/** `item`: it was counted now, and is to be kept once its month is over. */
export type EndedMonth = { readonly month: Month; readonly figures: MonthFigures; readonly item?: Item };

/**
 * Months in which cases came to rest, the oldest first: as they are stored, or from their lines while that is allowed, else
 * undefined. The running month comes last, so all that can be kept is counted before it.
 */
export async function* endedMonths(
  deps: FigureDeps,
  orgId: string,
  marks: Marks,
  stored: StoredParts,
  allowance: Allowance,
): AsyncGenerator<EndedMonth | undefined> {
  for (const month of markedMonths(marks)) {
    const item = stored.get(endedPart(month));
    const mark = markOfMonth(deps, marks, month);
    if (item && item.data['mark'] === mark)
      yield { month, figures: item.data['figures'] as unknown as MonthFigures };
    else if (allowance.lines <= 0) yield undefined;
    else {
      const lines = await linesOfMonth(deps, orgId, month);
      allowance.lines -= lines.length;
      const figures = addMonthFigures(await monthsOfLines(deps, orgId, lines));
      const data = { mark, figures: figures as unknown as Json };
      yield { month, figures, item: keptItem(deps, orgId, endedPart(month), data) };
    }
  }
}

/** Lines of the cases that came to rest in a month. */
export const linesOfMonth = async (
  deps: Pick<Deps, 'table'>,
  orgId: string,
  month: Month,
): Promise<readonly RegisterLine[]> => {
  const lines: RegisterLine[] = [];
  const part = { orgId, shelf: month.slice(0, 4), ...daysOf(month) };
  for await (const page of linePages(deps, part)) lines.push(...page);
  return lines;
};

const keptItem = (
  { clock, hash }: Pick<Deps, 'clock' | 'hash'>,
  orgId: string,
  part: string,
  data: Readonly<Record<string, Json>>,
): Item => {
  const spread = Number.parseInt(hash(`${orgId} ${part}`).slice(0, 6), 16) % (keptDays.most - keptDays.least);
  return {
    ...keptFiguresKey(orgId, part),
    version: 1,
    expiresAt: Math.floor(clock.now() / 1000) + (keptDays.least + spread) * daySeconds,
    data: { version, ...data },
  };
};

const numbered = /^(\d{4})#(\d\d)$/;
const ofMonth = /^(\d{4})#m(\d\d)$/;

/** Without a mark a month has no line. A year whose marks were numbered has lines in any month. */
const markedMonths = (marks: Marks): readonly Month[] => {
  const months = new Set<Month>();
  for (const place of marks.keys()) {
    const [, year, month] = ofMonth.exec(place) ?? [];
    if (year && month) months.add(`${year}-${month}` as Month);
    const [, whole] = numbered.exec(place) ?? [];
    if (whole)
      for (let nth = 1; nth <= 12; nth += 1) months.add(`${whole}-${String(nth).padStart(2, '0')}` as Month);
  }
  return [...months].sort();
};

/** Another text whenever a case that came to rest in the month has changed. */
const markOfMonth = ({ hash }: Pick<Deps, 'hash'>, marks: Marks, month: Month): string => {
  const said = [...marks].filter(
    ([place]) => place === monthMark(month) || numbered.exec(place)?.[1] === month.slice(0, 4),
  );
  return hash(textOf(new Map(said)));
};

/** Whether a month that was counted is still what its cases say: an erasure must not be outlived by a mark of its firm. */
export const isUnmoved = (deps: Pick<Deps, 'hash'>, { sk, data }: Item, marks: Marks): boolean =>
  sk === sessionsPart || data['mark'] === markOfMonth(deps, marks, monthOfPart(sk) as Month);

type HeldIn = { readonly mark: string; readonly held: number };

/** 会诊 by month: as stored, or read where a mark of their months has moved. `item`: what is to be kept. */
export const sessionMonths = async (deps: FigureDeps, orgId: string, marks: Marks, stored: StoredParts) => {
  const before = stored.get(sessionsPart)?.data;
  const known = (before?.['months'] ?? {}) as Readonly<Record<string, HeldIn>>;
  const kept = before?.['days'] as Period | undefined;
  const asked = monthsUntil(monthOf(civilDateOf(deps.clock.now())));
  const marked = [...marks.keys()].flatMap((place) => /^sessions#(.*)$/.exec(place)?.[1] ?? []) as Month[];
  const all = [...new Set([...asked, ...marked])].sort();
  const markNow = (month: Month) => marks.get(sessionMark(month)) ?? '';
  const changed = all.filter((month) => known[month]?.mark !== markNow(month));
  const [first, last] = [changed[0], changed.at(-1)];
  if (!first || !last) return { months: known, days: kept };
  const held = await heldSessions(deps, orgId, { from: daysOf(first).from, to: daysOf(last).to });
  const days = held.map(({ startsAt }) => civilDateOf(startsAt));
  const counted = Map.groupBy(days, monthOf);
  const months: Readonly<Record<string, HeldIn>> = Object.fromEntries(
    all.map((month) => [
      month,
      month < first || month > last
        ? (known[month] ?? { mark: '', held: 0 })
        : { mark: markNow(month), held: counted.get(month)?.length ?? 0 },
    ]),
  );
  const span = spanOf([...days, ...(kept ? [kept.from, kept.to] : [])]);
  const data = { months: months as unknown as Json, ...(span && { days: span as unknown as Json }) };
  return { months, days: span, item: keptItem(deps, orgId, sessionsPart, data) };
};

/** A session that went elsewhere may leave it too wide, and then sessions are counted one by one without need. */
const spanOf = (days: readonly CivilDate[]): Period | undefined => {
  const inOrder = days.toSorted();
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return from && to ? { from, to } : undefined;
};
