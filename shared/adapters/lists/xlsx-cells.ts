import { readSheet } from 'read-excel-file/node';
import type { Cells } from './list-of-cells.ts';
import { unpackedBytes } from './zip-size.ts';

/** A list of 20,000 rows unpacks to about 30 MB; far more than that is an attempt to fill the memory. */
const maxUnpackedBytes = 200 * 1024 * 1024;
/** Digits of a number that a spreadsheet keeps and shows. */
const spreadsheetDigits = 15;

/** Cells of the first sheet of an XLSX workbook as text. Undefined: not to be read. */
export async function xlsxCells(content: Uint8Array): Promise<Cells | undefined> {
  const size = unpackedBytes(content);
  if (size === undefined || size > maxUnpackedBytes) return undefined;
  try {
    // The library takes a plain byte array for the path of a file; only a Buffer is content to it.
    const rows = await readSheet(Buffer.from(content));
    return rows.map((row) => row.map(textOf));
  } catch {
    // It throws whatever its parsers throw: any of it means that the file is not a workbook we can read.
    return undefined;
  }
}

function textOf(cell: unknown): string {
  switch (typeof cell) {
    case 'string':
      return cell;
    case 'number':
      return numberText(cell);
    case 'boolean':
      return cell ? '是' : '否';
    default:
      return cell instanceof Date ? dateText(cell) : '';
  }
}

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3; people mean what they see. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(spreadsheetDigits)));
}

/** A date cell has no zone; the library gives its midnight in UTC. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
