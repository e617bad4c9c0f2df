import type { Cell } from 'write-excel-file/node';
import { guarded } from '../../contracts/spreadsheet-text.ts';
import { isoOf } from '../../domain/time/index.ts';
import { shanghaiOffsetMs } from '../../domain/time/shanghai.ts';

/** A text that looks like an escaped character (_x000D_) would be read as one. */
export const literal = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** What anybody may have typed goes through a spreadsheet as it is, and is never run by it (docs/adr/0024). */
const written = (text: string): string => literal(guarded(text));

export const textCell = (value: string | undefined): Cell =>
  value === undefined || value === '' ? null : { value: written(value), type: String };

export const boldCell = (value: string): Cell => ({
  value: written(value),
  type: String,
  fontWeight: 'bold',
});

export const numberCell = (value: number | undefined): Cell =>
  value === undefined ? null : { value, type: Number };

/** Shanghai time to the minute, as people read it. */
export const momentText = (at: number): string =>
  isoOf(at + shanghaiOffsetMs)
    .slice(0, 16)
    .replace('T', ' ');
