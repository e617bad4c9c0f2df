import type { Figures } from '../../domain/register/figures.ts';
import type { Period } from '../../domain/register/measures.ts';
import {
  addMonthFigures,
  figuresIn,
  isWholeMonths,
  type MonthFigures,
  wholeMonthsAround,
  withoutFirms,
} from '../../domain/register/month-figures.ts';
import { monthOf } from '../../domain/report/month.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Item } from '../ports/table.ts';
import { heldSessions } from './held-sessions.ts';
import {
  type Allowance,
  endedMonths,
  type FigureDeps,
  linesOfMonth,
  type Marks,
  monthsOfLines,
  sessionMonths,
  storedParts,
} from './kept-months.ts';
import { linesOf } from './line-shelves.ts';
import type { GroupFigures } from './port.ts';
import { type Made, whileMarksStand } from './while-marks-stand.ts';

/** An item holds 400 KB; a month with more firms than fit is counted from its lines. */
const mostCharacters = 250_000;

/**
 * 统计: one work group's figures of a period, without reading the ended cases of months that are kept (docs/adr/0049). Where nothing
 * has changed it costs one small read. A period that cuts months reads the lines that count in one of those.
 *
 * @param allowance absent: whatever it takes
 * @returns undefined: there is more to count than was allowed. What was counted is kept, and the next call goes on from there
 */
export const keptFigures = async (
  deps: FigureDeps,
  orgId: string,
  period: Period,
  allowance: Allowance = { lines: Number.POSITIVE_INFINITY },
): Promise<GroupFigures | undefined> => {
  const months = await whileMarksStand(deps, orgId, orgId, (marks) =>
    madeMonths(deps, orgId, marks, allowance),
  );
  if (!months) return undefined;
  const cutName = `${orgId} ${period.from} ${period.to}`;
  const figures =
    figuresIn(months.figures, period) ??
    (await whileMarksStand(deps, orgId, cutName, (marks) =>
      madeOfCutMonths(deps, orgId, marks, period, allowance),
    ));
  return figures && { orgId, figures, sessionsHeld: await sessionsIn(deps, orgId, months, period) };
};

/** One work group's months, with its sessions by month. */
type Months = {
  readonly figures: MonthFigures;
  readonly sessions: Readonly<Record<string, number>>;
  readonly sessionDays?: Period;
};

const sessionsIn = async (
  deps: FigureDeps,
  orgId: string,
  { sessions, sessionDays }: Months,
  period: Period,
): Promise<number> => {
  if (sessionDays && !isWholeMonths(period, sessionDays))
    return (await heldSessions(deps, orgId, period)).length;
  const [first, last] = [monthOf(period.from), monthOf(period.to)];
  const held = Object.entries(sessions).filter(([month]) => month >= first && month <= last);
  return held.reduce((sum, [, count]) => sum + count, 0);
};

/** 1 what is stored and stands; 2 the other months and the open cases from their lines, while that is allowed; 3 sessions. */
const madeMonths = async (
  deps: FigureDeps,
  orgId: string,
  marks: Marks,
  allowance: Allowance,
): Promise<Made<Months>> => {
  const stored = await storedParts(deps, orgId);
  const running = monthOf(civilDateOf(deps.clock.now()));
  const parts: MonthFigures[] = [];
  const toKeep: Item[] = [];
  for await (const ended of endedMonths(deps, orgId, marks, stored, allowance)) {
    if (!ended) return { value: undefined, toKeep };
    parts.push(ended.figures);
    if (ended.item && ended.month < running && fits(ended.item)) toKeep.push(ended.item);
  }
  const open = await openParts(deps, orgId, allowance);
  if (!open) return { value: undefined, toKeep };
  const { months, days, item } = await sessionMonths(deps, orgId, marks, stored);
  if (item && fits(item)) toKeep.push(item);
  const value = {
    figures: withoutFirms(addMonthFigures([...parts, ...open])),
    sessions: Object.fromEntries(Object.entries(months).map(([month, { held }]) => [month, held])),
    ...(days && { sessionDays: days }),
  };
  return { value, toKeep };
};

const fits = ({ data }: Item): boolean => JSON.stringify(data).length <= mostCharacters;

/** Months that the period does not cut are added as they are kept, of the others what their lines count in the period. */
const madeOfCutMonths = async (
  deps: FigureDeps,
  orgId: string,
  marks: Marks,
  period: Period,
  allowance: Allowance,
): Promise<Made<Figures>> => {
  const stored = await storedParts(deps, orgId);
  const parts: MonthFigures[] = [];
  for await (const ended of endedMonths(deps, orgId, marks, stored, allowance)) {
    if (!ended) return { value: undefined, toKeep: [] };
    const { days } = ended.figures;
    if (days && !isWholeMonths(period, days)) {
      const lines = await linesOfMonth(deps, orgId, ended.month);
      allowance.lines -= lines.length;
      parts.push(...(await monthsOfLines(deps, orgId, lines, period)));
    } else parts.push(ended.figures);
  }
  const open = await openParts(deps, orgId, allowance, period);
  if (!open) return { value: undefined, toKeep: [] };
  const all = withoutFirms(addMonthFigures([...parts, ...open]));
  return { value: figuresIn(all, wholeMonthsAround(period)), toKeep: [] };
};

/** What open cases count; undefined: that is more than is allowed. */
const openParts = async (
  deps: FigureDeps,
  orgId: string,
  allowance: Allowance,
  within?: Period,
): Promise<readonly MonthFigures[] | undefined> => {
  if (allowance.lines <= 0) return undefined;
  const [lines = []] = await linesOf(deps, [{ orgId, shelf: 'open' }]);
  allowance.lines -= lines.length;
  return monthsOfLines(deps, orgId, lines, within);
};
