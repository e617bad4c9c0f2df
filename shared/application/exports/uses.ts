import type { Deps } from '../deps.ts';
import type { CaseSheets } from '../ports/case-sheets.ts';
import { freshened } from '../rules/freshness.ts';
import type { ExportUses } from './port.ts';
import { writeExport } from './write-export.ts';

export type ExportDeps = Deps & { readonly sheets: CaseSheets };

export const exportUses = (deps: ExportDeps): ExportUses =>
  freshened(deps, {
    exportCases: (request) => writeExport(deps, request),
  } satisfies ExportUses);
