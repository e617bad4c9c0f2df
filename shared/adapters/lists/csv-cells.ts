import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import type { Cells } from './list-of-cells.ts';

const delimiters = [',', '\t', ';'] as const;

/** Records of a CSV file, one per line of the spreadsheet, blank ones included. Undefined: not to be read. */
export function csvCells(content: Uint8Array): Cells | undefined {
  const text = decodeText(content);
  if (text === undefined) return undefined;
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** The mark that stands most often in the first line that is not blank, outside quotation marks. */
export function delimiterOf(text: string): string {
  const heading = /^\s*(.*)/.exec(text)?.[1] ?? '';
  const bare = heading.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((mark) => bare.split(mark).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
