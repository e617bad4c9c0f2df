import type { RegisterLine } from '../../domain/register/line.ts';
import { measuresVersion, type Period } from '../../domain/register/measures.ts';
import {
  addMonthFigures,
  figuresIn,
  firmMarkLength,
  isWholeMonths,
  type MonthFigures,
  monthFiguresOf,
  withoutFirms,
} from '../../domain/register/month-figures.ts';
import { daysOf, type Month, monthOf, monthsUntil } from '../../domain/report/month.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';
import { batchesOf } from '../cases/batches.ts';
import type { Deps } from '../deps.ts';
import { endedPart, keptFiguresKey, keptFiguresPk, monthMark, sessionMark } from '../keys.ts';
import type { Item, Json, Table, Write } from '../ports/table.ts';
import { heldSessions } from './held-sessions.ts';
import { linePages, linesOf } from './line-shelves.ts';
import type { GroupFigures } from './port.ts';
import { marksOf } from './register-marks.ts';

type FigureDeps = Pick<Deps, 'table' | 'clock' | 'hash'>;
type Marks = ReadonlyMap<string, string>;

/** Grows when months come to say more, or otherwise. */
const keptVersion = 1;
const version = `${keptVersion}/${measuresVersion}`;

/** They hold marks made of firms' codes; so long after they were counted they are counted anew. */
const keptSeconds = 40 * 24 * 3600;
/** An item holds 400 KB; a month with more firms than fit is counted from its lines. */
const mostCharacters = 250_000;
/** Read again so often because a case moved meanwhile. */
const maxTries = 3;

/** One work group's months, with its sessions by month. */
type Months = {
  readonly figures: MonthFigures;
  readonly sessions: Readonly<Record<string, number>>;
  readonly sessionDays?: Period;
};

const keptOf = new WeakMap<Table, Map<string, { readonly mark: string; readonly months: Months }>>();

/**
 * 分月统计: one work group's figures of a period of whole months, without reading its ended cases; undefined: the period cuts
 * a month. Where nothing has changed it costs one small read (docs/adr/0049).
 */
export const keptFigures = async (
  deps: FigureDeps,
  orgId: string,
  period: Period,
): Promise<GroupFigures | undefined> => {
  const { figures, sessions, sessionDays } = await monthsOf(deps, orgId);
  const told = figuresIn(figures, period);
  if (!told || (sessionDays && !isWholeMonths(period, sessionDays))) return undefined;
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const held = Object.entries(sessions).filter(([month]) => month >= first && month <= last);
  return { orgId, figures: told, sessionsHeld: held.reduce((sum, [, count]) => sum + count, 0) };
};

/**
 * 1 where all marks stand, the months as they were made; 2 else those that are stored and stand, the others from their
 * lines; 3 the marks again: of cases that moved meanwhile a line may be missing or be there twice.
 */
const monthsOf = async (deps: FigureDeps, orgId: string): Promise<Months> => {
  const kept = keptOf.get(deps.table) ?? new Map();
  keptOf.set(deps.table, kept);
  let marks = await marksOf(deps, orgId);
  for (let tries = 1; ; tries += 1) {
    const mark = textOf(marks);
    const known = kept.get(orgId);
    if (known?.mark === mark) return known.months;
    const { months, toKeep } = await madeMonths(deps, orgId, marks);
    const after = await marksOf(deps, orgId);
    if (textOf(after) === mark) {
      for (const batch of batchesOf(toKeep)) await deps.table.transact(batch);
      kept.set(orgId, { mark, months });
      return months;
    }
    if (tries === maxTries) return months;
    marks = after;
  }
};

const textOf = (marks: Marks): string => [...marks].map(([place, said]) => `${place}=${said}`).join(' ');

const madeMonths = async (deps: FigureDeps, orgId: string, marks: Marks) => {
  const stored = await storedParts(deps, orgId);
  const today = civilDateOf(deps.clock.now());
  const [open = []] = await linesOf(deps, [{ orgId, shelf: 'open' }]);
  const ended = await endedMonths(deps, orgId, marks, stored);
  const sessions = await sessionMonths(deps, orgId, marks, stored.get(sessionsPart));
  const parts = [...ended.values()].map(({ figures }) => figures);
  const isPast = ({ sk }: Item) => sk === sessionsPart || sk < endedPart(monthOf(today));
  const toKeep = [...[...ended.values()].flatMap(({ item }) => item ?? []), ...(sessions.item ?? [])]
    .filter(isPast)
    .filter(({ data }) => JSON.stringify(data).length <= mostCharacters)
    .map((item): Write => ({ kind: 'put', item }));
  const months: Months = {
    figures: withoutFirms(addMonthFigures([...parts, monthsOfLines(deps, orgId, open)])),
    sessions: Object.fromEntries(Object.entries(sessions.months).map(([month, { held }]) => [month, held])),
    ...(sessions.days && { sessionDays: sessions.days }),
  };
  return { months, toKeep };
};

const monthsOfLines = (
  { hash }: Pick<Deps, 'hash'>,
  orgId: string,
  lines: readonly RegisterLine[],
): MonthFigures => monthFiguresOf(lines, (firm) => hash(`${orgId} ${firm}`).slice(0, firmMarkLength));

const sessionsPart = 'SESSIONS';

const storedParts = async ({ table }: Pick<Deps, 'table'>, orgId: string) => {
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

type EndedMonth = { readonly figures: MonthFigures; readonly item?: Item };

/** Months in which cases came to rest: as stored, or from the lines of the months from the first missing to the last. */
const endedMonths = async (
  deps: FigureDeps,
  orgId: string,
  marks: Marks,
  stored: ReadonlyMap<string, Item>,
): Promise<ReadonlyMap<Month, EndedMonth>> => {
  const found = new Map<Month, EndedMonth>();
  const missing: Month[] = [];
  for (const month of markedMonths(marks)) {
    const item = stored.get(endedPart(month));
    if (item && item.data['mark'] === markOf(deps, marks, month))
      found.set(month, { figures: item.data['figures'] as unknown as MonthFigures });
    else missing.push(month);
  }
  for (const [shelf, months] of Map.groupBy(missing, (month) => month.slice(0, 4))) {
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last) continue;
    const lines: RegisterLine[] = [];
    const part = { orgId, shelf, from: daysOf(first).from, to: daysOf(last).to };
    for await (const page of linePages(deps, part)) lines.push(...page);
    const byMonth = Map.groupBy(lines, ({ enteredOn }) => monthOf(enteredOn));
    for (const month of months) {
      const figures = monthsOfLines(deps, orgId, byMonth.get(month) ?? []);
      const data = { mark: markOf(deps, marks, month), figures: figures as unknown as Json };
      found.set(month, { figures, item: keptItem(deps, orgId, endedPart(month), data) });
    }
  }
  return found;
};

const keptItem = (
  { clock }: Pick<Deps, 'clock'>,
  orgId: string,
  part: string,
  data: Readonly<Record<string, Json>>,
): Item => ({
  ...keptFiguresKey(orgId, part),
  version: 1,
  expiresAt: Math.floor(clock.now() / 1000) + keptSeconds,
  data: { version, ...data },
});

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

const markOf = ({ hash }: Pick<Deps, 'hash'>, marks: Marks, month: Month): string => {
  const said = [...marks].filter(
    ([place]) => place === monthMark(month) || numbered.exec(place)?.[1] === month.slice(0, 4),
  );
  return hash(textOf(new Map(said)));
};

type HeldIn = { readonly mark: string; readonly held: number };

const sessionMonths = async (deps: FigureDeps, orgId: string, marks: Marks, stored: Item | undefined) => {
  const known = (stored?.data['months'] ?? {}) as Readonly<Record<string, HeldIn>>;
  const kept = stored?.data['days'] as Period | undefined;
  const asked = monthsUntil(monthOf(civilDateOf(deps.clock.now())));
  const marked = [...marks.keys()].flatMap((place) => /^sessions#(.*)$/.exec(place)?.[1] ?? []) as Month[];
  const all = [...new Set([...asked, ...marked])].sort();
  const markOfMonth = (month: Month) => marks.get(sessionMark(month)) ?? '';
  const changed = all.filter((month) => known[month]?.mark !== markOfMonth(month));
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
        : { mark: markOfMonth(month), held: counted.get(month)?.length ?? 0 },
    ]),
  );
  const span = spanOf([...days, ...(kept ? [kept.from, kept.to] : [])]);
  const data = { months: months as unknown as Json, ...(span && { days: span as unknown as Json }) };
  return { months, days: span, item: [keptItem(deps, orgId, sessionsPart, data)] };
};

/** A session that went elsewhere may leave it too wide, and then a period is counted from the lines without need. */
const spanOf = (days: readonly CivilDate[]): Period | undefined => {
  const inOrder = days.toSorted();
  const [from, to] = [inOrder[0], inOrder.at(-1)];
  return from && to ? { from, to } : undefined;
};
