import { stages } from '../../domain/case/stages.ts';
import { once } from '../../domain/lazily.ts';
import type { ListLine } from '../../domain/register/part-line.ts';
import type { SortKey } from '../../domain/register/sort-keys.ts';
import { turns } from '../../domain/register/turns.ts';
import { sizeClasses } from '../../domain/size-class/index.ts';
import type { Deps } from '../deps.ts';
import type { Row } from './listed.ts';
import type { Sort } from './port.ts';
import { lastContactOf } from './summary.ts';

type Value = string | number | undefined;
export type Place = { readonly value: Value; readonly id: string };

export type Ordering = {
  readonly sorted: (rows: readonly Row[]) => readonly Row[];
  /** Where a row stands, so that the next page begins behind it whatever has changed meanwhile. */
  readonly placeOf: (row: Row) => Place;
  readonly comparePlaces: (a: Place, b: Place) => number;
};

/** Names as a Chinese reader orders them, numbers in them by size. */
const collator = once(() => new Intl.Collator('zh-CN', { numeric: true }));

/** The order of a list (排序). */
export const ordering = ({ key, descending }: Sort, nameOf: Deps['rules']['nameOf']): Ordering => {
  const pick = values(nameOf)[key];
  const comparePlaces = placesCompared(descending);
  const placeOf = (row: Row): Place => ({ value: pick(row), id: row.line.caseId });
  const sorted = (rows: readonly Row[]): readonly Row[] =>
    rows
      .map((row) => ({ row, place: placeOf(row) }))
      .sort((a, b) => comparePlaces(a.place, b.place))
      .map(({ row }) => row);
  return { placeOf, comparePlaces, sorted };
};

/** What has no value comes last either way, what is equal by its number, the newest first. */
export const placesCompared =
  (descending: boolean) =>
  (a: Place, b: Place): number => {
    if (a.value === undefined || b.value === undefined) {
      const last = Number(a.value === undefined) - Number(b.value === undefined);
      if (last !== 0) return last;
    } else {
      const order = compareValues(a.value, b.value);
      if (order !== 0) return descending ? -order : order;
    }
    return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
  };
/** By what is to be done, then by deadline, what has none behind what has one; of what is done the latest first. */
const turnPlace = ({ part, due, enteredAt }: ListLine): Value => {
  if (!part) return undefined;
  const within =
    part.turn === 'done' ? noMoment - (part.asked?.answeredAt ?? enteredAt) : (due?.at ?? noMoment);
  return turns.indexOf(part.turn) * 2 * noMoment + within;
};
/** Behind every moment there will be. */
const noMoment = 10 ** 14;

const compareValues = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator().compare(String(a), String(b));

const values = (nameOf: Deps['rules']['nameOf']): Readonly<Record<SortKey, (row: Row) => Value>> => ({
  enterprise: ({ line }) => line.name,
  stage: ({ line }) => stages.indexOf(line.stage),
  holder: ({ line }) => (line.holder === undefined ? undefined : (nameOf(line.holder)?.zh ?? line.holder)),
  // By who it is, not what they are called: the register of people is not read for a list.
  assignee: ({ line }) => line.assignee,
  due: ({ line }) => line.due?.at,
  amount: ({ line }) => line.needFen,
  score: ({ listed }) => listed.score,
  opened: ({ line }) => line.openedAt,
  entered: ({ line }) => line.enteredAt,
  group: ({ line }) => nameOf(line.orgId)?.zh ?? line.orgId,
  size: ({ listed }) => (listed.size === undefined ? undefined : sizeClasses.indexOf(listed.size)),
  industry: ({ line }) => line.industry,
  lastContact: ({ line }) => lastContactOf(line),
  // By their codes: what is the same stands together.
  product: ({ listed }) => listed.products.at(-1),
  asked: ({ line }) => line.part?.asked?.at ?? line.asks?.at(-1)?.on,
  answered: ({ line }) =>
    line.part?.asked?.answeredAt ?? line.asks?.findLast((one) => one.answeredOn)?.answeredOn,
  turn: ({ line }) => turnPlace(line),
});
