import { numbersAreSound } from './data-quality/hard-numbers.ts';
import { factFields } from './fact-fields.ts';
import type { EnterpriseFacts } from './facts.ts';
import type { ScoreResult } from './scorer.ts';
import { scorerOf } from './scorer.ts';
import { type ConstraintId, constraintIds } from './scoring-model.ts';

/** After the facts in a row: the two inputs of the stage, and the constraint lists hit, bit c for `constraintIds[c]`. */
export const rowPlaces = {
  ageYears: factFields.length,
  revenue: factFields.length + 1,
  constraints: factFields.length + 2,
} as const;
export const rowWidth = factFields.length + 3;

/**
 * Facts of many enterprises as numbers, checked once and laid out row by row, so that other weights can be tried on a
 * whole province without parsing or checking again. Rows are in the order of the list; NaN: unknown or stale (DQ15).
 */
export type FactRows = {
  readonly count: number;
  readonly numbers: Float64Array;
  /** Why rows are empty, where they are (DQ03, DQ04, DQ05, DQ17). */
  readonly refused: readonly {
    readonly row: number;
    readonly findings: Extract<ScoreResult<never>, { ok: false }>['findings'];
  }[];
};

export function factRows(list: readonly EnterpriseFacts[]): FactRows {
  const numbers = new Float64Array(list.length * rowWidth).fill(Number.NaN);
  let from = 0;
  const fill = scorerOf<void>({
    isSound: numbersAreSound,
    stageAt: () => 0,
    passes: [
      (usable, facts, ageYears) => {
        for (const [i, field] of factFields.entries()) numbers[from + i] = usable[field] ?? Number.NaN;
        numbers[from + rowPlaces.ageYears] = ageYears;
        // A stale revenue still decides the stage; only its indicators go without it.
        numbers[from + rowPlaces.revenue] = facts.revenue ?? Number.NaN;
        numbers[from + rowPlaces.constraints] = maskOf(facts.constraints);
      },
    ],
  });
  const refused = list.flatMap((facts, row) => {
    from = row * rowWidth;
    const result = fill(facts);
    return result.ok ? [] : [{ row, findings: result.findings }];
  });
  return { count: list.length, numbers, refused };
}

const maskOf = (check: EnterpriseFacts['constraints']): number =>
  constraintIds.reduce((mask, id, bit) => (check?.[id] === true ? mask | (1 << bit) : mask), 0);

/** The hits a mask stands for. */
export const constraintsOf = (mask: number): { readonly [id in ConstraintId]?: true } =>
  Object.fromEntries(constraintIds.filter((_, bit) => (mask & (1 << bit)) !== 0).map((id) => [id, true]));
