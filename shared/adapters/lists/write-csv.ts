import { stringify } from 'csv-stringify/sync';
import type { ExportedCase } from '../../application/exports/export-cases.ts';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import { csvText } from '../../contracts/spreadsheet-text.ts';
import { sheetHeadings, sheetLines } from './case-sheet.ts';
import type { SheetCell } from './sheet-cell.ts';

/** Tells a Chinese spreadsheet that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** Cases as CSV, piece by piece: UTF-8 with its mark, CRLF, all in quotation marks, no cell a spreadsheet would run or cut. */
export async function* csvOfCases(
  cases: AsyncIterable<ExportedCase>,
  words: SheetWords,
): AsyncIterable<string> {
  yield byteOrderMark + csvLine(sheetHeadings(words).map(csvText));
  for await (const exported of cases) {
    yield sheetLines(exported, words)
      .map((line) => csvLine(line.map(written)))
      .join('');
  }
}

const csvLine = (cells: readonly string[]): string =>
  stringify([cells], { record_delimiter: 'windows', quoted: true, quoted_empty: true });

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
