import { freshened } from '../rules/freshness.ts';
import { askExport } from './ask-export.ts';
import { cancelExport } from './cancel-export.ts';
import { exportLink } from './export-link.ts';
import type { ExportUses } from './port.ts';
import type { ExportDeps } from './stored-export.ts';
import { listExports, viewExport } from './view-export.ts';

export type { ExportDeps } from './stored-export.ts';

export const exportUses = (deps: ExportDeps): ExportUses =>
  freshened(deps, {
    askExport: (request) => askExport(deps, request),
    viewExport: (actor, exportId) => viewExport(deps, actor, exportId),
    listExports: (actor) => listExports(deps, actor),
    cancelExport: (actor, exportId) => cancelExport(deps, actor, exportId),
    exportLink: (actor, exportId) => exportLink(deps, actor, exportId),
  } satisfies ExportUses);
