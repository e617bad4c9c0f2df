/** List import (名单导入): a spreadsheet of applications becomes cases of the importing work group. */
export { headingOf, requiredColumns, templateHeadings } from './columns.ts';
export { type ImportHandlerOptions, importHandler } from './import-handler.ts';
export { type ImportDeps, type ImportRequest, startImport } from './start-import.ts';
export { importRows, viewImport } from './view-import.ts';
