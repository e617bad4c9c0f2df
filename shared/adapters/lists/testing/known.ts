import type { ColumnKind, KnownHeadings, ReadList } from '../../../application/ports/list-reader.ts';
import { makeListReader } from '../reading/list-reader.ts';

const kinds: Readonly<Record<string, ColumnKind>> = {
  名称: { kind: 'text' },
  企业名称: { kind: 'text' },
  用途: { kind: 'text' },
  代码: { kind: 'code', asNumber: /^\d{4}$/ },
  金额: { kind: 'number' },
  日期: { kind: 'date' },
};

/** Headings of a small list, one of each kind and more. */
export const known: KnownHeadings = new Map(Object.entries(kinds));
const reader = makeListReader();

export const readCsv = (content: string | Uint8Array, maxRows = 100): Promise<ReadList> =>
  reader.read(Buffer.from(content as string), 'csv', { known, maxRows });
export const readXlsx = (content: Uint8Array, maxRows = 100): Promise<ReadList> =>
  reader.read(content, 'xlsx', { known, maxRows });

/** The cells of each row, or why there are none. */
export const cellsOf = (list: ReadList): unknown => (list.ok ? list.rows.map(({ cells }) => cells) : list);
/** What is uncertain, cell by cell. */
export const faultsOf = (list: ReadList): unknown =>
  list.ok ? list.rows.flatMap(({ faults }) => faults.map(({ cell, code }) => [cell, code])) : list;
