import { expect, it } from 'vitest';
import { clerk } from '../imports/testing/scene.ts';
import type { ExportFiles } from '../ports/export-files.ts';
import type { Table } from '../ports/table.ts';
import { linesOf, makeExportScene } from './testing/scene.ts';
import { viewExport } from './view-export.ts';

const cases = 20_000;

it('a list of 20,000 cases leaves page by page: what is held at once does not grow with it', async () => {
  const most = { cases: 0, lines: 0, pieceBytes: 0, rowBytes: 0 };
  let pieces = 0;
  const measured = (table: Table): Table => ({
    ...table,
    getMany: (keys) => {
      most.cases = Math.max(most.cases, keys.length);
      return table.getMany(keys);
    },
    query: (query) => {
      most.lines = Math.max(most.lines, query.limit);
      return table.query(query);
    },
    transact: (writes) => {
      for (const write of writes)
        if (write.kind === 'put') most.rowBytes = Math.max(most.rowBytes, JSON.stringify(write.item).length);
      return table.transact(writes);
    },
  });
  const files = (store: ExportFiles): ExportFiles => ({
    ...store,
    append: (id, draft, piece) => {
      pieces += 1;
      most.pieceBytes = Math.max(most.pieceBytes, piece.length);
      return store.append(id, draft, piece);
    },
  });
  const scene = await makeExportScene(cases, { table: measured, files });
  await scene.ask();
  for (let nth = 0; nth < 5; nth += 1) await scene.tick();
  expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({
    value: { state: 'ready', total: cases, written: cases },
  });
  const lines = linesOf(scene.whole.get('export_1'));
  expect([lines.length, new Set(lines).size]).toEqual([cases, cases]);
  expect(pieces).toBe(20);
  expect(most).toMatchObject({ cases: 200, lines: 1000 });
  expect(most.pieceBytes).toBeLessThan(1_000_000);
  expect(most.rowBytes).toBeLessThan(10_000);
});
