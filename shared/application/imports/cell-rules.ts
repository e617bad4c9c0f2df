import { type FactField, factFieldDefinition } from '../../domain/scoring/fact-fields.ts';
import {
  cleaned,
  cleanedLine,
  plainNumber,
  type TextFault,
  textFault,
  writtenDate,
  writtenDecimal,
  writtenPhone,
  writtenWhole,
} from '../../domain/text/index.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import type { CellProblem } from './problems.ts';

export type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellProblem | TextFault };

const value = <T>(found: T): Cell<T> => ({ ok: true, value: found });
const wrong = (code: CellProblem) => ({ ok: false, code }) as const;

/** Nobody means an earlier founding date, and a mistyped century is common. */
const earliestDate: CivilDate = '1900-01-01';
/** Up to fifty years, as the API accepts. */
const longestTenor = 600;
/** In 万元 and in pieces: beyond any balance sheet; a number above is a mistaken unit. */
const largestAmount = 1e10;
const largestCount = 1e8;

/** A date as Chinese spreadsheets write it: 2018-03-05, 2018/3/5, 2018.3.5, 2018年3月5日, 20180305. */
export const dateCell = (text: string, today: CivilDate): Cell<CivilDate> => {
  const date = writtenDate(text);
  if (date === undefined || date < earliestDate) return wrong('date');
  return date > today ? wrong('date_in_future') : value(date);
};

/** One line: a name, a place. */
export const lineCell = (text: string, longest: number): Cell<string> =>
  judgedText(cleanedLine(text), 'line', longest);

/** What somebody wrote, in as many lines as it has. */
export const textCell = (text: string, longest: number): Cell<string> =>
  judgedText(cleaned(text), 'paragraph', longest);

const judgedText = (text: string, of: 'line' | 'paragraph', longest: number): Cell<string> => {
  const fault = textFault(text, of);
  if (fault) return { ok: false, code: fault };
  return [...text].length > longest ? wrong('too_long') : value(text);
};

export const tenorCell = (text: string): Cell<number> => {
  const months = writtenWhole(plainNumber(text).replace(/\s*(?:个月|月)$/, ''));
  return months !== undefined && months >= 1 && months <= longestTenor ? value(months) : wrong('tenor');
};

export const phoneCell = (text: string): Cell<string> => {
  const phone = writtenPhone(text);
  return /^[0-9+(][0-9 ()+-]{4,38}$/.test(phone) ? value(phone) : wrong('phone');
};

/** A fact in the unit of its field: amounts may have decimals, counts may not; only profit and net assets go below zero. */
export const factCell = (text: string, field: FactField): Cell<number> => {
  const { unit, signed } = factFieldDefinition(field);
  const number = writtenDecimal(plainNumber(text).replace(/\s*(?:万元|人|件|项|个)$/, ''));
  if (number === undefined) return wrong('number');
  const isCount = unit !== '万元';
  if (isCount && !(Number.isInteger(number) && number >= 0)) return wrong('whole_number');
  if (number < 0 && !signed) return wrong('negative');
  return Math.abs(number) > (isCount ? largestCount : largestAmount) ? wrong('too_large') : value(number);
};
