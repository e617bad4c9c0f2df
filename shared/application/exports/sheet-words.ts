import type { ReferenceData } from '../../contracts/responses/reference.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { SheetWords } from '../ports/sheet-words.ts';

/** What the codes in a file are called, those of tables no longer in force too. */
export const sheetWordsFrom = (
  { organisations, products, reasons, otherVersions }: ReferenceData,
  language: keyof Bilingual,
): SheetWords => {
  const words = <T extends { readonly name: Bilingual }>(
    entries: readonly T[],
    keyOf: (entry: T) => string,
  ) => {
    const known = new Map(entries.map((entry) => [keyOf(entry), entry.name[language]]));
    return (key: string) => known.get(key);
  };
  return {
    language,
    organisation: words(organisations, ({ id }) => id),
    product: words(products, ({ id }) => id),
    reason: words([...otherVersions.reasons, ...reasons], ({ code }) => code),
  };
};
