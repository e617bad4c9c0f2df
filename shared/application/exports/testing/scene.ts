import { makeMemoryExportFiles } from '../../../../test/support/memory-files.ts';
import { makeCaseSheets } from '../../../adapters/lists/index.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { CaseFile } from '../../../domain/case/state.ts';
import { listedFileOf } from '../../cases/case-store.ts';
import { fireDue } from '../../clocks/fire-due.ts';
import { importHandler, startImport } from '../../imports/index.ts';
import { applicationRow, clerk, csv, makeScene } from '../../imports/testing/scene.ts';
import { stateKey } from '../../keys.ts';
import type { ExportFiles } from '../../ports/export-files.ts';
import { type JsonObject, maxWritesPerTransaction, type Table, type Write } from '../../ports/table.ts';
import { registerLineItem } from '../../register/register-line-item.ts';
import { askExport } from '../ask-export.ts';
import { exportHandler } from '../export-handler.ts';
import type { ExportRequest } from '../port.ts';
import type { ExportDeps } from '../stored-export.ts';

type Wraps = {
  readonly table?: (table: Table) => Table;
  readonly files?: (files: ExportFiles) => ExportFiles;
};

/** A case as the domain opens one, from a list. */
const openedFile = async (): Promise<CaseFile> => {
  const { deps, tick } = makeScene();
  const request = { actor: clerk, importId: 'imp_1', format: 'csv' } as const;
  await startImport(deps, { ...request, content: csv([applicationRow(0)]) });
  await tick();
  const { items } = await deps.table.query({ pk: 'ORG#wg-east#CASES', index: 'list', limit: 1 });
  const state = items[0] && (await deps.table.get({ pk: items[0].pk, sk: 'STATE' }));
  if (!state) throw new Error('the case was not opened');
  return listedFileOf(state);
};
let template: Promise<CaseFile> | undefined;

/** A work group with so many cases, each with its line, straight into the table; and all that exports stand on. */
export const makeExportScene = async (
  cases: number,
  wraps: Wraps = {},
  exportSlices?: ExportDeps['exportSlices'],
) => {
  const scene = makeScene();
  template ??= openedFile();
  const file = await template;
  const writes = Array.from({ length: cases }, (_, nth): readonly Write[] => {
    const name = `虚构企业${nth}号`;
    const one = { ...file, id: `case_${String(nth).padStart(6, '0')}` };
    const named = { ...one, applicant: { ...one.applicant, name } };
    const data = { file: named, lastHash: 'hash' } as unknown as JsonObject;
    return [
      { kind: 'put', item: { ...stateKey(named.id), version: 1, data } },
      { kind: 'put', item: { ...registerLineItem(named), version: 1 } },
    ];
  }).flat();
  for (let at = 0; at < writes.length; at += maxWritesPerTransaction)
    await scene.deps.table.transact(writes.slice(at, at + maxWritesPerTransaction));
  const memory = makeMemoryExportFiles();
  const deps: ExportDeps = {
    ...scene.deps,
    table: wraps.table?.(scene.deps.table) ?? scene.deps.table,
    sheets: makeCaseSheets(),
    exportFiles: wraps.files?.(memory.files) ?? { ...memory.files },
    sheetWords: async (language) => ({ language }),
    ...(exportSlices && { exportSlices }),
  };
  const handlers = { import: importHandler(deps), export: exportHandler(deps) };
  return {
    ...scene,
    ...memory,
    deps,
    ask: (more: Partial<ExportRequest> & { readonly actor?: Actor } = {}) =>
      askExport(deps, { actor: clerk, exportId: 'export_1', format: 'csv', language: 'zh', ...more }),
    tick: () => fireDue(deps, handlers),
  };
};

/** The lines of a CSV without its headings. */
export const linesOf = (content: Uint8Array | undefined): readonly string[] =>
  new TextDecoder().decode(content).trimEnd().split('\r\n').slice(1);
