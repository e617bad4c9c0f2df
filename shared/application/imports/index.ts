/** List import (名单导入): a spreadsheet of applications becomes cases of the importing work group. */
export { factCell } from './cell-rules.ts';
export { checkImport } from './check-import.ts';
export { columnOf, knownHeadings, requiredColumnHeadings, templateHeadings } from './columns.ts';
export { importHandler } from './import-handler.ts';
export { startImport } from './start-import.ts';
export { importRows, viewImport } from './view-import.ts';
