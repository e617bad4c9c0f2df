import type { ListRow, ReadList } from '../../application/ports/list-reader.ts';

export type Cells = readonly (readonly string[])[];

/** Gives each cell its heading: the first line that is not blank holds the headings. */
export function listOfCells(cells: Cells, maxRows: number): ReadList {
  const start = cells.findIndex((line) => !isBlank(line));
  const headings = (cells[start] ?? []).map((heading) => heading.trim());
  const named = headings.filter((heading) => heading !== '');
  if (named.length === 0) return { ok: false, reason: 'unreadable' };
  const twice = named.find((heading, i) => named.indexOf(heading) !== i);
  if (twice !== undefined) return { ok: false, reason: 'headingTwice', heading: twice };

  const rows = cells.flatMap((line, i) => (i > start && !isBlank(line) ? rowOf(line, i + 1, headings) : []));
  return rows.length > maxRows ? { ok: false, reason: 'tooLong' } : { ok: true, headings: named, rows };
}

function rowOf(line: readonly string[], row: number, headings: readonly string[]): ListRow {
  const filled = line.flatMap((cell, i): [string, string][] => {
    const [heading, text] = [headings[i] ?? '', cell.trim()];
    return heading === '' || text === '' ? [] : [[heading, text]];
  });
  const surplus = line.slice(headings.length).some((cell) => cell.trim() !== '');
  return { row, cells: Object.fromEntries(filled), surplus };
}

function isBlank(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === '');
}
