import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvRecords } from './csv-records.ts';

const bounds = { quoted: { characters: 32_767, lines: 100 }, cells: 16_384 };
const recordsOf = (text: string, delimiter: string, width = 0): readonly (readonly string[])[] => {
  const records = new CsvRecords(text, delimiter, bounds);
  const all: (readonly string[])[] = [];
  for (let record = records.next(width); record; record = records.next(width)) all.push(record.cells);
  return all;
};

/** Cells of the signs that matter to CSV, and of any others. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', 'a', ',', ';', '"', '\n', '\r', ' ', '=', '1'), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  );

it('reads what a library wrote, as that library reads it', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('unix', 'windows'),
      fc.boolean(),
      (rows, delimiter, record_delimiter, quoted) => {
        // Within its marks a cell may hold any line end; outside them a writer must not leave one.
        const text = stringify(rows, {
          delimiter,
          record_delimiter,
          quoted,
          quoted_match: /[\r\n" ]/,
          quoted_empty: true,
        });
        const oracle = parse(text, { delimiter, relax_column_count: true });
        expect(recordsOf(text, delimiter, rows[0]?.length)).toEqual(oracle);
        expect(oracle).toEqual(rows);
      },
    ),
  );
});

it('loses no line to marks that stand anywhere: what is not a line of its own is in a cell of several', () => {
  const line = fc.string({ unit: fc.constantFrom('a', ',', '"', ' '), maxLength: 10 });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 4 }),
      (lines, width) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const breaks = recordsOf(text, ',', width).map(
          (cells) => 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
        );
        expect(breaks.reduce((sum, lines) => sum + lines, 0)).toBe(lines.length);
      },
    ),
  );
});
