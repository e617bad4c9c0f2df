import type { VisitLine } from '../../domain/visits/index.ts';
import type { Deps } from '../deps.ts';
import { letOthersIn } from '../jobs/work-in-slices.ts';
import { visitLinesPk, visitMarkKey } from '../keys.ts';
import type { Table } from '../ports/table.ts';
import { monthOf, visitLineIn } from './stored-visit.ts';

type Kept = { readonly mark: string; readonly lines: readonly VisitLine[] };
/** Lines as they were last read, under the mark that stood before (as `line-shelves`), those asked for longest ago first. */
const keptOf = new WeakMap<Table, Map<string, Kept>>();
/** So many lines a process keeps, some 300 bytes each: a county's year, or a month of a city. */
const mostKept = 40_000;
const pageSize = 1000;

/** So much is read at once: four counties' year, or a city's month. */
export const mostMonths = 48;

export type MonthPart = { readonly orgId: string; readonly month: string };

/** The months that a time touches. */
export const monthsBetween = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > monthOf(to) || months.length > mostMonths) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};

/** The lines of months of registers, in their order: their marks in one request, then those whose mark has moved. */
export const visitLinesOf = async (
  deps: Pick<Deps, 'table'>,
  parts: readonly MonthPart[],
): Promise<readonly (readonly VisitLine[])[]> => {
  const kept = keptOf.get(deps.table) ?? new Map<string, Kept>();
  keptOf.set(deps.table, kept);
  const marks = await deps.table.getMany(parts.map(({ orgId, month }) => visitMarkKey(orgId, month)));
  const found: (readonly VisitLine[])[] = [];
  for (const [at, part] of parts.entries()) {
    const mark = marks[at] ? String(marks[at].data['at']) : undefined;
    found.push(mark === undefined ? [] : await linesUnder(deps, kept, part, mark));
  }
  return found;
};

const linesUnder = async (
  deps: Pick<Deps, 'table'>,
  kept: Map<string, Kept>,
  { orgId, month }: MonthPart,
  mark: string,
): Promise<readonly VisitLine[]> => {
  const name = `${orgId} ${month}`;
  const known = kept.get(name);
  const lines = known?.mark === mark ? known.lines : await storedLines(deps, orgId, month);
  kept.delete(name);
  kept.set(name, { mark, lines });
  let count = 0;
  for (const one of kept.values()) count += one.lines.length;
  for (const [oldest, one] of kept) {
    if (count <= mostKept) break;
    kept.delete(oldest);
    count -= one.lines.length;
  }
  return lines;
};

const storedLines = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  month: string,
): Promise<readonly VisitLine[]> => {
  const lines: VisitLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: visitLinesPk(orgId, month),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    lines.push(...page.items.map(visitLineIn));
    await letOthersIn();
    cursor = page.cursor;
  } while (cursor !== undefined);
  return lines;
};
