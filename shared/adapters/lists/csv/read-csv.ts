import type { ColumnKind, KnownHeadings } from '../../../application/ports/list-reader.ts';
import { textOfFormula, unguarded } from '../../../contracts/spreadsheet-text.ts';
import { ListRefused, Meter } from '../reading/limits.ts';
import { type CellReading, type Gathered, ListGatherer } from '../reading/list-of-lines.ts';
import { CsvRecords, type RecordBounds } from './csv-records.ts';
import { decodeText } from './decode-text.ts';

const delimiters = [',', '\t', ';', '|'] as const;
/** A first line that tells a spreadsheet its delimiter, and is no line of the list. */
const delimiterLine = /^"?sep=([^\r\n])"?[ \t]*(?:\r\n|\n|\r|$)/i;
/** What a person writes into one cell; a mark that runs on for longer was left open. */
const quotedLines = 100;
/** What a spreadsheet has; those to the right of the columns of a list are empty. */
const spreadsheetColumns = 16_384;
/** Between two looks at the clock. */
const recordsAtOnce = 500;

/** The list in a CSV file. */
export function readCsv(content: Uint8Array, known: KnownHeadings, meter: Meter): Gathered | undefined {
  const text = decodeText(content);
  if (text === undefined) throw new ListRefused({ reason: 'unreadable' });
  const told = delimiterLine.exec(text);
  const start = told?.[0].length ?? 0;
  const most: RecordBounds = {
    quoted: { characters: meter.limits.cellLength, lines: quotedLines },
    cells: spreadsheetColumns,
  };
  const head = headOf(text.slice(start), told?.[1] ? [told[1]] : delimiters, { known, meter, most });
  const list = new ListGatherer(csvCells, known, meter);
  const records = new CsvRecords(text, head.delimiter, most, start);
  for (let row = 1; ; row += 1) {
    const record = records.next(row > head.row ? head.width : 0);
    if (!record) return list.finish();
    meter.spend('lines');
    checkCells(record.cells, meter);
    if (row % recordsAtOnce === 0) meter.checkTime();
    list.add({ row, cells: record.cells, ...(record.hasStrayQuote && { flaw: 'strayQuote' }) });
  }
}

function checkCells(cells: readonly string[], meter: Meter): void {
  meter.spend('cells', cells.length);
  const { columns } = meter.limits;
  const isWide = cells.length > spreadsheetColumns || cells.slice(columns).some((cell) => cell.trim() !== '');
  if (isWide) meter.refuse('columns');
}

/** Titles may stand above the headings; what is further down is no heading line. */
const linesLookedAt = 50;

type Head = { readonly delimiter: string; readonly row: number; readonly width: number };
type Looking = { readonly known: KnownHeadings; readonly meter: Meter; readonly most: RecordBounds };

/** The delimiter that makes most known headings, or else the most cells of a line; and where the headings stand. */
function headOf(text: string, marks: readonly string[], { known, meter, most }: Looking): Head {
  const looks = marks.map((delimiter) => {
    const records = new CsvRecords(text, delimiter, most);
    const list = new ListGatherer(csvCells, known, new Meter(meter.limits));
    let cells = 0;
    for (let row = 1; row <= linesLookedAt; row += 1) {
      const record = records.next(0);
      if (!record) break;
      if (cells <= 1) cells = record.cells.length;
      list.add({ row, cells: record.cells });
    }
    const found = list.finish()?.known ?? 0;
    return { delimiter, row: 0, width: 0, ...list.headingLine, cells, found };
  });
  return looks.reduce((a, b) => (b.found > a.found || (b.found === a.found && b.cells > a.cells) ? b : a));
}

/** A spreadsheet keeps 15 digits of a number and writes zeros, or an exponent, for the rest. */
const mangledCode = /^(?:\d(?:\.\d+)?E\+?\d+|\d{15}000)$/i;

const csvCells: CellReading<string> = {
  shown: (cell) => textOfFormula(cell.trim()) ?? unguarded(cell),
  meant: (cell: string, column: ColumnKind) => {
    // How exporters keep digits as text: what is written so is the code for certain.
    const text = textOfFormula(cell.trim());
    if (text !== undefined) return text;
    const isMangled = column.kind === 'code' && mangledCode.test(cell.trim());
    return isMangled ? { code: 'code_turned_number', shown: cell.trim() } : unguarded(cell);
  },
  mayFallApart: true,
};
