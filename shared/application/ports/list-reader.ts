export type ListFormat = 'csv' | 'xlsx';

/** One row of a list. `row` counts as the spreadsheet does: the first line is 1, blank lines keep counting. */
export type ListRow = {
  readonly row: number;
  /** Text of each cell under its heading, surrounding space removed; an empty cell is absent. */
  readonly cells: Readonly<Record<string, string>>;
  /** True when text stands to the right of the last heading: an unquoted comma, most often. */
  readonly surplus: boolean;
};

export type ReadList =
  | { readonly ok: true; readonly headings: readonly string[]; readonly rows: readonly ListRow[] }
  | { readonly ok: false; readonly reason: 'unreadable' | 'tooLong' }
  | { readonly ok: false; readonly reason: 'headingTwice'; readonly heading: string };

/**
 * Reads a list (名单) a person made in a spreadsheet. Dates come as 'YYYY-MM-DD', numbers as plain digits with the 15
 * places a spreadsheet shows. Blank rows are left out. Never throws for a bad file.
 */
export interface ListReader {
  read(content: Uint8Array, format: ListFormat, maxRows: number): Promise<ReadList>;
}
