import type { ListReader } from '../../../application/ports/list-reader.ts';
import { readList } from './read-list.ts';

/**
 * Lists as people save them: CSV in the encodings of Chinese spreadsheets, and XLSX workbooks. Read in this thread:
 * for a function that answers one request at a time, and for commands.
 */
export const makeListReader = (): ListReader => ({
  read: (content, format, asked) => readList({ content, format, ...asked }),
});
