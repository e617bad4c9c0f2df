import {
  type CellFault,
  type ColumnKind,
  type KnownHeadings,
  type ListRow,
  plainHeading,
} from '../../../application/ports/list-reader.ts';
import type { Meter } from './limits.ts';

/** One line of a spreadsheet, with its number there. A cell that is not there is undefined. */
export type Line<Cell> = {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly flaw?: 'strayQuote';
};

/** What a cell says, or why that is not certain. */
export type Meant = string | Pick<CellFault, 'code' | 'shown' | 'stored'>;

/** How the cells of one kind of file speak. */
export type CellReading<Cell> = {
  /** As the spreadsheet shows it; '' for a cell that holds nothing. */
  shown(cell: Cell): string;
  /** What it says under such a column. */
  meant(cell: Cell, column: ColumnKind): Meant;
  /** Whether text to the right of the headings means that a row fell apart. */
  readonly mayFallApart: boolean;
};

export type Gathered = {
  readonly headings: readonly string[];
  readonly rows: readonly ListRow[];
  /** How many different known headings its heading line has. */
  readonly known: number;
};

/** Titles, notes and units above the headings: nobody writes more of them. */
const linesAbove = 50;

/** Of those that are known; a long note is none. */
const longestHeading = 100;

type Column = {
  readonly position: number;
  readonly heading: string;
  readonly kind: ColumnKind | undefined;
};

/** Makes a list of lines as they come: the first lines wait until the heading line among them is found. */
export class ListGatherer<Cell> {
  readonly #reading: CellReading<Cell>;
  readonly #known: KnownHeadings;
  readonly #meter: Meter;
  #waiting: Line<Cell>[] = [];
  #columns: readonly Column[] | undefined;
  #rows: ListRow[] = [];
  #headingLine: { readonly row: number; readonly width: number } | undefined;

  constructor(reading: CellReading<Cell>, known: KnownHeadings, meter: Meter) {
    this.#reading = reading;
    this.#known = known;
    this.#meter = meter;
  }

  /** Which line holds the headings, and how many cells it has; undefined while it is not found. */
  get headingLine(): { readonly row: number; readonly width: number } | undefined {
    return this.#headingLine;
  }

  add(line: Line<Cell>): void {
    if (this.#columns) {
      this.#addRow(line, this.#columns);
      return;
    }
    if (line.cells.every((cell) => this.#textOf(cell) === '')) return;
    this.#waiting.push(line);
    if (this.#waiting.length === linesAbove) this.#findHeadings();
  }

  /** Undefined where there was nothing at all. */
  finish(): Gathered | undefined {
    if (!this.#columns) this.#findHeadings();
    if (!this.#columns || this.#columns.length === 0) return undefined;
    const headings = this.#columns.map(({ heading }) => heading);
    return { headings, rows: this.#rows, known: this.#knownIn(headings) };
  }

  /** The line with the most known headings, and the first of them; the first line of all where none is known. */
  #findHeadings(): void {
    const lines = this.#waiting;
    const counts = lines.map(({ cells }) => this.#knownIn(cells.map((cell) => this.#textOf(cell))));
    const at = counts.indexOf(Math.max(...counts));
    const headings = lines[at];
    if (!headings) return;
    this.#waiting = [];
    this.#headingLine = { row: headings.row, width: headings.cells.length };
    const columns = headings.cells.flatMap((cell, position): Column[] => {
      const heading = this.#textOf(cell);
      const kind = heading.length > longestHeading ? undefined : this.#known.get(plainHeading(heading));
      return heading === '' ? [] : [{ position, heading: this.#bounded(heading), kind }];
    });
    this.#columns = columns;
    for (const line of lines.slice(at + 1)) this.#addRow(line, columns);
  }

  #knownIn(headings: readonly string[]): number {
    const short = headings.filter(({ length }) => length > 0 && length <= longestHeading);
    return new Set(short.map(plainHeading).filter((heading) => this.#known.has(heading))).size;
  }

  #addRow({ row, cells, flaw }: Line<Cell>, columns: readonly Column[]): void {
    const faults: CellFault[] = [];
    let isEmpty = true;
    const texts = columns.map(({ position, kind }, at) => {
      const cell = cells[position];
      if (cell === undefined) return '';
      if (!kind) return this.#bounded(this.#textOf(cell));
      const meant = this.#meant(cell, kind);
      if (typeof meant !== 'string') {
        faults.push({ at, cell: `${columnLetters(position)}${row}`, ...meant });
        isEmpty = false;
        return meant.shown;
      }
      const text = this.#bounded(meant);
      if (text !== '') isEmpty = false;
      return text;
    });
    if (isEmpty && !flaw) return;
    this.#meter.spend('rows');
    const fallen = this.#reading.mayFallApart && this.#hasSurplus(cells);
    const found = flaw ?? (fallen ? 'surplus' : undefined);
    this.#rows.push({ row, cells: texts, faults, ...(found && { flaw: found }) });
  }

  #meant(cell: Cell, kind: ColumnKind): Meant {
    const meant = this.#reading.meant(cell, kind);
    const isDamaged = typeof meant === 'string' && meant.includes('\ufffd');
    return isDamaged ? { code: 'unreadable_bytes', shown: this.#bounded(meant) } : meant;
  }

  /** Longer than a spreadsheet keeps, a text is cut: no rule of a column takes what is left. */
  #bounded(text: string): string {
    return text.trim().slice(0, this.#meter.limits.cellLength);
  }

  #hasSurplus(cells: readonly (Cell | undefined)[]): boolean {
    const width = this.#headingLine?.width ?? 0;
    return cells.length > width && cells.slice(width).some((cell) => this.#textOf(cell) !== '');
  }

  #textOf(cell: Cell | undefined): string {
    return cell === undefined ? '' : this.#reading.shown(cell).trim();
  }
}

/** 0 is A, 25 is Z, 26 is AA. */
export const columnLetters = (position: number): string =>
  (position >= 26 ? columnLetters(Math.floor(position / 26) - 1) : '') +
  String.fromCharCode(65 + (position % 26));
