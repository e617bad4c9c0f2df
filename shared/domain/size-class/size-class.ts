import { type Fen, fenPerWanYuan } from '../money/fen.ts';
import { type IndustryProblem, rowOf } from './industry-row.ts';
import { type SizeClass, type SizeMeasure, type SizeRow, type SizeTable, sizeClasses } from './size-table.ts';

/** What decides the size; a fact that is unknown is absent, never zero. */
export type SizeFacts = {
  /** GB/T 4754 code, or a row chosen by hand for industries the standard has no row for. */
  readonly industry: string | { readonly row: string };
  readonly employees?: number | undefined;
  readonly revenueFen?: Fen | undefined;
  readonly assetsFen?: Fen | undefined;
};

/** One limit held against one fact; `actual` in persons or fen, null when unknown. */
export type SizeComparison = {
  readonly size: Exclude<SizeClass, 'micro'>;
  readonly measure: SizeMeasure;
  readonly atLeast: number;
  readonly actual: number | null;
  readonly met: boolean | null;
};

type Explained = {
  readonly row: SizeRow;
  readonly comparisons: readonly SizeComparison[];
  /** Facts that the row asks for and that are unknown. */
  readonly missing: readonly SizeMeasure[];
  readonly table: { readonly id: string; readonly version: string };
};

export type SizeResult =
  | (Explained & { readonly decided: true; readonly size: SizeClass })
  | (Explained & {
      readonly decided: false;
      readonly problem: 'facts_missing';
      /** The classes still open, largest first. */
      readonly possible: readonly SizeClass[];
    })
  | { readonly decided: false; readonly problem: IndustryProblem };

/**
 * The size class (大中小微) by one standard: the largest class all of whose limits are met, else micro (mechanism.md
 * §4.4, innovation-points.md §12.2). A missing fact leaves it open only where it could change the answer.
 */
export function sizeClassOf(facts: SizeFacts, table: SizeTable): SizeResult {
  const row = rowOf(facts.industry, table);
  if (typeof row === 'string') return { decided: false, problem: row };
  const comparisons = compare(row, facts);
  const asked = [...new Set(comparisons.map(({ measure }) => measure))];
  const missing = asked.filter((measure) => actualOf(measure, facts) === null);
  const explained = { row, comparisons, missing, table: { id: table.id, version: table.version } };
  const possible = possibleClasses(comparisons);
  const [size] = possible;
  return size && possible.length === 1
    ? { ...explained, decided: true, size }
    : { ...explained, decided: false, problem: 'facts_missing', possible };
}

/** From the largest class not ruled out down to the first that is certain. */
function possibleClasses(comparisons: readonly SizeComparison[]): readonly SizeClass[] {
  const open: SizeClass[] = [];
  for (const size of sizeClasses) {
    const own = comparisons.filter((comparison) => comparison.size === size);
    if (own.some(({ met }) => met === false)) continue;
    open.push(size);
    if (own.every(({ met }) => met === true)) break;
  }
  return open;
}

function compare(row: SizeRow, facts: SizeFacts): readonly SizeComparison[] {
  return (['large', 'medium', 'small'] as const).flatMap((size) =>
    row.limits[size].map(({ measure, atLeast: limit }) => {
      const atLeast = measure === 'employees' ? limit : limit * fenPerWanYuan;
      const actual = actualOf(measure, facts);
      return { size, measure, atLeast, actual, met: actual === null ? null : actual >= atLeast };
    }),
  );
}

function actualOf(measure: SizeMeasure, facts: SizeFacts): number | null {
  switch (measure) {
    case 'employees':
      return facts.employees ?? null;
    case 'revenue':
      return facts.revenueFen ?? null;
    case 'assets':
      return facts.assetsFen ?? null;
    default:
      return measure satisfies never;
  }
}
