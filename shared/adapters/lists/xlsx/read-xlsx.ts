import type { KnownHeadings } from '../../../application/ports/list-reader.ts';
import { ListRefused, type Meter } from '../reading/limits.ts';
import { type Gathered, ListGatherer } from '../reading/list-of-lines.ts';
import { type SheetCell, sheetCells } from './cell-meaning.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedTexts } from './shared-texts.ts';
import { readSheet } from './sheet.ts';
import { readWorkbook } from './workbook.ts';
import { WorkbookParts } from './workbook-parts.ts';

/**
 * The list in an XLSX workbook: of the sheets a person sees, the one whose headings are known best. Two sheets that
 * both hold a list are not chosen between: what stands on the other would be lost without a word.
 */
export async function readXlsx(
  content: Uint8Array,
  known: KnownHeadings,
  meter: Meter,
): Promise<Gathered | undefined> {
  const parts = await WorkbookParts.open(content, meter);
  const workbook = await readWorkbook(parts, meter);
  const formats = await readNumberFormats(parts, workbook.styles, meter);
  const texts = await readSharedTexts(parts, workbook.strings, meter);
  const lists: { readonly name: string; readonly list: Gathered }[] = [];
  for (const { name, part } of workbook.sheets) {
    const gatherer = new ListGatherer<SheetCell>(sheetCells(workbook.from1904), known, meter);
    await readSheet(parts.text(part), { texts, formats, meter, line: (line) => gatherer.add(line) });
    const list = gatherer.finish();
    if (list) lists.push({ name, list });
  }
  const best = Math.max(...lists.map(({ list }) => list.known));
  const filled = lists.filter(({ list }) => list.rows.length > 0 && list.known * 2 > best);
  if (best > 0 && filled.length > 1)
    throw new ListRefused({ reason: 'severalSheets', sheets: filled.map(({ name }) => name) });
  return (filled[0] ?? lists.find(({ list }) => list.known === best))?.list;
}
