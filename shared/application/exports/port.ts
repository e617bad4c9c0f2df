import type { Actor } from '../../domain/case/actor.ts';
import type { SheetWords } from '../ports/sheet-words.ts';
import type { Result } from '../refusals.ts';
import type { ExportFilter } from './export-cases.ts';

/** Which cases go into a file, and how it is written. */
export type ExportRequest = ExportFilter & {
  readonly actor: Actor;
  readonly format: 'csv' | 'xlsx';
  readonly words: SheetWords;
};

/** A file that was written, and what it is saved as. */
export type ExportedFile = { readonly name: string; readonly content: Uint8Array };

/** 导出: cases as a file, each as the actor may see it. */
export type ExportUses = {
  exportCases(request: ExportRequest): Promise<Result<ExportedFile>>;
};
