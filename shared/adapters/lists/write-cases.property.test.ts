import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ExportedCase } from '../../application/exports/exported-case.ts';
import { plainHeading } from '../../application/ports/list-reader.ts';
import { textOfFormula, unguarded } from '../../contracts/spreadsheet-text.ts';
import { sheetHeadings } from './case-sheet.ts';
import { caseFile, makeListReader } from './index.ts';

const words = { language: 'zh' } as const;
const headings = sheetHeadings(words);
const known = new Map(headings.map((heading) => [plainHeading(heading), { kind: 'text' }] as const));

const caseNamed = (enterpriseName: string, identityCode: string): ExportedCase => ({
  summary: {
    id: 'case_1',
    orgId: 'wg',
    enterpriseName,
    identityCode,
    stage: 'intake',
    round: 0,
    amountFen: 100,
    openedAt: 0,
    enteredStageAt: 0,
    version: 1,
  },
  rounds: [],
});

/** What people and programs write into a cell, and what spreadsheets make of it. */
const mark = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  "'",
  '"',
  ',',
  ';',
  '\t',
  '\n',
  ' ',
  '_x0041_',
  '0',
  'E',
  '甲',
  '𠮷',
);
const text = fc
  .oneof(
    fc.string({ unit: mark, minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^\d{12,20}$/),
    fc.stringMatching(/^0\d{1,5}$/),
    fc.stringMatching(/^\d{2,9}E\d{2,9}$/),
    fc.stringMatching(/^\d{1,2}[-/]\d{1,2}$/),
  )
  // Names hold no other control characters, nor signs that no text may hold.
  .map((written) => written.replace(/[^\P{Cc}\n\t]|[\ufffd\ufffe\uffff]/gu, '').trim())
  .filter((written) => written !== '' && written.isWellFormed());

async function* each(cases: readonly ExportedCase[]) {
  yield* cases;
}
const written = async (cases: readonly ExportedCase[], format: 'csv' | 'xlsx'): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(caseFile(each(cases), format, words)));

it.each(['csv', 'xlsx'] as const)('what was exported as %s is read back as it was', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (pairs) => {
      const cases = pairs.map(([name, code]) => caseNamed(name, code));
      const content = await written(cases, format);
      const list = await makeListReader().read(content, format, { known, maxRows: 100 });
      expect(list.ok && list.rows.map(({ cells, faults }) => [cells[0], cells[1], faults])).toEqual(
        pairs.map(([name, code]) => [name, code, []]),
      );
    }),
    { numRuns: format === 'csv' ? 200 : 40 },
  );
});

it('another library reads of a CSV what we read, and finds every field in quotation marks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (pairs) => {
      const content = Buffer.from(
        await written(
          pairs.map(([name, code]) => caseNamed(name, code)),
          'csv',
        ),
      );
      const [, ...rows] = parse(content, {
        bom: true,
        cast: (value, { quoting }) => {
          expect(quoting).toBe(true);
          expect(value).not.toMatch(/(?:^|[\r\n])\s*(?:[+\-@＝]|=(?!"))/);
          return textOfFormula(value) ?? unguarded(value);
        },
      }) as readonly (readonly string[])[];
      expect(rows.map(([name, code]) => [name, code])).toEqual(pairs);
    }),
  );
});
