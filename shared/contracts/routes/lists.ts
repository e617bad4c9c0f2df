import { csvType, xlsxType } from '../media-types.ts';
import { figureFileQuery } from '../requests/figures.ts';
import { exportedList, exportWish, importRowsQuery } from '../requests/list-query.ts';
import { noParams, ofExport, ofImport } from '../requests/paths.ts';
import { ofReport, reportFileQuery } from '../requests/reports.ts';
import { exportLink, exportReport, exportReports } from '../responses/export.ts';
import { file } from '../responses/file.ts';
import { importReport, importRows } from '../responses/import.ts';
import { importCheck } from '../responses/import-check.ts';
import { exportBankBatch, exportBatch } from './batches.ts';
import { ask, order, type RouteTable } from './route.ts';
import { exportBankVisits, exportVisits } from './visits.ts';

/** On AWS these are one function's, the only one that carries readers and writers of spreadsheets. */
const servedBy = 'lists';

/** 名单: lists in and out, for the work group. */
export const listRoutes = {
  askExport: {
    ...order('/regulator/exports', '导出案件', 'The cases of a list as CSV or XLSX, made in the background', {
      params: noParams,
      query: exportedList,
      body: exportWish,
      answer: exportReport,
      success: 'accepted',
    }),
    servedBy,
  },
  listExports: {
    ...ask('/regulator/exports', '导出记录', 'Exports of your organisation', { answer: exportReports }),
    servedBy,
  },
  viewExport: {
    ...ask('/regulator/exports/{exportId}', '导出进度', 'How an export goes', {
      params: ofExport,
      answer: exportReport,
    }),
    servedBy,
  },
  cancelExport: {
    ...order('/regulator/exports/{exportId}/cancel', '取消导出', 'Cancel an export', {
      params: ofExport,
      body: noParams,
      answer: exportReport,
    }),
    servedBy,
  },
  exportLink: {
    ...order('/regulator/exports/{exportId}/link', '下载导出文件', 'A link to the exported file', {
      params: ofExport,
      body: noParams,
      answer: exportLink,
    }),
    servedBy,
  },
  exportFigures: {
    ...ask('/regulator/exports/figures', '导出统计表', 'Figures of a period as XLSX', {
      query: figureFileQuery,
      answer: file,
    }),
    file: [xlsxType],
    servedBy,
  },
  exportReport: {
    ...ask('/regulator/exports/reports/{month}/{orgId}', '导出月报', 'A monthly report as XLSX', {
      params: ofReport,
      query: reportFileQuery,
      answer: file,
    }),
    file: [xlsxType],
    servedBy,
  },
  exportBatch,
  exportVisits,
  startImport: {
    ...order('/regulator/imports', '导入名单', 'Import a list (CSV or XLSX)', {
      params: noParams,
      body: noParams,
      answer: importReport,
      success: 'accepted',
    }),
    body: { kind: 'list' } as const,
    servedBy,
  },
  checkImport: {
    ...order('/regulator/imports/check', '导入前核对名单', 'What an import of this list would do', {
      params: noParams,
      body: noParams,
      answer: importCheck,
    }),
    body: { kind: 'list' } as const,
    servedBy,
  },
  importTemplate: {
    ...ask('/regulator/import-template', '名单模板', 'An empty list with all its headings (CSV)', {
      answer: file,
    }),
    file: [csvType],
    servedBy,
  },
  viewImport: {
    ...ask('/regulator/imports/{importId}', '导入结果', 'How an import goes', {
      params: ofImport,
      answer: importReport,
    }),
    servedBy,
  },
  importRows: {
    ...ask('/regulator/imports/{importId}/rows', '导入逐行结果', 'What became of each row', {
      params: ofImport,
      query: importRowsQuery,
      answer: importRows,
    }),
    servedBy,
  },
} as const satisfies RouteTable;

/** What a bank takes out as files. */
export const bankListRoutes = {
  exportBatch: exportBankBatch,
  exportVisits: exportBankVisits,
} as const satisfies RouteTable;
