import { pointTolerance } from '../scoring/grade-rule.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Tried, TriedDate, TriedLimit } from './tried.ts';

/** What differs for one case between the rules in force and those with the draft. A part that is absent does not differ. */
export type CaseDifference = {
  /** The sum, the grade, whether there is a score at all, or which model gave it. */
  readonly score?: Pair<Tried['score']>;
  /** The grade or standing among that. */
  readonly grade?: Pair<string | null>;
  readonly products?: { readonly entered: readonly string[]; readonly left: readonly string[] };
  /** The same products in another order. */
  readonly reordered?: Pair<readonly string[]>;
  readonly route?: Pair<Tried['route']>;
  readonly dates?: readonly DateDifference[];
  readonly limits?: Pair<readonly TriedLimit[]>;
};

export type Pair<T> = { readonly before: T; readonly after: T };

export type DateDifference = Omit<TriedDate, 'on'> & {
  readonly before: CivilDate | undefined;
  readonly after: CivilDate | undefined;
};

/** Undefined: the draft changes nothing for this case. */
export function differenceOf(before: Tried, after: Tried): CaseDifference | undefined {
  const difference: CaseDifference = {
    ...(isOtherScore(before.score, after.score) && {
      score: { before: before.score, after: after.score },
    }),
    ...(standingOf(before.score) !== standingOf(after.score) && {
      grade: { before: standingOf(before.score), after: standingOf(after.score) },
    }),
    ...productsOf(before.fits, after.fits),
    ...(routeName(before.route) !== routeName(after.route) && {
      route: { before: before.route, after: after.route },
    }),
    ...datesOf(before.dates, after.dates),
    ...(before.limits.join() !== after.limits.join() && {
      limits: { before: before.limits, after: after.limits },
    }),
  };
  return Object.keys(difference).length === 0 ? undefined : difference;
}

const isOtherScore = (before: Tried['score'], after: Tried['score']): boolean =>
  before === undefined || after === undefined
    ? before !== after
    : Math.abs(before.total - after.total) > pointTolerance ||
      before.modelId !== after.modelId ||
      standingOf(before) !== standingOf(after) ||
      before.stage.id !== after.stage.id;

/** The grade, or in its place why there is none; null: no score. */
export const standingOf = (score: Tried['score']): string | null =>
  score === undefined ? null : (score.grade ?? score.status);

const routeName = (route: Tried['route']): string => (route ? `${route.route}#${route.confirm}` : '');

const productsOf = (
  before: readonly string[],
  after: readonly string[],
): Pick<CaseDifference, 'products' | 'reordered'> => {
  if (before.join() === after.join()) return {};
  const entered = after.filter((id) => !before.includes(id));
  const left = before.filter((id) => !after.includes(id));
  const kept = (list: readonly string[], other: readonly string[]) => list.filter((id) => other.includes(id));
  const isReordered = kept(before, after).join() !== kept(after, before).join();
  return {
    ...(entered.length + left.length > 0 && { products: { entered, left } }),
    ...(isReordered && { reordered: { before, after } }),
  };
};

const datesOf = (
  before: readonly TriedDate[],
  after: readonly TriedDate[],
): Pick<CaseDifference, 'dates'> => {
  const keyOf = ({ what, bankId = '' }: TriedDate) => `${what}#${bankId}`;
  const [old, now] = [before, after].map((dates) => new Map(dates.map((date) => [keyOf(date), date])));
  const dates = [...new Map([...before, ...after].map((date) => [keyOf(date), date]))].flatMap(
    ([key, { on: _on, ...date }]) => {
      const pair = { before: old?.get(key)?.on, after: now?.get(key)?.on };
      return pair.before === pair.after ? [] : [{ ...date, ...pair }];
    },
  );
  return dates.length > 0 ? { dates } : {};
};
