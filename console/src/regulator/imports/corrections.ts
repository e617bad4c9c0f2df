import { csvText } from '../../../../shared/contracts/spreadsheet-text.ts';
import type { AnswerOf } from '../../api/routes.ts';

export type Check = AnswerOf<'regulator.checkImport'>;
export type RowProblem = Check['rejected'][number]['problems'][number];
/** A row to correct; `cells` where the file itself is still at hand. */
export type BadRow = {
  readonly row: number;
  readonly cells?: readonly string[];
  readonly problems: readonly RowProblem[];
};

export const problemText = (problems: readonly RowProblem[], language: 'zh' | 'en'): string =>
  problems
    .map(
      (problem) =>
        `${problem.field === '' ? '' : `${problem.field.replace(/\*$/, '')}：`}${problem[language]}`,
    )
    .join('；');

/** Tells a Chinese spreadsheet that the file is UTF-8. */
const byteOrderMark = '\ufeff';
const plainNumber = /^[+-]?[\d,]{1,14}(?:\.\d+)?$/;

/** One cell of CSV that a spreadsheet neither runs nor cuts; a number stays one, so that it can be corrected. */
const cellOf = (text: string): string => {
  const safe = plainNumber.test(text) && !/^0\d|\d{12}/.test(text) ? text : csvText(text);
  return `"${safe.replaceAll('"', '""')}"`;
};

/**
 * The rows to correct as a list that can be uploaded again: the headings of the file, its cells, and what to correct in
 * a last column that no import reads. Without the cells: row numbers and problems.
 */
export const correctionCsv = (
  headings: readonly string[] | undefined,
  rows: readonly BadRow[],
  words: { readonly correction: string; readonly rowNumber: string; readonly language: 'zh' | 'en' },
): string => {
  // A file that was corrected once already carries the column; it is written anew.
  const kept = headings?.flatMap((heading, at) => (heading === words.correction ? [] : [at]));
  const head = kept && headings ? kept.map((at) => headings[at] ?? '') : [words.rowNumber];
  const lines = rows.map(({ row, cells, problems }) => [
    ...(kept ? kept.map((at) => cells?.[at] ?? '') : [String(row)]),
    problemText(problems, words.language),
  ]);
  const all = [[...head, words.correction], ...lines];
  return byteOrderMark + all.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('');
};

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The file under the media type of its name: what a system reports for CSV differs with what is installed. */
export const asList = (file: File): File | undefined => {
  const extension = /\.(csv|xlsx)$/i.exec(file.name)?.[1]?.toLowerCase() as keyof typeof types | undefined;
  return extension && new File([file], file.name, { type: types[extension] });
};
