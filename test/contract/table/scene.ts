import { beforeEach, expect } from 'vitest';
import type { Clock } from '../../../shared/application/ports/clock.ts';
import type { Item, Page, Query, Table, Write } from '../../../shared/application/ports/table.ts';

export type MakeTable = (clock: Clock) => Table | Promise<Table>;

/** A fresh, empty table for each test, with a clock the test sets. */
export type Scene = {
  readonly table: Table;
  now: number;
  /** Writes without expectation, in as many transactions as it takes. */
  given(...items: readonly Item[]): Promise<void>;
  /** All pages of a query, one after the other. */
  all(query: Query): Promise<readonly Page[]>;
};

/** More than any test here needs; a query that goes in circles shall fail, not hang. */
const mostPages = 100;

/** Far ahead: a store that clears what has expired by the real clock must find nothing of a test expired. */
export const noon = Date.UTC(2090, 10, 20, 4);

export function setScene(makeTable: MakeTable): Scene {
  let table: Table;
  const scene: Scene = {
    get table() {
      return table;
    },
    now: noon,
    async given(...items) {
      for (let start = 0; start < items.length; start += 100) {
        const writes = items.slice(start, start + 100).map((item): Write => ({ kind: 'put', item }));
        expect(await table.transact(writes)).toEqual({ ok: true });
      }
    },
    async all(query) {
      const pages: Page[] = [];
      let cursor: string | undefined;
      do {
        const page = await table.query({ ...query, ...(cursor === undefined ? {} : { cursor }) });
        pages.push(page);
        if (pages.length > mostPages) throw new Error('The pages of a query do not end');
        cursor = page.cursor;
      } while (cursor !== undefined);
      return pages;
    },
  };
  beforeEach(async () => {
    scene.now = noon;
    table = await makeTable({ now: () => scene.now });
  });
  return scene;
}

export function item(pk: string, sk: string, more: Partial<Item> = {}): Item {
  return { pk, sk, version: 1, data: {}, ...more };
}

export function put(of: Item, expected?: Write['expect']): Write {
  return { kind: 'put', item: of, ...(expected ? { expect: expected } : {}) };
}

export function sortKeys(items: readonly Item[]): readonly string[] {
  return items.map(({ sk }) => sk);
}
