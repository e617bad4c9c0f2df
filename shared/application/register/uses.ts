import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { bankService } from './bank-service.ts';
import type { FigureSheets } from './export-figures.ts';
import { exportFigures } from './export-figures.ts';
import { casesBehind, figures } from './figures.ts';
import type { RegisterUses } from './port.ts';

/** Counting, for those who oversee work groups. */
export const countingUses = (deps: Deps) =>
  freshened(deps, {
    figures: (actor, asked) => figures(deps, actor, asked),
    casesBehind: (request) => casesBehind(deps, request),
  } satisfies Partial<RegisterUses>);

/** How banks answer, for themselves and for those who oversee work groups. */
export const serviceUses = (deps: Deps) =>
  freshened(deps, {
    bankService: (actor, asked) => bankService(deps, actor, asked),
  } satisfies Partial<RegisterUses>);

export type FigureExportDeps = Deps & { readonly sheets: FigureSheets };

export const figureExportUses = (deps: FigureExportDeps) =>
  freshened(deps, {
    exportFigures: (actor, asked, words) => exportFigures(deps, actor, asked, words),
  } satisfies Partial<RegisterUses>);
