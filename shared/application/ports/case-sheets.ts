import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { ExportedCase } from '../exports/export-cases.ts';

/** How codes are shown in a file; a code without a name stands for itself. */
export type SheetWords = {
  readonly language: keyof Bilingual;
  readonly organisation?: (id: string) => string | undefined;
  readonly product?: (id: string) => string | undefined;
  readonly reason?: (code: string) => string | undefined;
};

/** Writes cases as the files of spreadsheets (导出). */
export interface CaseSheets {
  write(cases: AsyncIterable<ExportedCase>, format: 'csv' | 'xlsx', words: SheetWords): Promise<Uint8Array>;
}
