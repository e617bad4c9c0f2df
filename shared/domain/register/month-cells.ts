import type { CivilDate } from '../time/civil-date.ts';
import { type MeasureId, measures, type Period } from './measures.ts';

/** A month as a number, so that months are counted: twelve times the year, and the month from 0. */
export type MonthNumber = number;

export const monthNumberOf = (day: string): MonthNumber =>
  Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** From the first month to the last, both counted: what these two together add, as text, for weights are beyond a JSON number. */
type Cell = readonly [first: MonthNumber, last: MonthNumber, value: string];
export type Cells = Readonly<Partial<Record<MeasureId, readonly Cell[]>>>;

/** Which days a measure looks at, by their months; all days outside the period are as if they were not. */
export class Months {
  readonly #period: Period | undefined;
  readonly #numbers = new Map<CivilDate, MonthNumber>();
  #seen: MonthNumber[] = [];
  #first = '';
  #last = '';

  constructor(period: Period | undefined) {
    this.#period = period;
  }

  /** The first and the last day that was looked at. */
  get days(): Period | undefined {
    return this.#first === '' ? undefined : { from: this.#first as CivilDate, to: this.#last as CivilDate };
  }

  /** The months of the days that are asked for, in their order. */
  lookedAt(ask: (within: (day: CivilDate | undefined) => boolean) => unknown): readonly MonthNumber[] {
    this.#seen = [];
    ask(this.#see);
    return this.#seen.length > 1 ? [...new Set(this.#seen)].sort((a, b) => a - b) : this.#seen;
  }

  readonly #see = (day: CivilDate | undefined): boolean => {
    if (day === undefined || !this.#holds(day)) return false;
    this.#seen.push(this.#numberOf(day));
    if (this.#first === '' || day < this.#first) this.#first = day;
    if (day > this.#last) this.#last = day;
    return false;
  };

  isWithin(first: MonthNumber, last: MonthNumber) {
    return (day: CivilDate | undefined): boolean => {
      if (day === undefined || !this.#holds(day)) return false;
      const month = this.#numberOf(day);
      return month >= first && month <= last;
    };
  }

  #holds(day: CivilDate): boolean {
    return this.#period === undefined || (day >= this.#period.from && day <= this.#period.to);
  }

  /** Cases share their days: each is taken apart once. */
  #numberOf(day: CivilDate): MonthNumber {
    const known = this.#numbers.get(day);
    if (known !== undefined) return known;
    const number = monthNumberOf(day);
    this.#numbers.set(day, number);
    return number;
  }
}

/** Months are numbers below this: two of them in one make the key of a cell. */
const spans = 1_000_000;

/** Cells that are being added up. */
export class Tally {
  readonly values = new Map<MeasureId, Map<number, bigint>>();

  add(id: MeasureId, first: MonthNumber, last: MonthNumber, value: bigint): void {
    if (value === 0n) return;
    const cells = this.values.get(id) ?? new Map<number, bigint>();
    this.values.set(id, cells);
    const span = first * spans + last;
    const before = cells.get(span) ?? 0n;
    if (measures[id].unit !== 'largest') cells.set(span, before + value);
    else if (value > before) cells.set(span, value);
  }

  /**
   * What one case counts in its months (in order): each span of them is what it counts, less what the spans within it say
   * already, so that the spans within any period add up to what the case counts in that period.
   */
  addCase(
    id: MeasureId,
    months: readonly MonthNumber[],
    valueWithin: (first: MonthNumber, last: MonthNumber) => bigint,
  ): void {
    const [only] = months;
    if (only !== undefined && months.length === 1) {
      this.add(id, only, only, valueWithin(only, only));
      return;
    }
    const value = (a: number, b: number): bigint => {
      const [first, last] = [months[a], months[b]];
      return first === undefined || last === undefined || a > b ? 0n : valueWithin(first, last);
    };
    for (const [a, first] of months.entries()) {
      if (measures[id].unit === 'largest') this.add(id, first, first, value(a, a));
      else
        for (let b = a; b < months.length; b += 1)
          this.add(
            id,
            first,
            months[b] ?? first,
            value(a, b) - value(a + 1, b) - value(a, b - 1) + value(a + 1, b - 1),
          );
    }
  }

  kept(): Cells {
    return Object.fromEntries(
      [...this.values].map(([id, cells]) => [
        id,
        [...cells].flatMap(([span, value]): Cell[] =>
          value === 0n ? [] : [[Math.floor(span / spans), span % spans, String(value)]],
        ),
      ]),
    );
  }
}
