import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PackageOptions, packageFunction } from '../../infra/bundling/package-function.ts';
import { sampleTable } from '../../infra/bundling/sample-table.ts';
import type { ColdCase } from './cases.ts';
import { cpuMsOf } from './cpu-of.ts';
import { environmentOf } from './environment.ts';
import { caseToScore, storedCase } from './stored-case.ts';
import { openTableStandIn, type TableStandIn } from './table-stand-in.ts';

export type ColdRow = {
  readonly name: string;
  readonly cold: ColdCase;
  readonly options?: Partial<PackageOptions>;
};
export type ColdFigure = {
  readonly name: string;
  /** CPU of the function's process and of a bare one, milliseconds, round by round. */
  readonly pairs: readonly (readonly [number, number])[];
  /** What the table was asked. */
  readonly calls: readonly string[];
};

type Packaged = ColdRow & { readonly file: string; readonly calls: readonly string[] };

const invokeOnce = join(import.meta.dirname, 'invoke-once.cjs');

/**
 * A cold start with its first invocation against a bare `node -e 0` of the same round: CPU of whole processes, the
 * table behind TLS on 127.0.0.1, packages as they ship. One round more, the first, warms the disk and is not counted.
 */
export const measureCold = async (
  rows: readonly ColdRow[],
  rounds: number,
): Promise<readonly ColdFigure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-cold-'));
  const table = await openTableStandIn(folder, [storedCase(caseToScore()), ...sampleTable()]);
  const environment = environmentOf(table.address);
  const run = ({ file, cold: { event, status } }: Pick<Packaged, 'file' | 'cold'>) =>
    cpuMsOf([invokeOnce, file, JSON.stringify(event), status], environment);
  try {
    const packages: Packaged[] = [];
    for (const row of rows) packages.push(await packaged(row, folder, table, run));
    const pairs = new Map<string, (readonly [number, number])[]>();
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await cpuMsOf(['-e', '0'], environment);
      for (const one of packages) {
        const cpu = await run(one);
        if (round > 0) pairs.set(one.name, [...(pairs.get(one.name) ?? []), [cpu, bare]]);
      }
    }
    return packages.map(({ name, calls }) => ({ name, pairs: pairs.get(name) ?? [], calls }));
  } finally {
    table.close();
    rmSync(folder, { recursive: true });
  }
};

const packaged = async (
  row: ColdRow,
  folder: string,
  table: TableStandIn,
  run: (packed: Pick<Packaged, 'file' | 'cold'>) => Promise<number>,
): Promise<Packaged> => {
  const path = join(folder, row.name.replaceAll(/\W+/g, '-'));
  await packageFunction(row.cold.entry, path, { codeCache: true, ...row.options });
  const file = join(path, 'index.js');
  table.asked();
  await run({ file, cold: row.cold });
  return { ...row, file, calls: table.asked() };
};
