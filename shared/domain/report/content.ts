import { columns } from '../register/columns.ts';
import type { Definitions } from '../register/definitions.ts';
import { addedBy, type Counts, type Figures } from '../register/figures.ts';
import { type MeasureId, measureIds } from '../register/measures.ts';
import type { VisitFigures } from '../visits/visit-figures.ts';
import { addEntered, type EnteredFigure, enteredIds, isBalance } from './entered.ts';
import { type ReportForm, reportColumns } from './form.ts';
import type { Month } from './month.ts';

/** 统计数 with 会诊次数, as they are kept: whole numbers as text, for a province's weights are beyond a JSON number. */
export type KeptFigures = {
  readonly measures: Readonly<Record<string, string>>;
  readonly sessionsHeld: number;
};

export type Counted = { readonly figures: Figures; readonly sessionsHeld: number };
/** The same by any version of the definitions. */
export type CountedBy = { readonly figures: Counts; readonly sessionsHeld: number };

/** 月报内容: what a report of one month says. Work groups count their register; levels above add up what was filed below. */
export type ReportContent = {
  readonly orgId: string;
  readonly month: Month;
  readonly form: Pick<ReportForm, 'heading' | 'columns'>;
  /** Version of the definitions (`measuresVersion`). */
  readonly definitions: string;
  readonly monthly: KeptFigures;
  readonly cumulative: KeptFigures;
  readonly entered: readonly EnteredFigure[];
  /** Sums of the months filed until then, this one with them; without balances. */
  readonly enteredSoFar: Readonly<Record<string, number>>;
  /**
   * 走访 of the month by records, as they stood when it was filed; beside what was entered, and added to nothing. Absent in filings from before
   * it was kept, and above such.
   */
  readonly visits?: VisitFigures;
  /** Above a work group: whose filings it adds up, and who had not filed. */
  readonly parts?: readonly FiledPart[];
  readonly missing?: readonly string[];
  /** Of a work group: over which versions of which cases it was counted, as a hash (the list itself is kept beside it). */
  readonly basis?: { readonly cases: number; readonly hash: string };
};

export type FiledPart = { readonly orgId: string; readonly seq: number; readonly hash: string };

export const kept = ({ figures, sessionsHeld }: CountedBy): KeptFigures => ({
  measures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)])),
  sessionsHeld,
});

/** Figures as they were kept; a measure that a later version of the definitions has brought counts nothing then. */
export const countedIn = ({ measures, sessionsHeld }: KeptFigures): Counted => ({
  figures: Object.fromEntries(
    measureIds.map((id): [MeasureId, bigint] => [id, BigInt(measures[id] ?? 0)]),
  ) as Figures,
  sessionsHeld,
});

/** Sums of figures as they were kept, by the definitions of whoever adds them up. */
export const addKept = (parts: readonly KeptFigures[], by: Definitions): KeptFigures =>
  kept({
    figures: addedBy(
      by,
      parts.map(({ measures }) =>
        Object.fromEntries(Object.entries(measures).map(([id, value]) => [id, BigInt(value)])),
      ),
    ),
    sessionsHeld: parts.reduce((sum, { sessionsHeld }) => sum + sessionsHeld, 0),
  });

/** What has been entered until then: the months before, as they were last filed, and this one. */
export const soFar = (
  before: readonly (readonly EnteredFigure[])[],
  now: readonly EnteredFigure[],
): Readonly<Record<string, number>> =>
  Object.fromEntries([...addEntered([...before, now])].filter(([id]) => !isBalance(id)));

/** Sums of several organisations' sums. */
export const addSoFar = (
  parts: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    enteredIds.flatMap((id) => {
      const values = parts.flatMap((part) => part[id] ?? []);
      return values.length === 0 ? [] : [[id, values.reduce((sum, value) => sum + value, 0)]];
    }),
  );

/** 报表的一格: this month's value and the cumulative one; absent where there is nothing to say. */
export type ReportCell = {
  readonly id: string;
  readonly month?: number | undefined;
  readonly cumulative?: number | undefined;
};

/** A report's cells in the order of all columns, whichever of them its form shows. */
export const cellsOf = ({
  monthly,
  cumulative,
  entered,
  enteredSoFar,
}: Pick<ReportContent, 'monthly' | 'cumulative' | 'entered' | 'enteredSoFar'>): readonly ReportCell[] => {
  const [now, all] = [countedIn(monthly), countedIn(cumulative)];
  const counted = new Map(columns.map((column) => [column.id, column]));
  return reportColumns.map(({ id }): ReportCell => {
    const column = counted.get(id);
    if (column) return { id, month: column.value(now), cumulative: column.value(all) };
    return {
      id,
      month: entered.find((figure) => figure.id === id)?.value,
      cumulative: enteredSoFar[id],
    };
  });
};

export type Difference = {
  readonly id: string;
  readonly of: 'month' | 'cumulative';
  readonly before?: number | undefined;
  readonly after?: number | undefined;
};

/** 更正说明: where two reports of one month differ, cell by cell. */
export const differences = (
  before: Parameters<typeof cellsOf>[0],
  after: Parameters<typeof cellsOf>[0],
): readonly Difference[] => {
  const old = new Map(cellsOf(before).map((cell) => [cell.id, cell]));
  return cellsOf(after).flatMap((cell) =>
    (['month', 'cumulative'] as const).flatMap((of): Difference[] => {
      const [was, is] = [old.get(cell.id)?.[of], cell[of]];
      return was === is ? [] : [{ id: cell.id, of, before: was, after: is }];
    }),
  );
};
