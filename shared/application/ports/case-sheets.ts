import type { ExportedCase } from '../exports/exported-case.ts';
import type { SheetWords } from './sheet-words.ts';
import type { JsonObject } from './table.ts';

export type SheetFormat = 'csv' | 'xlsx';

/** The next bytes of a file, and what the one after them has to know; small, and kept with whoever makes the file. */
export type SheetPiece = { readonly bytes: Uint8Array; readonly state: JsonObject };

/**
 * Writes cases as the files of spreadsheets (导出), piece by piece: the pieces one behind the other are the file. Nothing is
 * kept between them but `state`, so that a file may be gone on with by another process, and memory holds one piece.
 */
export interface CaseSheets {
  begin(format: SheetFormat, words: SheetWords): Promise<SheetPiece>;
  add(
    format: SheetFormat,
    state: JsonObject,
    cases: readonly ExportedCase[],
    words: SheetWords,
  ): Promise<SheetPiece>;
  end(format: SheetFormat, state: JsonObject, words: SheetWords): Promise<Uint8Array>;
}
