import type { CaseSheets } from '../../application/ports/case-sheets.ts';

/** The writers are loaded when somebody exports: few do, and every start of a function would pay for them. */
export const makeCaseSheets = (): CaseSheets => ({
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
