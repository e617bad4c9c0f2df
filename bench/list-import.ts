import { parse } from 'csv-parse/sync';
import { makeListReader } from '../shared/adapters/lists/index.ts';
import { fireDue } from '../shared/application/clocks/fire-due.ts';
import {
  checkImport,
  importHandler,
  knownHeadings,
  startImport,
} from '../shared/application/imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../shared/application/imports/testing/scene.ts';
import { medianRatio, printRows, type Row } from './side-by-side.ts';

const total = 10_000;
const badRows = new Set(Array.from({ length: 37 }, (_, i) => 100 + i * 257));
const rounds = 5;

/** CPU time of all threads of this process, microseconds. */
const spent = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

/** A list of 10,000 applications with 37 bad rows: reading, judging and importing it over parsing the same file bare. */
export async function benchListImport(): Promise<readonly Row[]> {
  const rows = Array.from({ length: total }, (_, i) =>
    applicationRow(i, badRows.has(i) ? { '期限（月）': '0' } : {}),
  );
  const content = csv(rows);
  const reader = makeListReader();
  const works = {
    'read within limits, cells judged by their headings': () =>
      reader.read(content, 'csv', { known: knownHeadings, maxRows: 20_000 }),
    'read and every row judged (导入前核对)': async () => {
      const { deps } = makeScene();
      const check = await checkImport(deps, { actor: clerk, format: 'csv', content });
      if (!check.ok || check.value.accepted !== total - badRows.size) throw new Error('the check is wrong');
    },
    'imported: 9,963 cases opened on the table in memory': async () => {
      const { deps } = makeScene();
      await startImport(deps, { actor: clerk, importId: 'imp', format: 'csv', content });
      await fireDue(deps, { import: importHandler(deps) });
    },
  };
  const figures: Row[] = [];
  for (const [name, work] of Object.entries(works)) {
    await work();
    const pairs: [number, number][] = [];
    for (let round = 0; round < rounds; round += 1)
      pairs.push([await spent(work), await spent(() => parse(content))]);
    figures.push({ name: `${name}, CPU over csv-parse alone`, ratio: medianRatio(pairs), goal: null });
  }
  printRows(figures);
  return figures;
}

if (import.meta.main) await benchListImport();
