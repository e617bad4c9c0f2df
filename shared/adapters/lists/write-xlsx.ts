import writeWorkbook, { type Cell } from 'write-excel-file/node';
import type { ExportedCase } from '../../application/exports/export-cases.ts';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import { guarded } from '../../contracts/spreadsheet-text.ts';
import { sheetHeadings, sheetLines } from './case-sheet.ts';
import type { SheetCell } from './sheet-cell.ts';

/** A spreadsheet keeps 15 digits of a number; what has more stays text, exact. */
const spreadsheetDigits = 15;
const columnWidth = 18;

/** Cases as an XLSX workbook of one sheet, headings first. A workbook is made whole, in memory. */
export async function xlsxOfCases(
  cases: AsyncIterable<ExportedCase>,
  words: SheetWords,
): Promise<Uint8Array> {
  const headings = sheetHeadings(words);
  const rows: Cell[][] = [headings.map((value) => ({ value, fontWeight: 'bold' }))];
  for await (const exported of cases) {
    for (const line of sheetLines(exported, words)) rows.push(line.map(workbookCell));
  }
  const columns = headings.map(() => ({ width: columnWidth }));
  return writeWorkbook(rows, { columns, stickyRowsCount: 1 }).toBuffer();
}

/** A text that looks like an escaped character (_x000D_) would be read as one. */
const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const workbookCell = (cell: SheetCell): Cell => {
  switch (cell?.kind) {
    case undefined:
      return null;
    case 'text':
      return { value: literal(guarded(cell.text)), type: String };
    case 'number':
      return cell.digits.replace(/\D/g, '').length > spreadsheetDigits
        ? { value: cell.digits, type: String }
        : { value: Number(cell.digits), type: Number };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
    default:
      return cell satisfies never;
  }
};
