import { describe, expect, it } from 'vitest';
import { indexNames } from '../../application/ports/table.ts';
import { openSqliteDatabase } from './open-database.ts';
import { selectPage } from './page-reader.ts';
import { createSchema } from './schema.ts';

describe('a page of a query', () => {
  const database = openSqliteDatabase(':memory:');
  createSchema(database);
  const shapes = [undefined, ...indexNames].flatMap((index) =>
    [false, true].flatMap((descending) =>
      (index ? [false, true] : [false]).map((resumed) => [index, descending, resumed] as const),
    ),
  );

  it.each(shapes)('index %s, descending %s, resumed %s: is sought, never scanned or sorted', (...shape) => {
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${selectPage(...shape)}`).all();
    const steps = plan.map(({ detail }) => String(detail));
    expect(steps).toHaveLength(1);
    const key = shape[0] ? `INDEX items_by_${shape[0]} (${shape[0]}_pk=? AND ` : 'PRIMARY KEY (pk=? AND ';
    expect(steps[0]).toContain(`SEARCH items USING ${key}`);
  });
});
