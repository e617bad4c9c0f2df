import { stringify } from 'csv-stringify/sync';
import type { SheetWords } from '../../../application/ports/sheet-words.ts';
import { csvText } from '../../../contracts/spreadsheet-text.ts';
import { sheetHeadings } from '../case-sheet.ts';
import type { SheetCell } from '../sheet-cell.ts';

/** Tells a Chinese spreadsheet that the file is UTF-8. */
const byteOrderMark = '\ufeff';

const csvOf = (lines: readonly (readonly string[])[]): string =>
  stringify(
    lines.map((line) => [...line]),
    { record_delimiter: 'windows', quoted: true, quoted_empty: true },
  );

/** UTF-8 with its mark, CRLF, all in quotation marks, no cell a spreadsheet would run or cut. */
export const csvBegun = (words: SheetWords): string =>
  byteOrderMark + csvOf([sheetHeadings(words).map(csvText)]);

export const csvLines = (lines: readonly (readonly SheetCell[])[]): string =>
  lines.length === 0 ? '' : csvOf(lines.map((line) => line.map(written)));

const written = (cell: SheetCell): string => {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return csvText(cell.text);
    case 'number':
      return cell.digits;
    case 'date':
      return cell.date;
    default:
      return cell satisfies never;
  }
};
