import type { ListBounds, UnreadList } from '../../../application/ports/list-reader.ts';

/** What a file may cost, whoever sends it. */
export type ListLimits = Readonly<Record<Exclude<ListBounds, 'memory'>, number>> & {
  /** Lines of a spreadsheet, blank ones included. */
  readonly lines: number;
  /** Different texts of a workbook. */
  readonly texts: number;
};

/** All but the rows, which whoever asks for a list bounds. */
export const listLimits: Omit<ListLimits, 'rows'> = {
  /** What Excel and WPS have. */
  lines: 1_048_576,
  /** The template has 43; some people add their own. */
  columns: 500,
  /** 20,000 rows of the template have 860,000; styled but empty cells count. */
  cells: 1_000_000,
  texts: 500_000,
  /** What a spreadsheet keeps in one cell. */
  cellLength: 32_767,
  /** Bytes of the parts that are read: 20,000 rows of the template, all filled, have 31 MB. */
  unpackedSize: 64 * 1024 * 1024,
  /**
   * Milliseconds of the reading thread's own work: waiting for a busy machine is no fault of the file. The largest
   * honest list takes two and a half seconds; a function with a third of a core is through with four before it is ended.
   */
  time: 4000,
};

/** Ends the reading of a file from wherever it stands; caught where the file came in, and nowhere else. */
export class ListRefused extends Error {
  readonly list: UnreadList;
  constructor(list: UnreadList) {
    super(list.reason);
    this.list = list;
  }
}

/** What this thread has worked so far, in milliseconds. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Counts what one file costs, and ends its reading the moment that it costs too much. */
export class Meter {
  readonly limits: ListLimits;
  readonly #endsAt: number;
  readonly #spent = { unpackedSize: 0, cells: 0, texts: 0, rows: 0, lines: 0 };

  constructor(limits: ListLimits) {
    this.limits = limits;
    this.#endsAt = worked() + limits.time;
  }

  /** `unpackedSize` in bytes; `rows` are lines that hold something. */
  spend(what: 'unpackedSize' | 'cells' | 'texts' | 'rows' | 'lines', amount = 1): void {
    this.#spent[what] += amount;
    if (this.#spent[what] > this.limits[what]) this.refuse(what);
  }

  /** How far to the right, or how long, one thing may be. */
  within(what: 'columns' | 'cellLength', size: number): void {
    if (size > this.limits[what]) this.refuse(what);
  }

  checkTime(): void {
    if (worked() > this.#endsAt) this.refuse('time');
  }

  refuse(what: keyof ListLimits): never {
    const bound = what === 'lines' ? 'rows' : what === 'texts' ? 'cells' : what;
    throw new ListRefused({ reason: 'tooLarge', bound, most: this.limits[bound] });
  }
}
