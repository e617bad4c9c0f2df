/** Lists in the files of spreadsheets: reading applications, writing cases. */
export type { SheetWords } from '../../application/ports/sheet-words.ts';
export { makeCaseSheets } from './case-sheets.ts';
export { makeListReader } from './reading/list-reader.ts';
export { makeThreadedListReader } from './reading/threaded-reader.ts';
export { csvOfCases } from './write-csv.ts';
export { xlsxOfCases } from './write-xlsx.ts';
