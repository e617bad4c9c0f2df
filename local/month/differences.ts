import type { Counted } from './act.ts';
import { allDays } from './calendar.ts';
import type { Counts } from './tally.ts';

/** Where the records say another thing than was done. */
export type Difference = { readonly what: string; readonly done: number; readonly onRecord: number };

const kinds: readonly (Counted | 'covered')[] = [
  ...(['visit', 'visitTaken', 'opened', 'screened', 'recommended', 'contacted', 'declined'] as const),
  ...(['granted', 'lent', 'diagnosed', 'solved', 'ended', 'urged', 'released', 'covered'] as const),
];

export const dayDifferences = (done: Counts, onRecord: Counts): readonly Difference[] =>
  allDays.flatMap((day) =>
    kinds.flatMap((kind) =>
      differenceOf(`${day} ${kind}`, done.get(day)?.get(kind) ?? 0, onRecord.get(day)?.get(kind) ?? 0),
    ),
  );

/** Of the figures that the acts tell; `onRecord` may have others. */
export const figureDifferences = (
  title: string,
  done: Readonly<Record<string, number>>,
  onRecord: Readonly<Record<string, number>>,
): readonly Difference[] =>
  Object.entries(done).flatMap(([column, value]) =>
    differenceOf(`${title} ${column}`, value, onRecord[column] ?? 0),
  );

const differenceOf = (what: string, done: number, onRecord: number): readonly Difference[] =>
  done === onRecord ? [] : [{ what, done, onRecord }];
