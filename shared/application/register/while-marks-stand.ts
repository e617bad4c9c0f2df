import { batchesOf } from '../cases/batches.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { type FigureDeps, isUnmoved, type Marks, textOf } from './kept-months.ts';
import { marksOf } from './register-marks.ts';

/** `value` undefined: more was to be counted than is allowed. `toKeep`: months that were counted all the same. */
export type Made<T> = { readonly value: T | undefined; readonly toKeep: readonly Item[] };

/** Read again so often because a case moved meanwhile. */
const maxTries = 3;
/** So much a process keeps: each work group's months, and of some what periods that cut a month come to. */
const mostKept = 5000;

type Kept = { readonly mark: string; readonly value: unknown };
const keptOf = new WeakMap<Table, Map<string, Kept>>();
const runningOf = new WeakMap<Table, Map<string, Promise<unknown>>>();

/**
 * What was made of a work group's register under that name, while all its marks stand; else made anew. Whoever asks while it is being
 * made waits, and then asks like anybody: a case may have changed since it was begun.
 */
export const whileMarksStand = async <T>(
  deps: FigureDeps,
  orgId: string,
  name: string,
  make: (marks: Marks) => Promise<Made<T>>,
): Promise<T | undefined> => {
  const running = runningOf.get(deps.table) ?? new Map<string, Promise<unknown>>();
  runningOf.set(deps.table, running);
  for (let other = running.get(name); other; other = running.get(name)) await other.catch(() => {});
  const begun = keptOrMade(deps, orgId, name, make);
  running.set(name, begun);
  try {
    return await begun;
  } finally {
    running.delete(name);
  }
};

/**
 * 1 where all marks stand, as it was made; 2 else made anew; 3 the marks again: of cases that moved meanwhile a line may be
 * missing or be there twice.
 */
const keptOrMade = async <T>(
  deps: FigureDeps,
  orgId: string,
  name: string,
  make: (marks: Marks) => Promise<Made<T>>,
): Promise<T | undefined> => {
  const kept = keptOf.get(deps.table) ?? new Map<string, Kept>();
  keptOf.set(deps.table, kept);
  let marks = await marksOf(deps, orgId);
  for (let tries = 1; ; tries += 1) {
    const mark = textOf(marks);
    const known = kept.get(name);
    if (known?.mark === mark) return known.value as T;
    const { value, toKeep } = await make(marks);
    const after = await marksOf(deps, orgId);
    const puts = toKeep
      .filter((item) => isUnmoved(deps, item, after))
      .map((item): Write => ({ kind: 'put', item }));
    for (const batch of batchesOf(puts)) await deps.table.transact(batch);
    if (value === undefined) return undefined;
    if (textOf(after) === mark) remember(kept, name, { mark, value });
    else if (tries < maxTries) {
      marks = after;
      continue;
    }
    return value;
  }
};

const remember = (kept: Map<string, Kept>, name: string, made: Kept): void => {
  kept.delete(name);
  kept.set(name, made);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
};
