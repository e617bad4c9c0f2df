import type { Bilingual } from '../../domain/text/bilingual.ts';

/** How codes are shown in a file; a code without a name stands for itself. */
export type SheetWords = {
  readonly language: keyof Bilingual;
  readonly organisation?: (id: string) => string | undefined;
  readonly product?: (id: string) => string | undefined;
  readonly reason?: (code: string) => string | undefined;
};
