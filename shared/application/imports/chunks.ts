import { importChunkKey, importKey, importResultKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import type { AcceptedRow, Judgement } from './judge-list.ts';
import type { ImportRowResult } from './port.ts';

/** The longest row and the worst report of one are about 14 KB each: twenty stay below the 400 KB of an item. */
const rowsPerChunk = 20;
/** Rows and results of six full chunks stay below the 4 MB of a transaction. */
const chunksPerTransaction = 6;

export const acceptedOf = (item: Item | undefined): readonly AcceptedRow[] =>
  (item?.data['rows'] ?? []) as unknown as readonly AcceptedRow[];

export const resultsOf = (item: Item | undefined): readonly ImportRowResult[] =>
  (item?.data['rows'] ?? []) as unknown as readonly ImportRowResult[];

export const resultWrite = (importId: string, chunk: number, rows: readonly ImportRowResult[]): Write => ({
  kind: 'put',
  item: { ...importResultKey(importId, chunk), version: 1, data: { rows } as unknown as JsonObject },
});

/** The list cut into chunks, whatever became of its rows: the same list is always cut alike. */
export const chunksOf = (judged: readonly Judgement[]): readonly (readonly Judgement[])[] =>
  Array.from({ length: Math.ceil(judged.length / rowsPerChunk) }, (_, chunk) =>
    judged.slice(chunk * rowsPerChunk, (chunk + 1) * rowsPerChunk),
  );

/**
 * What stores the chunks, transaction by transaction: the rows to open, and the results of those refused. Each holds
 * only while the import stands at `version`, so that whoever took it over meanwhile is not overwritten.
 */
export const chunkTransactions = (
  importId: string,
  chunks: readonly (readonly Judgement[])[],
  version: number,
): readonly (readonly Write[])[] => {
  const check: Write = { kind: 'check', key: importKey(importId), expect: { kind: 'version', version } };
  const writes = chunks.map((judged, chunk): readonly Write[] => {
    const rows = judged.flatMap(({ accepted }) => accepted ?? []);
    const results = judged.flatMap(({ rejected }) => rejected ?? []);
    return [
      {
        kind: 'put',
        item: { ...importChunkKey(importId, chunk), version: 1, data: { rows } as unknown as JsonObject },
      },
      resultWrite(importId, chunk, results),
    ];
  });
  return Array.from({ length: Math.ceil(writes.length / chunksPerTransaction) }, (_, i) => [
    check,
    ...writes.slice(i * chunksPerTransaction, (i + 1) * chunksPerTransaction).flat(),
  ]);
};
