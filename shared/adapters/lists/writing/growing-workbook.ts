import type { SheetPiece } from '../../../application/ports/case-sheets.ts';
import type { SheetWords } from '../../../application/ports/sheet-words.ts';
import type { JsonObject } from '../../../application/ports/table.ts';
import { sheetHeadings } from '../case-sheet.ts';
import type { SheetCell } from '../sheet-cell.ts';
import { closed, directory, opened, put, type ZipEntry } from './growing-zip.ts';
import { rowXml, sheetHead, sheetPath, sheetTail, workbookParts } from './workbook-xml.ts';

/** So many rows a sheet has in every spreadsheet program; what is more goes on in a second one. */
const rowsPerSheet = 1_048_576;

/** A workbook in the making: the sheets that are whole, the one that is open, and how many bytes there are so far. */
type Growing = {
  readonly whole: readonly ZipEntry[];
  readonly open: ZipEntry;
  readonly rows: number;
  readonly at: number;
};

const growing = (state: JsonObject): Growing => state as unknown as Growing;
const piece = (parts: readonly Uint8Array[], made: Growing): SheetPiece => ({
  bytes: Buffer.concat(parts),
  state: made as unknown as JsonObject,
});

/** Begins a sheet behind those that are whole. */
const sheetOpened = (whole: readonly ZipEntry[], at: number, words: SheetWords) => {
  const begun = opened(sheetPath(whole.length + 1), at);
  const headed = put(begun.entry, sheetHead(sheetHeadings(words)));
  const bytes = Buffer.concat([begun.bytes, headed.bytes]);
  return { bytes, made: { whole, open: headed.entry, rows: 1, at: at + bytes.length } };
};

const sheetClosed = ({ open, at, whole }: Growing) => {
  const ended = put(open, sheetTail, true);
  const bytes = Buffer.concat([ended.bytes, closed(ended.entry)]);
  return { bytes, whole: [...whole, ended.entry], at: at + bytes.length };
};

export const workbookBegun = (words: SheetWords): SheetPiece => {
  const { bytes, made } = sheetOpened([], 0, words);
  return piece([bytes], made);
};

/** @throws {ArchiveTooLarge} */
export const workbookWith = (
  state: JsonObject,
  rows: readonly (readonly SheetCell[])[],
  words: SheetWords,
  most = rowsPerSheet,
): SheetPiece => {
  let made = growing(state);
  const parts: Uint8Array[] = [];
  for (let done = 0; done < rows.length; ) {
    if (made.rows >= most) {
      const ended = sheetClosed(made);
      const next = sheetOpened(ended.whole, ended.at, words);
      parts.push(ended.bytes, next.bytes);
      made = next.made;
    }
    const taken = rows.slice(done, done + most - made.rows);
    const added = put(made.open, taken.map(rowXml).join(''));
    parts.push(added.bytes);
    made = {
      ...made,
      open: added.entry,
      rows: made.rows + taken.length,
      at: made.at + added.bytes.length,
    };
    done += taken.length;
  }
  return piece(parts, made);
};

const sheetNames = { zh: '案件', en: 'Cases' } as const;

/** @throws {ArchiveTooLarge} */
export const workbookEnded = (state: JsonObject, { language }: SheetWords): Uint8Array => {
  const ended = sheetClosed(growing(state));
  const parts: Uint8Array[] = [ended.bytes];
  const entries = [...ended.whole];
  let { at } = ended;
  const name = sheetNames[language];
  const names = ended.whole.map((_, nth) => (nth === 0 ? name : `${name} ${nth + 1}`));
  for (const [path, xml] of workbookParts(names)) {
    const begun = opened(path, at);
    const filled = put(begun.entry, xml, true);
    const bytes = Buffer.concat([begun.bytes, filled.bytes, closed(filled.entry)]);
    parts.push(bytes);
    entries.push(filled.entry);
    at += bytes.length;
  }
  return Buffer.concat([...parts, directory(entries, at)]);
};
