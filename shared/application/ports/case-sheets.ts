import type { ExportedCase } from '../exports/export-cases.ts';
import type { SheetWords } from './sheet-words.ts';

/** Writes cases as the files of spreadsheets (导出). */
export interface CaseSheets {
  write(cases: AsyncIterable<ExportedCase>, format: 'csv' | 'xlsx', words: SheetWords): Promise<Uint8Array>;
}
