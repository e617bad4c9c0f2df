import type { Dimension } from './case-filter.ts';
import type { Listed } from './listed.ts';
import { type FilterCounts, nobody } from './port.ts';

/** `left`: true, or the one dimension alone that a case does not fit: it then counts beside that one's values. */
export type Counting = {
  add(one: Listed, left: boolean | Dimension | undefined): void;
  result(): FilterCounts;
};

/** Dimensions that are chosen from values, and which values a case has of each. */
const valuesOf = {
  stage: ({ stage }) => [stage],
  holder: ({ holder }) => (holder === undefined ? [] : [holder]),
  assignee: ({ assignee }) => [assignee ?? nobody],
  bank: ({ banks }) => banks,
  product: ({ products }) => products,
  turn: ({ turn }) => (turn === undefined ? [] : [turn]),
  group: ({ orgId }) => [orgId],
  reason: ({ reasons }) => reasons,
  tag: ({ tags }) => tags,
  size: ({ size }) => (size === undefined ? [] : [size]),
  industry: ({ industry }) => (industry === undefined ? [] : [industry]),
  channel: ({ channel }) => (channel === undefined ? [] : [channel]),
} as const satisfies Partial<Record<Dimension, (one: Listed) => readonly string[]>>;

const counted = Object.keys(valuesOf) as readonly (keyof typeof valuesOf)[];

/** Of firms that hold something, and of banks, no more are named. */
const mostValues = 100;

/** Counts beside each filter value what choosing it would leave, the other filters as they are. */
export const startCounting = (now: number): Counting => {
  const counts = new Map<string, Map<string, number>>();
  const count = (dimension: string, value: string) => {
    const of = counts.get(dimension) ?? new Map<string, number>();
    counts.set(dimension, of.set(value, (of.get(value) ?? 0) + 1));
  };
  return {
    add: (one, left) => {
      if (left === false || left === undefined) return;
      for (const dimension of counted)
        if (left === true || left === dimension)
          for (const value of valuesOf[dimension](one)) count(dimension, value);
      const isOverdue = one.dueAt !== undefined && one.dueAt < now;
      if (isOverdue && (left === true || left === 'overdue')) count('overdue', 'true');
    },
    result: () =>
      Object.fromEntries(
        [...counts].map(([dimension, values]) => [
          dimension,
          Object.fromEntries([...values].toSorted(([, a], [, b]) => b - a).slice(0, mostValues)),
        ]),
      ),
  };
};
