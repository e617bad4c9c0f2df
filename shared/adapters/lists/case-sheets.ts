import type { BatchSheets } from '../../application/batches/export-batch.ts';
import type { ExportedCase } from '../../application/exports/exported-case.ts';
import type { CaseSheets, SheetFormat } from '../../application/ports/case-sheets.ts';
import type { SheetWords } from '../../application/ports/sheet-words.ts';
import type { FigureSheets } from '../../application/register/export-figures.ts';
import type { ReportSheets } from '../../application/reports/export-report.ts';
import type { VisitSheets } from '../../application/visits/export-visits.ts';
import { sheetLines } from './case-sheet.ts';

/** The writers are loaded when somebody exports: few do, and every start of a function would pay for them. */
const workbook = () => import('./writing/growing-workbook.ts');
const csv = () => import('./writing/csv-text.ts');

export const makeCaseSheets = (): CaseSheets => ({
  begin: async (format, words) =>
    format === 'xlsx'
      ? (await workbook()).workbookBegun(words)
      : { bytes: Buffer.from((await csv()).csvBegun(words)), state: {} },
  add: async (format, state, cases, words) => {
    const lines = cases.flatMap((one) => sheetLines(one, words));
    return format === 'xlsx'
      ? (await workbook()).workbookWith(state, lines, words)
      : { bytes: Buffer.from((await csv()).csvLines(lines)), state };
  },
  end: async (format, state, words) =>
    format === 'xlsx' ? (await workbook()).workbookEnded(state, words) : new Uint8Array(),
});

/** Sheets of figures, made whole: a page each. */
export const makeFigureSheets = (): FigureSheets & ReportSheets & BatchSheets & VisitSheets => ({
  writeVisits: async (sheet, heading, words) => {
    const { xlsxOfVisits } = await import('./write-visits.ts');
    return xlsxOfVisits(sheet, heading, words);
  },
  writeBatch: async (batch, heading, words) => {
    const { xlsxOfBatch } = await import('./write-batch.ts');
    return xlsxOfBatch(batch, heading, words);
  },
  writeFigures: async (table, heading, words) => {
    const { xlsxOfFigures } = await import('./write-figures.ts');
    return xlsxOfFigures(table, heading, words);
  },
  writeReport: async (report, words) => {
    const { xlsxOfReport } = await import('./write-report.ts');
    return xlsxOfReport(report, words);
  },
});

/** So many cases are written at once. */
const together = 100;

/** A whole file of cases as they come, piece by piece. */
export async function* caseFile(
  cases: AsyncIterable<ExportedCase>,
  format: SheetFormat,
  words: SheetWords,
): AsyncIterable<Uint8Array> {
  const sheets = makeCaseSheets();
  let { bytes, state } = await sheets.begin(format, words);
  yield bytes;
  let waiting: ExportedCase[] = [];
  for await (const one of cases) {
    waiting.push(one);
    if (waiting.length < together) continue;
    ({ bytes, state } = await sheets.add(format, state, waiting, words));
    waiting = [];
    yield bytes;
  }
  ({ bytes, state } = await sheets.add(format, state, waiting, words));
  yield bytes;
  yield sheets.end(format, state, words);
}
