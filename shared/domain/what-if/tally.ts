import type { TriageRoute } from '../case/triage-types.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { CaseDifference } from './change.ts';
import { standingOf } from './change.ts';
import type { Tried, TriedLimit } from './tried.ts';
import { triedLimits } from './tried.ts';

/** From where to where, and how many firms: null is no score, no route. */
export type Move<T extends string> = {
  readonly from: T | null;
  readonly to: T | null;
  readonly count: number;
};

/** A set that firms are in or not: the products that fit, a limit that bites. */
export type Membership = {
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly left: number;
};

/** 试算结果: what the draft would change, counted. Each figure counts firms (cases), of all that were looked at. */
export type WhatIfFigures = {
  readonly looked: number;
  readonly changed: number;
  readonly scores: {
    readonly before: number;
    readonly after: number;
    readonly higher: number;
    readonly lower: number;
    /** Change of the sum where both give one, in points: the mean over all of them, and the ends. */
    readonly mean: number;
    readonly mostUp: number;
    readonly mostDown: number;
  };
  readonly grades: { readonly changed: number; readonly moves: readonly Move<string>[] };
  readonly products: {
    readonly changed: number;
    readonly reordered: number;
    /** Firms that no product fits. */
    readonly withoutAny: Membership;
    /** Of each product whose set changes. */
    readonly each: readonly (Membership & { readonly productId: string })[];
  };
  readonly routes: {
    readonly routed: number;
    readonly changed: number;
    readonly moves: readonly Move<string>[];
  };
  readonly dates: {
    readonly counted: number;
    readonly changed: number;
    readonly earlier: number;
    readonly later: number;
    /** Where there was no date, or will be none. */
    readonly begun: number;
    readonly ended: number;
  };
  readonly limits: readonly (Membership & { readonly limit: TriedLimit })[];
};

type Counted = { before: number; after: number; entered: number; left: number };

/** Counts one case after the other; in any slices, in any order. */
export const whatIfTally = (): {
  readonly add: (before: Tried, after: Tried, difference: CaseDifference | undefined) => void;
  readonly figures: () => WhatIfFigures;
} => {
  let [looked, changed, sumOfMoves, bothScored] = [0, 0, 0, 0];
  const scores = { before: 0, after: 0, higher: 0, lower: 0, mostUp: 0, mostDown: 0 };
  const products = new Map<string, Counted>();
  const withoutAny: Counted = { before: 0, after: 0, entered: 0, left: 0 };
  const [grades, routes] = [new Map<string, number>(), new Map<string, number>()];
  const changes = { grades: 0, products: 0, reordered: 0, routed: 0, routes: 0 };
  const dates = { counted: 0, changed: 0, earlier: 0, later: 0, begun: 0, ended: 0 };
  const limits = new Map(triedLimits.map((limit) => [limit, { before: 0, after: 0, entered: 0, left: 0 }]));

  const addScores = (before: Tried['score'], after: Tried['score']) => {
    if (before) scores.before++;
    if (after) scores.after++;
    if (!before || !after) return;
    const move = after.total - before.total;
    bothScored++;
    sumOfMoves += move;
    scores.mostUp = Math.max(scores.mostUp, move);
    scores.mostDown = Math.min(scores.mostDown, move);
  };
  const addProducts = (before: Tried, after: Tried) => {
    for (const id of new Set([...before.fits, ...after.fits])) {
      const own = products.get(id) ?? { before: 0, after: 0, entered: 0, left: 0 };
      count(own, before.fits.includes(id), after.fits.includes(id));
      products.set(id, own);
    }
    count(withoutAny, before.fits.length === 0, after.fits.length === 0);
  };
  const addDate = (before: CivilDate | undefined, after: CivilDate | undefined) => {
    dates.changed++;
    if (before === undefined) dates.begun++;
    else if (after === undefined) dates.ended++;
    else if (after < before) dates.earlier++;
    else dates.later++;
  };

  return {
    add: (before, after, difference) => {
      looked++;
      addScores(before.score, after.score);
      addProducts(before, after);
      for (const [limit, own] of limits)
        count(own, before.limits.includes(limit), after.limits.includes(limit));
      if (before.route || after.route) changes.routed++;
      dates.counted += Math.max(before.dates.length, after.dates.length);
      if (!difference) return;
      changed++;
      const { score, grade, route } = difference;
      if (score?.before && score.after) {
        if (score.after.total > score.before.total) scores.higher++;
        if (score.after.total < score.before.total) scores.lower++;
      }
      if (grade) {
        changes.grades++;
        moved(grades, standingOf(before.score), standingOf(after.score));
      }
      if (difference.products) changes.products++;
      if (difference.reordered) changes.reordered++;
      if (route) {
        changes.routes++;
        moved(routes, routeOf(route.before), routeOf(route.after));
      }
      for (const date of difference.dates ?? []) addDate(date.before, date.after);
    },
    figures: () => ({
      looked,
      changed,
      scores: { ...scores, mean: bothScored === 0 ? 0 : sumOfMoves / bothScored },
      grades: { changed: changes.grades, moves: movesOf(grades) },
      products: {
        changed: changes.products,
        reordered: changes.reordered,
        withoutAny: { ...withoutAny },
        each: [...products]
          .filter(([, { entered, left }]) => entered + left > 0)
          .map(([productId, own]) => ({ productId, ...own }))
          .toSorted(
            (a, b) => b.entered + b.left - a.entered - a.left || (a.productId < b.productId ? -1 : 1),
          ),
      },
      routes: { routed: changes.routed, changed: changes.routes, moves: movesOf(routes) },
      dates: { ...dates },
      limits: [...limits].map(([limit, own]) => ({ limit, ...own })),
    }),
  };
};

/** A route that a person has to confirm is another route than one the system takes. */
export const routeOf = (route: Tried['route']): `${TriageRoute}` | `${TriageRoute}?` | null =>
  route ? `${route.route}${route.confirm ? '?' : ''}` : null;

const count = (into: Counted, was: boolean, is: boolean): void => {
  if (was) into.before++;
  if (is) into.after++;
  if (is && !was) into.entered++;
  if (was && !is) into.left++;
};

const arrow = '\u0000';
const moved = (moves: Map<string, number>, from: string | null, to: string | null): void => {
  const key = `${from ?? ''}${arrow}${to ?? ''}`;
  moves.set(key, (moves.get(key) ?? 0) + 1);
};
const movesOf = (moves: ReadonlyMap<string, number>): readonly Move<string>[] =>
  [...moves]
    .map(([key, times]) => {
      const [from, to] = key.split(arrow);
      return { from: from || null, to: to || null, count: times };
    })
    .toSorted((a, b) => b.count - a.count || `${a.from}${a.to}`.localeCompare(`${b.from}${b.to}`));
