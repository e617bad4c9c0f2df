import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { IndexName, Query } from '../../application/ports/table.ts';
import type { Position } from '../table/cursor.ts';
import { afterText, sortKeyRange } from '../table/sort-key-range.ts';
import type { Row } from './row.ts';
import { columns } from './schema.ts';

/** Reads up to `count` live rows of a query, from behind `position` on. */
export type PageReader = (query: Query, position: Position | undefined, now: number, count: number) => Row[];

/** A blob sorts after every text: the upper end of a range without end. */
const afterAllTexts = new Uint8Array();

export function preparePageReader(database: DatabaseSync): PageReader {
  const statements = new Map<string, StatementSync>();
  const statement = (index: IndexName | undefined, descending: boolean, resumed: boolean): StatementSync => {
    const shape = `${index} ${descending} ${resumed}`;
    const known = statements.get(shape);
    if (known) return known;
    const prepared = database.prepare(selectPage(index, descending, resumed));
    prepared.setReturnArrays(true);
    statements.set(shape, prepared);
    return prepared;
  };

  return (query, position, now, count) => {
    const descending = query.order === 'descending';
    const range = sortKeyRange(query);
    let start: SQLInputValue = range.start;
    let end: SQLInputValue = range.end ?? afterAllTexts;
    const resumed: SQLInputValue[] = [];
    if (position?.indexSk !== undefined) {
      resumed.push(position.indexSk, position.pk, position.sk);
      if (descending) end = afterText(position.indexSk);
      else start = position.indexSk;
    } else if (position) {
      if (descending) end = position.sk;
      else start = afterText(position.sk);
    }
    return statement(query.index, descending, resumed.length > 0).all(
      query.pk,
      start,
      end,
      now,
      ...resumed,
      count,
    ) as unknown as Row[];
  };
}

export function selectPage(index: IndexName | undefined, descending: boolean, resumed: boolean): string {
  const [pk, sk] = index ? [`${index}_pk`, `${index}_sk`] : ['pk', 'sk'];
  const direction = descending ? 'DESC' : 'ASC';
  const order = index ? [sk, 'pk', 'sk'] : [sk];
  return `SELECT ${columns.join(', ')} FROM items
    WHERE ${pk} = ? AND ${sk} >= ? AND ${sk} < ? AND (expires_at IS NULL OR expires_at > ?)
    ${resumed ? `AND (${order.join(', ')}) ${descending ? '<' : '>'} (?, ?, ?)` : ''}
    ORDER BY ${order.map((column) => `${column} ${direction}`).join(', ')} LIMIT ?`;
}
