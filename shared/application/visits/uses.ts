import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { correctVisit, eraseVisit, recordVisit, takeVisit, withdrawVisit } from './change-visit.ts';
import { exportVisits, type VisitSheets } from './export-visits.ts';
import { knownFirms, listVisits, visitFigures } from './list-visits.ts';
import type { VisitExportUses, VisitOfficeUses, VisitUses } from './port.ts';
import { viewVisit, visitsOfCase } from './view-visit.ts';

/** For work groups and banks. */
export const visitUses = (deps: Deps) =>
  freshened(deps, {
    recordVisit: (request) => recordVisit(deps, request),
    correctVisit: (request) => correctVisit(deps, request),
    withdrawVisit: (request) => withdrawVisit(deps, request),
    viewVisit: (actor, visitId) => viewVisit(deps, actor, visitId),
    listVisits: (request) => listVisits(deps, request),
    knownFirms: (actor, search) => knownFirms(deps, actor, search),
  } satisfies VisitUses);

/** For work groups alone. */
export const visitOfficeUses = (deps: Deps) =>
  freshened(deps, {
    takeVisit: (request) => takeVisit(deps, request),
    eraseVisit: (request) => eraseVisit(deps, request),
    visitsOfCase: (actor, caseId) => visitsOfCase(deps, actor, caseId),
    visitFigures: (actor, period) => visitFigures(deps, actor, period),
  } satisfies VisitOfficeUses);

export type VisitExportDeps = Deps & { readonly sheets: VisitSheets };

export const visitExportUses = (deps: VisitExportDeps) =>
  freshened(deps, {
    exportVisits: (request, words) => exportVisits(deps, request, words),
  } satisfies VisitExportUses);
