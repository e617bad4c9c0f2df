import type { CivilDate } from '../time/civil-date.ts';
import { isCivilDate } from '../time/civil-date.ts';
import { cleanedLine, withoutInvisible } from './cleaned.ts';

/**
 * Values as people write them (书写值), read without guessing: full and half width, Chinese punctuation, spreadsheets'
 * marks and times of midnight make no difference; what could mean two things is refused.
 */

/** What people write where there is nothing to write: 无, —, /, N/A … Only where the value may be left out. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= longestPlaceholder && placeholder.test(cleanedLine(text));
/** With some room for space and marks around it. */
const longestPlaceholder = 24;
const placeholder =
  /^(?:无|暂无|没有|不详|未知|不适用|空|未填写?|（?无）?|\(无\)|[-－–—―─_/／\\＼*＊.．。…·~～、]+|n\.?\/?a\.?|nil|null|none|not applicable)$/i;

/** A code (代码) without what only its paper or spreadsheet put in: spaces, invisible marks, a leading apostrophe. */
export const writtenCode = (text: string): string =>
  cleanedLine(withoutInvisible(text))
    .replace(/[－﹣‐‑‒–—―−]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase();

/** A decimal number as text, so that no float touches it: no leading zeros, no closing zeros of the fraction. */
export type WrittenNumber = {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
};

/**
 * A number (数字) with or without groups of three, which must be well formed: '1,234.50', '１２．５', '12。5', '1 000'.
 * Undefined for anything else: '1,5' and '5,00' have no groups, '1e3' and '.5' are not how amounts are written.
 */
export const writtenNumber = (text: string): WrittenNumber | undefined => {
  const [, minus, whole, fraction = ''] = numberPattern.exec(plainNumber(text)) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const isZero = digits === '0' && decimals === '';
  return { negative: minus !== undefined && !isZero, whole: digits, fraction: decimals };
};
const numberPattern = /^(-)?(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d*))?$/;

/** Whole units where one written unit is 10^decimals of them; undefined where it is finer, or not exact as a number. */
export const scaled = (
  { negative, whole, fraction }: WrittenNumber,
  decimals: number,
): number | undefined => {
  if (fraction.length > decimals) return undefined;
  const size = Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  if (!Number.isSafeInteger(size)) return undefined;
  return negative ? -size : size;
};

/** A number that may have decimals, such as a fact in 万元; digits beyond what a number keeps are lost. */
export const writtenDecimal = (text: string): number | undefined => {
  const found = writtenNumber(text);
  if (!found) return undefined;
  const size = Number(`${found.whole}.${found.fraction}`);
  return found.negative ? -size : size;
};

/** A whole number; '12.0' is one, as spreadsheets write it. */
export const writtenWhole = (text: string): number | undefined => {
  const found = writtenNumber(text);
  return found && scaled(found, 0);
};

/** The text of a number in plain signs; also what is none, for those who look for a unit behind it. */
export const plainNumber = (text: string): string => (isPlainNumber.test(text) ? text : inPlainSigns(text));
const isPlainNumber = /^[\d.,-]*$/;

const inPlainSigns = (text: string): string =>
  cleanedLine(withoutInvisible(text))
    .replace(/[，﹐]/g, ',')
    .replace(/[。．｡﹒]/g, '.')
    .replace(/^[-－﹣‐‑‒–—−](?=[\d.])/, '-')
    .replace(/％/g, '%');

/**
 * A date (日期) with the year first: 2018-03-05, 2018/3/5, 2018.3.5, 2018年3月5日, 20180305. A time of midnight behind it
 * adds nothing; any other time is refused, since the day might be another elsewhere. Undefined where no such day exists.
 */
export const writtenDate = (text: string): CivilDate | undefined => {
  const plain = cleanedLine(withoutInvisible(text))
    .replace(/[／]/g, '/')
    .replace(/[。．]/g, '.')
    .replace(/[－﹣‐‑‒–—−]/g, '-')
    .replace(/：/g, ':')
    .replace(midnight, '');
  const match = dateForms.map((form) => form.exec(plain)).find((found) => found !== null);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
};
const dateForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
/** '00:00', 'T00:00:00.000Z', '上午 12:00:00', '12:00 AM', '0时0分'. */
const midnight =
  /(?:(?:T| +)0{1,2}:00(?::00(?:\.0+)?)?(?: ?(?:Z|\+08:?00))?| +(?:上午|凌晨|AM) ?(?:12|0{1,2}):00(?::00)?| +12:00(?::00)? ?AM| *0{1,2}[时点](?:0{1,2}分(?:0{1,2}秒)?)?)$/i;

/** A telephone number (电话) in plain signs. */
export const writtenPhone = (text: string): string =>
  cleanedLine(withoutInvisible(text))
    .replace(/[－﹣‐‑‒–—−]/g, '-')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/＋/g, '+');
