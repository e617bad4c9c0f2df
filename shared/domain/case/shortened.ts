import { cutText } from '../text/cut-text.ts';
import { bytesOfJson, jsonBytes } from './json-bytes.ts';
import type { CaseFile } from './state.ts';

/**
 * 案卷摘要: a case as its state item holds it once its texts are many (docs/adr/0030). Long texts are cut; they stand whole
 * in the events alone. Enough for lists, figures and searches; never to decide on or to show as the case.
 */
export type ShortenedFile = CaseFile & { readonly shortened: true };

export const isShortened = (file: CaseFile): file is ShortenedFile => 'shortened' in file;

/** Four to five times a usual case, which so stays whole and is read with one call. */
export const mostWholeBytes = 32 * 1024;

const longestText = 32;
const keptOfText = 30;
/** Longer than any key that the system takes in. */
const longestKey = 100;
const isKey = (text: string): boolean => text.length <= longestKey && /^[\w.:-]*$/.test(text);
const isLong = (text: string): boolean => text.length > longestText && !isKey(text);

/** What the state item holds of a case, and its bytes: all of it while it is small. */
export const asStored = (
  file: CaseFile,
): { readonly file: CaseFile | ShortenedFile; readonly bytes: number } => {
  const text = JSON.stringify(file);
  // Each character takes a byte at least: a text that is too long need not be counted to its end.
  const bytes = text.length > mostWholeBytes ? text.length : bytesOfJson(text);
  if (bytes <= mostWholeBytes) return { file, bytes };
  const short = shortened(file);
  return { file: short, bytes: jsonBytes(short) };
};

/** Cutting what was cut changes nothing. What lists and searches go by stays whole: names, codes, keys, the score. */
export const shortened = ({ applicant, score, ...rest }: CaseFile): ShortenedFile => ({
  ...cutTexts(rest),
  applicant,
  ...(score && { score }),
  shortened: true,
});

/** The same value with each long text in it cut. */
export const cutTexts = <T>(value: T): T => cut(value) as T;

const cut = (value: unknown): unknown => {
  if (typeof value === 'string') return isLong(value) ? cutText(value, keptOfText) : value;
  if (Array.isArray(value)) return value.map(cut);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, cut(below)]));
};
