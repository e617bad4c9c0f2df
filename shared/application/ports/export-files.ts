import type { SignedDownload } from './file-store.ts';
import type { JsonObject } from './table.ts';

/** Where a file in the making stands: how much of it is there, and what its store has to know to go on. */
export type FileDraft = { readonly bytes: number; readonly known: JsonObject };

/**
 * Files that the system itself makes piece by piece (导出文件), apart from the documents of cases, and for some days only. The
 * draft is kept by whoever makes the file: what was appended and is not in a draft that was kept never was.
 */
export interface ExportFiles {
  /**
   * Puts a piece behind what the draft says is there, for good. Asked again with the same draft, as after a crash, the
   * piece stands once. Undefined: what the draft names is no longer there, and the file must be begun again.
   */
  append(id: string, draft: FileDraft | undefined, piece: Uint8Array): Promise<FileDraft | undefined>;
  /** Makes it a file that can be downloaded; may be repeated. False: what the draft names is no longer there. */
  finish(id: string, draft: FileDraft): Promise<boolean>;
  /** Whole or in the making: gone. May be repeated. */
  remove(id: string, draft: FileDraft | undefined): Promise<void>;
  /** A link to a finished file that lives for seconds. Undefined: there is none. */
  signExport(
    id: string,
    shown: { readonly name: string; readonly mediaType: string },
  ): Promise<SignedDownload | undefined>;
}
