import { describe, expect, it } from 'vitest';
import { makeListReader } from '../../adapters/lists/index.ts';
import { clerk } from '../imports/testing/scene.ts';
import type { SheetFormat } from '../ports/case-sheets.ts';
import type { ExportFiles } from '../ports/export-files.ts';
import { plainHeading } from '../ports/list-reader.ts';
import type { Table } from '../ports/table.ts';
import { leaseMs } from './stored-export.ts';
import { makeExportScene } from './testing/scene.ts';
import { viewExport } from './view-export.ts';

/** Every write, of the table and of the file, can be the last: before it is done, or after and before anybody hears of it. */
const makeDying = (at: number, written: boolean) => {
  const state = { writes: 0, dead: false };
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (state.dead) throw new Error('killed');
    return work();
  };
  const mortal = <T>(work: () => Promise<T>): Promise<T> =>
    alive(async () => {
      state.writes += 1;
      if (state.writes !== at) return work();
      if (written) await work();
      state.dead = true;
      throw new Error('killed');
    });
  return {
    state,
    table: (table: Table): Table => ({
      get: (key) => alive(() => table.get(key)),
      getMany: (keys) => alive(() => table.getMany(keys)),
      query: (query) => alive(() => table.query(query)),
      transact: (writes) => mortal(() => table.transact(writes)),
    }),
    files: (files: ExportFiles): ExportFiles => ({
      append: (...given) => mortal(() => files.append(...given)),
      finish: (...given) => mortal(() => files.finish(...given)),
      remove: (...given) => mortal(() => files.remove(...given)),
      signExport: (...given) => alive(() => files.signExport(...given)),
    }),
  };
};

const cases = 21;
/** Four slices and a bit. */
const slices = { casesPerChunk: 3, chunksPerSlice: 2 } as const;

const namesIn = async (content: Uint8Array, format: SheetFormat): Promise<readonly string[]> => {
  const known = new Map([[plainHeading('企业名称'), { kind: 'text' } as const]]);
  const list = await makeListReader().read(content, format, { known, maxRows: 20_000 });
  if (!list.ok) throw new Error(list.reason);
  const at = list.headings.indexOf('企业名称');
  return list.rows.map((row) => row.cells[at] ?? '');
};

describe.each(['csv', 'xlsx'] as const)('an export as %s killed at any of its writes', (format) => {
  it('ends as a whole file, each case once', async () => {
    let points = 0;
    for (let at = 1, died = true; died; at += 1) {
      for (const written of [false, true]) {
        const dying = makeDying(at, written);
        const scene = await makeExportScene(cases, dying, slices);
        await scene.ask({ format }).catch(() => undefined);
        died = dying.state.dead;
        // The process starts again; who was not answered asks again under the same key.
        dying.state.dead = false;
        if (!died) break;
        points += 1;
        const context = `killed at write ${at}, ${written ? 'after' : 'before'} it`;
        await scene.ask({ format });
        for (let nth = 0; nth < 3; nth += 1) {
          scene.pass(leaseMs + 1);
          await scene.tick();
        }
        const view = await viewExport(scene.deps, clerk, 'export_1');
        expect(view, context).toMatchObject({ value: { state: 'ready', total: cases, written: cases } });
        const names = await namesIn(scene.whole.get('export_1') ?? new Uint8Array(), format);
        expect([names.length, new Set(names).size], context).toEqual([cases, cases]);
      }
    }
    expect(points).toBeGreaterThan(12);
  });
});
