/** Lists in the files of spreadsheets: reading applications, writing cases. */
export type { SheetWords } from '../../application/ports/sheet-words.ts';
export { caseFile, makeCaseSheets, makeFigureSheets } from './case-sheets.ts';
export { makeListReader } from './reading/list-reader.ts';
export { makeThreadedListReader } from './reading/threaded-reader.ts';
