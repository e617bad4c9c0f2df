import { type FactField, factFieldDefinition } from '../../domain/scoring/fact-fields.ts';
import { type CivilDate, civilDateFrom, isCivilDate } from '../../domain/time/index.ts';
import type { CellProblem } from './problems.ts';

export type Cell<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CellProblem };

const value = <T>(found: T): Cell<T> => ({ ok: true, value: found });
const wrong = (code: CellProblem) => ({ ok: false, code }) as const;

/** Nobody means an earlier founding date, and a mistyped century is common. */
const earliestDate: CivilDate = '1900-01-01';
/** Up to fifty years, as the API accepts. */
const longestTenor = 600;
/** In 万元 and in pieces: beyond any balance sheet; a number above is a mistaken unit. */
const largestAmount = 1e10;
const largestCount = 1e8;

const datePatterns = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A date as Chinese spreadsheets write it: 2018-03-05, 2018/3/5, 2018.3.5, 2018年3月5日, 20180305. */
export const dateCell = (text: string, today: CivilDate): Cell<CivilDate> => {
  const match = datePatterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return wrong('date');
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCivilDate(iso) || iso < earliestDate) return wrong('date');
  if (iso > today) return wrong('date_in_future');
  return value(civilDateFrom({ year: Number(year), month: Number(month), day: Number(day) }));
};

export const textCell = (text: string, longest: number): Cell<string> => {
  if (!text.isWellFormed() || /[^\P{Cc}\n\r\t]/u.test(text)) return wrong('unreadable_text');
  return [...text].length > longest ? wrong('too_long') : value(text);
};

export const tenorCell = (text: string): Cell<number> => {
  const digits = /^(\d{1,3})\s*(?:个月|月)?$/.exec(text)?.[1];
  const months = Number(digits);
  return digits !== undefined && months >= 1 && months <= longestTenor ? value(months) : wrong('tenor');
};

export const phoneCell = (text: string): Cell<string> =>
  /^[0-9+(][0-9 ()+-]{4,38}$/.test(text) ? value(text) : wrong('phone');

/** A fact in the unit of its field: amounts may have decimals, counts may not; only profit and net assets go below zero. */
export const factCell = (text: string, field: FactField): Cell<number> => {
  const { unit, signed } = factFieldDefinition(field);
  const bare = text.replace(/\s*(?:万元|人|件|项|个)$/, '');
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(bare)) return wrong('number');
  const number = Number(bare.replaceAll(',', ''));
  const isCount = unit !== '万元';
  if (isCount && !(Number.isInteger(number) && number >= 0)) return wrong('whole_number');
  if (number < 0 && !signed) return wrong('negative');
  return Math.abs(number) > (isCount ? largestCount : largestAmount)
    ? wrong('too_large')
    : value(number + 0 === 0 ? 0 : number);
};
