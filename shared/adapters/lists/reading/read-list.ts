import type { ListFormat, ListReader, ReadList } from '../../../application/ports/list-reader.ts';
import { readCsv } from '../csv/read-csv.ts';
import { foreignFormat } from './foreign-format.ts';
import { type ListLimits, ListRefused, listLimits, Meter } from './limits.ts';

export type ListRequest = {
  readonly content: Uint8Array;
  readonly format: ListFormat;
} & Parameters<ListReader['read']>[2];

/** Reads one file in this thread. Every limit is checked as it goes, so it ends soon whatever the file is. */
export async function readList(
  { content, format, known, maxRows }: ListRequest,
  limits: Partial<ListLimits> = {},
): Promise<ReadList> {
  const meter = new Meter({ ...listLimits, rows: maxRows, ...limits });
  try {
    const foreign = foreignFormat(content, format);
    if (foreign) return { ok: false, reason: foreign };
    const list = isZip(content)
      ? await (await xlsx())(content, known, meter)
      : readCsv(content, known, meter);
    return list
      ? { ok: true, headings: list.headings, rows: list.rows }
      : { ok: false, reason: 'unreadable' };
  } catch (error) {
    if (error instanceof ListRefused) return { ok: false, ...error.list };
    // The archive and the XML parser throw whatever they throw: any of it means a damaged workbook. CSV has no parser.
    if (isZip(content)) return { ok: false, reason: 'unreadable' };
    throw error;
  }
}

/** Loaded when somebody brings a workbook: every start of a function would pay for it. */
const xlsx = async () => (await import('../xlsx/read-xlsx.ts')).readXlsx;

const isZip = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;
