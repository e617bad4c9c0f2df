import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BatchView } from '../../application/batches/port.ts';
import { plainHeading } from '../../application/ports/list-reader.ts';
import type { VisitRow } from '../../domain/visits/index.ts';
import { makeListReader } from './index.ts';
import { xlsxOfBatch } from './write-batch.ts';
import { xlsxOfVisits } from './write-visits.ts';

const words = { language: 'zh' } as const;

/** What a name typed at a door may hold: marks of formulas, and what looks like an escaped character. */
const name = fc
  .string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      "'",
      '"',
      ',',
      ' ',
      '_x0041_',
      '_x000D_',
      '0',
      '甲',
      '𠮷',
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((written) => written.trim())
  .filter((written) => written !== '');
const names = fc.array(name, { minLength: 1, maxLength: 5 });

const readBack = async (content: Uint8Array, heading: string): Promise<readonly unknown[]> => {
  const known = new Map([[plainHeading(heading), { kind: 'text' }] as const]);
  const list = await makeListReader().read(content, 'xlsx', { known, maxRows: 100 });
  if (!list.ok) throw new Error(JSON.stringify(list));
  const place = list.headings.findIndex((one) => plainHeading(one) === plainHeading(heading));
  return list.rows.map(({ cells }) => cells[place]);
};

it('names of firms that were visited go through a workbook as they were, and are never run by it', async () => {
  await fc.assert(
    fc.asyncProperty(names, async (all) => {
      const rows = all.map(
        (one, nth): VisitRow =>
          ({ id: String(nth), on: '2026-06-16', name: one, need: 'none', standing: 'closed' }) as never,
      );
      const content = await xlsxOfVisits({ from: 'a', to: 'b', rows, names: {} }, '走访台账', words);
      expect(await readBack(content, '企业名称')).toEqual(all);
    }),
    { numRuns: 25 },
  );
});

it('names of firms on a list that is pushed likewise', async () => {
  await fc.assert(
    fc.asyncProperty(names, async (all) => {
      const items = all.map((one, nth) => ({ caseId: `case_${nth}`, name: one }));
      const batch = { kind: 'application', items, names: {} } as unknown as BatchView;
      const read = await readBack(await xlsxOfBatch(batch, '申报清单', words), '企业名称');
      expect(read.slice(0, all.length)).toEqual(all);
    }),
    { numRuns: 25 },
  );
});
