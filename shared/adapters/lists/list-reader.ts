import type { ListReader } from '../../application/ports/list-reader.ts';
import { csvCells } from './csv-cells.ts';
import { listOfCells } from './list-of-cells.ts';
import { xlsxCells } from './xlsx-cells.ts';

/** Lists as people save them: CSV in the encodings of Chinese spreadsheets, and XLSX workbooks (first sheet). */
export const makeListReader = (): ListReader => ({
  read: async (content, format, maxRows) => {
    const cells = format === 'csv' ? csvCells(content) : await xlsxCells(content);
    return cells ? listOfCells(cells, maxRows) : { ok: false, reason: 'unreadable' };
  },
});
