import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { remindOfReport, reportsBelow } from './collect.ts';
import { exportReport, type ReportSheets } from './export-report.ts';
import { fileReport } from './file-report.ts';
import type { ReportUses } from './port.ts';
import { enterFigures, setReportForm } from './prepare.ts';
import { viewReport } from './view-report.ts';

/** 月报, for work groups and those above them. */
export const reportUses = (deps: Deps) =>
  freshened(deps, {
    viewReport: (asked) => viewReport(deps, asked),
    reportsBelow: (actor, month) => reportsBelow(deps, actor, month),
    enterFigures: (asked) => enterFigures(deps, asked),
    setReportForm: (actor, form, expectedVersion) => setReportForm(deps, actor, form, expectedVersion),
    fileReport: (asked) => fileReport(deps, asked),
    remindOfReport: (asked) => remindOfReport(deps, asked),
  } satisfies Partial<ReportUses>);

export type ReportExportDeps = Deps & { readonly sheets: ReportSheets };

export const reportExportUses = (deps: ReportExportDeps) =>
  freshened(deps, {
    exportReport: (asked, words) => exportReport(deps, asked, words),
  } satisfies Partial<ReportUses>);
