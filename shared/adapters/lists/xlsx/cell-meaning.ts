import { dateFromSerial } from 'numfmt';
import type { ColumnKind } from '../../../application/ports/list-reader.ts';
import { unguarded } from '../../../contracts/spreadsheet-text.ts';
import type { CellReading, Meant } from '../reading/list-of-lines.ts';
import type { NumberFormat } from './number-formats.ts';

/** A cell as the workbook keeps it; a text is a plain string. */
export type SheetCell =
  | string
  | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat }
  | { readonly kind: 'error'; readonly shown: string }
  /** A formula that no spreadsheet has reckoned yet: a program wrote the file and nobody opened it. */
  | { readonly kind: 'unreckoned' };
type NumberCell = Extract<SheetCell, { readonly kind: 'number' }>;

/** Digits of a number that a spreadsheet keeps and shows. */
const spreadsheetDigits = 15;
const daysFrom1900To1904 = 1462;
/** 29 February 1900 never was, and Excel counts it. */
const noSuchDay = 60;
const lastDay = 2_958_465;

/**
 * What the cells of a workbook mean under a column. Shown and stored may differ (a format that divides by ten thousand,
 * a number that was a code, a date that was "1-2"); what is meant is taken only where both agree on it.
 */
export const sheetCells = (from1904: boolean): CellReading<SheetCell> => ({
  shown: (cell) => {
    if (typeof cell === 'string') return unguarded(cell);
    switch (cell.kind) {
      case 'number':
        return cell.format.shown(cell.value);
      case 'error':
        return cell.shown;
      case 'unreckoned':
        return '';
      default:
        return cell satisfies never;
    }
  },
  meant: (cell, column) => {
    if (typeof cell === 'string') return unguarded(cell);
    switch (cell.kind) {
      case 'number':
        return numberMeant(cell, column, from1904);
      case 'error':
        return { code: 'error_value', shown: cell.shown };
      case 'unreckoned':
        return { code: 'formula_without_value', shown: '' };
      default:
        return cell satisfies never;
    }
  },
  mayFallApart: false,
});

const numberMeant = (cell: NumberCell, column: ColumnKind, from1904: boolean): Meant => {
  const isDay = cell.format.kind === 'day' || cell.format.kind === 'partOfDay';
  switch (column.kind) {
    case 'number':
      return isDay ? shownAs(cell, 'turned_to_date') : amountMeant(cell);
    case 'code':
      return isDay ? shownAs(cell, 'turned_to_date') : codeMeant(cell, column.asNumber);
    case 'date':
      return dayMeant(cell, from1904);
    case 'text':
      return isDay ? dayMeant(cell, from1904) : textMeant(cell);
    default:
      return column satisfies never;
  }
};

const shownAs = ({ value, format }: NumberCell, code: Exclude<Meant, string>['code']): Meant => {
  const [shown, stored] = [format.shown(value), digitsOf(value)];
  return { code, shown, ...(shown !== stored && { stored }) };
};

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3; people mean what they see. Never an exponent. */
const digitsOf = (value: number): string => {
  const kept = Number(value.toPrecision(spreadsheetDigits));
  const short = String(kept);
  return short.includes('e')
    ? kept.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : short;
};

const shownNumber = /\d[\d,]*(?:\.\d+)?(?:E[+-]?\d+)?/i;
/** Before a number of yuan; another currency is another amount. */
const ownCurrency = /^(?:[¥￥+\-(\s]|CNY|RMB|人民币)*$/i;
const fenPerUnit: Readonly<Record<string, number>> = { 万元: 1e4, 亿元: 1e8 };

/** The stored number where it is the shown one; with the unit that the format draws behind it. */
const amountMeant = (cell: NumberCell): Meant => {
  const { value, format } = cell;
  const digits = digitsOf(value);
  if (format.kind === 'plain' || format.kind === 'fraction') return digits;
  const shown = format.shown(value);
  const found = shownNumber.exec(shown);
  // Zeros are hidden often, other numbers for a reason.
  if (!found) return value === 0 ? digits : shownAs(cell, 'scaled_number');
  const before = shown.slice(0, found.index);
  const unit = shown.slice(found.index + found[0].length).replace(/^[\s)]+/, '');
  if (!ownCurrency.test(before) || /[%‰]/.test(unit)) return shownAs(cell, 'scaled_number');
  const [seen, half] = seenNumber(found[0]);
  const isNear = (size: number) => Math.abs(Math.abs(value) / size - seen) <= half * (1 + 1e-9);
  if (isNear(1)) return `${digits}${unit}`;
  const size = fenPerUnit[unit];
  return size !== undefined && isNear(size)
    ? `${digitsOf(value / (fenPerUnit['万元'] ?? size))}万元`
    : shownAs(cell, 'scaled_number');
};

/** A shown number, and half of its last place. */
const seenNumber = (text: string): readonly [number, number] => {
  const [mantissa = '', exponent = '0'] = text.replaceAll(',', '').toUpperCase().split('E');
  const places = mantissa.split('.')[1]?.length ?? 0;
  return [Number(`${mantissa}E${exponent}`), 0.5 * 10 ** (Number(exponent) - places)];
};

/** A code keeps its leading zeros only in what is shown, and its last digits only up to fifteen. */
const codeMeant = (cell: NumberCell, asNumber: RegExp): Meant => {
  const digits = digitsOf(cell.value);
  if (digits.length > spreadsheetDigits) return shownAs(cell, 'code_turned_number');
  const shown = cell.format.shown(cell.value);
  const text = /^\d+$/.test(shown) && Number(shown) === cell.value ? shown : digits;
  return asNumber.test(text) ? text : shownAs(cell, 'leading_zero_lost');
};

const textMeant = ({ value, format }: NumberCell): Meant => {
  const shown = format.shown(value);
  return /^\d+$/.test(shown) && Number(shown) === value ? shown : digitsOf(value);
};

/** As written without marks between: 20180305. */
const writtenDay = /^(?:19|20)\d{6}$/;

const dayMeant = (cell: NumberCell, from1904: boolean): Meant => {
  const { value, format } = cell;
  if (format.kind === 'partOfDay') return shownAs(cell, 'date_without_day');
  if (format.kind !== 'day') {
    const digits = digitsOf(value);
    return writtenDay.test(digits) ? digits : shownAs(cell, 'number_for_date');
  }
  const serial = Math.floor(value) + (from1904 ? daysFrom1900To1904 : 0);
  if (value < 0 || serial < 1 || serial === noSuchDay || serial > lastDay)
    return shownAs(cell, 'no_such_date');
  const [year = 0, month = 0, day = 0] = dateFromSerial(serial) ?? [];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};
