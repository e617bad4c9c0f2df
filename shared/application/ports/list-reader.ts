export type ListFormat = 'csv' | 'xlsx';

/**
 * What a column holds, which decides how a cell of a spreadsheet that is no text is taken: a `code` is a name made of
 * digits and letters, of which a spreadsheet may have made a number. `asNumber`: how a cell that is a number must look
 * to be the code for certain; what looks otherwise has lost digits.
 */
export type ColumnKind =
  | { readonly kind: 'text' | 'number' | 'date' }
  | { readonly kind: 'code'; readonly asNumber: RegExp };

/** The headings that are looked for, each as `plainHeading` writes it, and what stands below them. */
export type KnownHeadings = ReadonlyMap<string, ColumnKind>;

/** Headings as people type them: width, case, spaces and the mark of a required column make no difference. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/[\s*＊]/g, '')
    .toLowerCase();

/** Why a cell of a known column could not be taken as it is meant for certain. */
export const cellFaults = [
  'error_value',
  'formula_without_value',
  'unreadable_bytes',
  'scaled_number',
  'code_turned_number',
  'leading_zero_lost',
  'turned_to_date',
  'number_for_date',
  'date_without_day',
  'no_such_date',
] as const;
export type CellFault = {
  /** Which heading it stands under. */
  readonly at: number;
  /** The cell as a spreadsheet calls it, 'C5'. */
  readonly cell: string;
  readonly code: (typeof cellFaults)[number];
  /** As the spreadsheet shows it, and as it keeps it where that is something else. */
  readonly shown: string;
  readonly stored?: string;
};

/** One row of a list. `row` counts as the spreadsheet does: the first line is 1, blank lines keep counting. */
export type ListRow = {
  readonly row: number;
  /** The text of each cell, in the order of the headings, without surrounding space; of a faulty one what is shown. */
  readonly cells: readonly string[];
  readonly faults: readonly CellFault[];
  /** Text stands to the right of the last heading (an unquoted comma, most often), or a quotation mark is never closed. */
  readonly flaw?: 'surplus' | 'strayQuote';
};

/** What a list may not be more than; each is checked while the file is read. */
export type ListBounds = 'rows' | 'columns' | 'cells' | 'cellLength' | 'unpackedSize' | 'time' | 'memory';

export type UnreadList =
  | { readonly reason: 'unreadable' | 'encrypted' | 'otherFormat' | 'busy' }
  | { readonly reason: 'tooLarge'; readonly bound: ListBounds; readonly most: number }
  | { readonly reason: 'severalSheets'; readonly sheets: readonly string[] };

export type ReadList =
  | { readonly ok: true; readonly headings: readonly string[]; readonly rows: readonly ListRow[] }
  | ({ readonly ok: false } & UnreadList);

/**
 * Reads a list (名单) a person made in a spreadsheet: the visible sheet and the heading line are found by the known
 * headings, what stands above is passed over, and a row without a cell under a known heading is none. Dates come as
 * 'YYYY-MM-DD', numbers as plain digits with the 15 places a spreadsheet shows. Never throws for a bad file.
 */
export interface ListReader {
  read(
    content: Uint8Array,
    format: ListFormat,
    asked: { readonly known: KnownHeadings; readonly maxRows: number },
  ): Promise<ReadList>;
}
