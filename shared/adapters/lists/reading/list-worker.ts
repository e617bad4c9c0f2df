import type { ListRow, UnreadList } from '../../../application/ports/list-reader.ts';
import { type ListRequest, readList } from './read-list.ts';

/** Rows as JSON, some hundreds a piece: whoever takes them can let others in between two pieces. */
export type ReadInWorker =
  | { readonly ok: true; readonly headings: readonly string[]; readonly pieces: readonly string[] }
  | ({ readonly ok: false } & UnreadList);

const rowsPerPiece = 250;

/** What the thread of `makeThreadedListReader` does. */
export default async function readInWorker(request: ListRequest): Promise<ReadInWorker> {
  const list = await readList(request);
  if (!list.ok) return list;
  const { headings, rows } = list;
  const pieces = Array.from({ length: Math.ceil(rows.length / rowsPerPiece) }, (_, piece) =>
    JSON.stringify(rows.slice(piece * rowsPerPiece, (piece + 1) * rowsPerPiece)),
  );
  return { ok: true, headings, pieces };
}

export const rowsOf = (piece: string): readonly ListRow[] => JSON.parse(piece);
