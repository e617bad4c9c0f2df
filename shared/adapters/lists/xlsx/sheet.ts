import type { Meter } from '../reading/limits.ts';
import type { Line } from '../reading/list-of-lines.ts';
import type { SheetCell } from './cell-meaning.ts';
import type { NumberFormats } from './number-formats.ts';
import { type Attributes, readXml } from './read-xml.ts';
import { TextRuns } from './shared-texts.ts';

export type SheetReading = {
  readonly texts: readonly string[];
  readonly formats: NumberFormats;
  readonly meter: Meter;
  line(line: Line<SheetCell>): void;
};

/** A cell that is being read: where it stands, what it says it is, and the text of its value. */
type OpenCell = {
  readonly position: number;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
};

/**
 * Reads the lines of a worksheet one by one. Rows and cells that do not say where they stand follow on the one before
 * (`r` is optional on both); a line that holds nothing is not told.
 */
export async function readSheet(pieces: AsyncIterable<string>, reading: SheetReading): Promise<void> {
  const { meter } = reading;
  const runs = new TextRuns(meter.limits.cellLength);
  let row = 0;
  let cells: (SheetCell | undefined)[] = [];
  let next = 0;
  let cell: OpenCell | undefined;
  let isValue = false;

  const open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'row':
        row = Number(attributes['r'] ?? row + 1);
        meter.spend('lines');
        cells = [];
        next = 0;
        return;
      case 'c': {
        meter.spend('cells');
        const position = positionOf(attributes['r']) ?? next;
        next = position + 1;
        cell = {
          position,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          isFormula: false,
        };
        return;
      }
      case 'v':
        isValue = true;
        return;
      case 'f':
        if (cell) cell.isFormula = true;
        return;
      default:
        runs.open(name);
    }
  };
  const close = (name: string): void => {
    switch (name) {
      case 'row':
        if (cells.length > 0) reading.line({ row, cells });
        return;
      case 'c': {
        const inline = runs.take();
        const read = cell && cellOf(cell, inline, reading);
        // Blank texts stand at the far corners of sheets that once were larger.
        if (cell && read !== undefined && !(typeof read === 'string' && read.trim() === '')) {
          meter.within('columns', cell.position + 1);
          cells[cell.position] = read;
        }
        cell = undefined;
        return;
      }
      case 'v':
        isValue = false;
        return;
      default:
        runs.close(name);
    }
  };
  const text = (written: string): void => {
    if (isValue && cell && cell.value.length <= meter.limits.cellLength) cell.value += written;
    else if (cell) runs.add(written);
  };
  await readXml(pieces, { open, close, text }, meter);
}

/** 'B7' stands in column 1. Undefined where the address is none. */
const positionOf = (address: string | undefined): number | undefined => {
  const letters = address === undefined ? undefined : /^\$?([A-Z]{1,3})/i.exec(address)?.[1];
  if (letters === undefined) return undefined;
  let position = 0;
  for (const letter of letters.toUpperCase()) position = position * 26 + letter.charCodeAt(0) - 64;
  return position - 1;
};

/** Undefined for a cell that only carries a style. */
const cellOf = (
  { type, style, value, isFormula }: OpenCell,
  inline: string,
  { texts, formats, meter }: SheetReading,
): SheetCell | undefined => {
  if (type === 'inlineStr') return inline;
  if (value === '') return isFormula && type !== 'str' ? { kind: 'unreckoned' } : undefined;
  switch (type) {
    case 's':
      return texts[Number(value)];
    case 'str':
      return value.slice(0, meter.limits.cellLength + 1);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? '是' : '否';
    case 'e':
      return { kind: 'error', shown: value.trim() };
    case 'd':
      return isoDay.exec(value.trim())?.[0] ?? value;
    default: {
      const number = Number(value);
      return Number.isFinite(number)
        ? { kind: 'number', value: number, format: formats.of(style) }
        : { kind: 'error', shown: value };
    }
  }
};

/** A date written out (strict workbooks): the day, whatever the time. */
const isoDay = /^\d{4}-\d{2}-\d{2}/;
