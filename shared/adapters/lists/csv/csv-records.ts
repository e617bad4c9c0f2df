/** One record, which is one line of a spreadsheet however many lines of the file it takes. */
export type CsvRecord = {
  readonly cells: readonly string[];
  /** A quotation mark was opened and never closed as one is: the line stands by itself, its marks left as they are. */
  readonly hasStrayQuote: boolean;
};

export type RecordBounds = {
  /** What one quoted cell may run on for before its mark is taken for a stray one. */
  readonly quoted: { readonly characters: number; readonly lines: number };
  /** A record with more cells is cut one after them. */
  readonly cells: number;
};

const quote = '"';

/**
 * Takes the records of a CSV text one by one (RFC 4180, and what people save beside it: LF, CR and CRLF mixed, marks
 * within a cell that were not doubled). A mark that is opened and not closed costs its own line and no other: where
 * the record that comes of it cannot be one, reading goes on at the very next line.
 */
export class CsvRecords {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #most: RecordBounds;
  readonly #lineEnds: LineEnds;
  #at: number;

  constructor(text: string, delimiter: string, most: RecordBounds, start = 0) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#most = most;
    this.#lineEnds = new LineEnds(text);
    this.#at = start;
  }

  /** @param width how many cells the heading line has; 0 while that is not known. */
  next(width: number): CsvRecord | undefined {
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length) return undefined;
    const end = this.#lineEnds.after(start);
    if (start === end) return this.#took([], end);
    const line = text.slice(start, end);
    if (!line.includes(quote)) return this.#took(this.#divided(line), end);
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const cell = this.#cell(at);
      if (!cell) return this.#took(this.#divided(line), end, true);
      cells.push(cell.text);
      at = cell.end;
      if (cells.length > this.#most.cells) return this.#took(cells, end);
      if (!text.startsWith(this.#delimiter, at)) break;
      at += this.#delimiter.length;
    }
    return at > end && !this.#mayBeOne(cells, text.slice(start, at), width)
      ? this.#took(this.#divided(line), end, true)
      : this.#took(cells, at);
  }

  #divided(line: string): readonly string[] {
    return line.split(this.#delimiter, this.#most.cells + 1);
  }

  #took(cells: readonly string[], end: number, hasStrayQuote = false): CsvRecord {
    this.#at = end + (this.#text.startsWith('\r\n', end) ? 2 : 1);
    return { cells, hasStrayQuote };
  }

  /** The cell that begins at `start`, and where it ends; undefined where its mark is a stray one. */
  #cell(start: number): { readonly text: string; readonly end: number } | undefined {
    const text = this.#text;
    let opened = start;
    while (text[opened] === ' ') opened += 1;
    if (text[opened] !== quote) {
      const end = this.#bareEnd(start);
      return { text: text.slice(start, end), end };
    }
    let found = '';
    let from = opened + 1;
    for (;;) {
      const at = text.indexOf(quote, from);
      const runsOn = (at === -1 ? text.length : at) - opened;
      if (at === -1 || runsOn > this.#most.quoted.characters) return undefined;
      if (text[at + 1] === quote) {
        found += text.slice(from, at + 1);
        from = at + 2;
        continue;
      }
      let after = at + 1;
      while (text[after] === ' ') after += 1;
      if (this.#endsCell(after)) {
        const whole = found + text.slice(from, at);
        return linesOf(whole) > this.#most.quoted.lines ? undefined : { text: whole, end: after };
      }
      // A mark within a cell that was not doubled: people write 12" and "智造". Across lines nobody does.
      if (at > this.#lineEnds.after(opened)) return undefined;
      found += text.slice(from, at + 1);
      from = at + 1;
    }
  }

  #bareEnd(start: number): number {
    const end = this.#lineEnds.after(start);
    const length = this.#text.slice(start, end).indexOf(this.#delimiter);
    return length === -1 ? end : start + length;
  }

  #endsCell(at: number): boolean {
    const mark = this.#text[at];
    return mark === undefined || mark === '\n' || mark === '\r' || this.#text.startsWith(this.#delimiter, at);
  }

  /** A record of several lines has the cells of the headings, or at least no line in it that has them by itself. */
  #mayBeOne(cells: readonly string[], written: string, width: number): boolean {
    if (width === 0 || cells.length === width) return true;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) return false;
    const lines = written.split(/\r\n|\n|\r/);
    return cells.length > width || lines.every((line) => line.split(this.#delimiter).length < width);
  }
}

const linesOf = (text: string): number => text.split(/\r\n|\n|\r/).length;

/** Finds line ends from left to right without ever looking twice: a text without any of one kind is searched once. */
class LineEnds {
  readonly #text: string;
  readonly #next: Record<'\n' | '\r', { from: number; at: number }>;

  constructor(text: string) {
    this.#text = text;
    this.#next = { '\n': { from: 0, at: -1 }, '\r': { from: 0, at: -1 } };
  }

  /** Where the line that `start` lies in ends: at its LF or CR, or with the text. */
  after(start: number): number {
    return Math.min(this.#find('\n', start), this.#find('\r', start));
  }

  #find(mark: '\n' | '\r', start: number): number {
    const known = this.#next[mark];
    if (known.from <= start && start <= known.at) return known.at;
    const at = this.#text.indexOf(mark, start);
    const found = { from: start, at: at === -1 ? this.#text.length : at };
    this.#next[mark] = found;
    return found.at;
  }
}
