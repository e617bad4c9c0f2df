import { wanYuanText } from '../../domain/money/index.ts';
import { type CivilDate, civilDateOf } from '../../domain/time/index.ts';

/** One cell of a sheet that is written. A number comes as its exact digits; undefined is an empty cell. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | undefined;

export const textCell = (text: string | undefined): SheetCell =>
  text === undefined || text === '' ? undefined : { kind: 'text', text };

export const countCell = (count: number | undefined): SheetCell =>
  count === undefined ? undefined : { kind: 'number', digits: String(count) };

/** In 万元, exact to the fen. */
export const amountCell = (fen: number | undefined): SheetCell =>
  fen === undefined ? undefined : { kind: 'number', digits: wanYuanText(fen) };

/** Percent with the two decimals of a basis point. */
export const rateCell = (basisPoints: number | undefined): SheetCell =>
  basisPoints === undefined
    ? undefined
    : {
        kind: 'number',
        digits: `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`,
      };

/** Points are shown with two decimals, as everywhere. */
export const pointsCell = (points: number | undefined): SheetCell =>
  points === undefined ? undefined : { kind: 'number', digits: points.toFixed(2) };

/** The day in China. */
export const dayCell = (moment: number | undefined): SheetCell =>
  moment === undefined ? undefined : { kind: 'date', date: civilDateOf(moment) };
