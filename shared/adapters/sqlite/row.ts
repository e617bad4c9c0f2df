import type { SQLInputValue } from 'node:sqlite';
import { type IndexName, type Item, indexNames, type Key } from '../../application/ports/table.ts';

/** A row as an array, in the order of `columns`. */
export type Row = readonly (string | number | null)[];

const firstIndexColumn = 5;

export function rowOf(item: Item, json: string): SQLInputValue[] {
  const row: SQLInputValue[] = [item.pk, item.sk, item.version, json, item.expiresAt ?? null];
  for (const name of indexNames) {
    const key = item.index?.[name];
    row.push(key?.pk ?? null, key?.sk ?? null);
  }
  return row;
}

export function itemOf(row: Row): Item {
  const [pk, sk, version, data, expiresAt] = row as [string, string, number, string, number | null];
  const index = indexOf(row);
  return {
    pk,
    sk,
    version,
    ...(index ? { index } : {}),
    ...(expiresAt === null ? {} : { expiresAt }),
    data: JSON.parse(data),
  };
}

function indexOf(row: Row): Item['index'] {
  let index: Partial<Record<IndexName, Key>> | undefined;
  let column = firstIndexColumn;
  for (const name of indexNames) {
    const pk = row[column++];
    const sk = row[column++];
    if (typeof pk !== 'string' || typeof sk !== 'string') continue;
    index ??= {};
    index[name] = { pk, sk };
  }
  return index;
}
