import { freshened } from '../rules/freshness.ts';
import { checkImport, importRows, startImport, viewImport } from './index.ts';
import type { ImportUses } from './port.ts';

export type ImportDeps = Parameters<typeof startImport>[0];

export const importUses = (deps: ImportDeps): ImportUses =>
  freshened(deps, {
    startImport: (request) => startImport(deps, request),
    checkImport: (request) => checkImport(deps, request),
    viewImport: (actor, importId) => viewImport(deps, actor, importId),
    importRows: (actor, importId, failedOnly) => importRows(deps, actor, importId, failedOnly),
  } satisfies ImportUses);
