import type { Query } from '../../application/ports/table.ts';

/** Sort keys from `start` (inclusive) up to `end` (exclusive; absent: to the end), in UTF-8 byte order. */
export type SortKeyRange = { readonly start: string; readonly end?: string };

export function sortKeyRange(query: Query): SortKeyRange {
  if (query.prefix) {
    const end = afterPrefix(query.prefix);
    return { start: query.prefix, ...(end === undefined ? {} : { end }) };
  }
  return { start: query.from ?? '', ...(query.to === undefined ? {} : { end: afterText(query.to) }) };
}

/** The next text in byte order: nothing fits between a text and the same text with a NUL behind it. */
export function afterText(text: string): string {
  return `${text}\0`;
}

/** UTF-8 byte order is code point order; JavaScript's own `<` compares UTF-16 units and differs beyond the BMP. */
export function compareKeyTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

export function isWithin(range: SortKeyRange, text: string): boolean {
  return (
    compareKeyTexts(text, range.start) >= 0 &&
    (range.end === undefined || compareKeyTexts(text, range.end) < 0)
  );
}

const lastCodePoint = 0x10ffff;
const lastBeforeSurrogates = 0xd7ff;
const firstAfterSurrogates = 0xe000;

/** The first text after all those that start with `prefix`; none when the prefix is the last there can be. */
function afterPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === lastBeforeSurrogates ? firstAfterSurrogates : last + 1);
}
