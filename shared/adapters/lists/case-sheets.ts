import type { CaseSheets } from '../../application/ports/case-sheets.ts';
import type { FigureSheets } from '../../application/register/export-figures.ts';
import type { ReportSheets } from '../../application/reports/export-report.ts';

/** The writers are loaded when somebody exports: few do, and every start of a function would pay for them. */
export const makeCaseSheets = (): CaseSheets & FigureSheets & ReportSheets => ({
  writeFigures: async (table, heading, words) => {
    const { xlsxOfFigures } = await import('./write-figures.ts');
    return xlsxOfFigures(table, heading, words);
  },
  writeReport: async (report, words) => {
    const { xlsxOfReport } = await import('./write-report.ts');
    return xlsxOfReport(report, words);
  },
  write: async (cases, format, words) => {
    if (format === 'xlsx') {
      const { xlsxOfCases } = await import('./write-xlsx.ts');
      return xlsxOfCases(cases, words);
    }
    const { csvOfCases } = await import('./write-csv.ts');
    let text = '';
    for await (const piece of csvOfCases(cases, words)) text += piece;
    return new TextEncoder().encode(text);
  },
});
