import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../application/ports/clock.ts';
import type {
  FailedWrite,
  Item,
  Key,
  Page,
  Query,
  Table,
  TransactResult,
  Write,
} from '../../application/ports/table.ts';
import { checkKey } from '../table/check-key.ts';
import { checkQuery } from '../table/check-query.ts';
import { type CheckedWrite, checkWrites, keyOf } from '../table/check-writes.ts';
import { decodeCursor, encodeCursor } from '../table/cursor.ts';
import { meets } from '../table/expectation.ts';
import { epochSeconds, isExpired } from '../table/expiry.ts';
import { type GroupCommit, makeGroupCommit } from './group-commit.ts';
import { preparePageReader } from './page-reader.ts';
import { itemOf, type Row, rowOf } from './row.ts';
import { columns, createSchema } from './schema.ts';
import { typedFailure } from './sqlite-failure.ts';

/**
 * The table on one machine. Works in the caller's database, so that the workflow engine can share the file; what runs
 * inside a transaction never yields, so it never meets another one of the same process.
 *
 * @param deps.commits the connection's own, where others write by it too
 * @throws {StorageFull | StorageDamaged | TableBusy | StorageClosed | InvalidTableRequest} from every method, as a rejection
 */
export function makeSqliteTable(deps: {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly commits?: GroupCommit;
}): Table {
  const { database, clock, commits = makeGroupCommit(deps.database) } = deps;
  createSchema(database);
  const select = database.prepare(`SELECT ${columns.join(', ')} FROM items WHERE pk = ? AND sk = ?`);
  select.setReturnArrays(true);
  const insert = database.prepare(
    `INSERT OR REPLACE INTO items (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const remove = database.prepare('DELETE FROM items WHERE pk = ? AND sk = ?');
  const readPage = preparePageReader(database);

  function read(key: Key): Item | undefined {
    const row = select.get(key.pk, key.sk) as unknown as Row | undefined;
    return row && !isExpired(row[4] as number | null, clock.now()) ? itemOf(row) : undefined;
  }

  function get(key: Key): Item | undefined {
    checkKey(key);
    return read(key);
  }

  function query(asked: Query): Page {
    checkQuery(asked);
    const position = decodeCursor(asked);
    // One more than asked for tells whether there is a next page.
    const rows = readPage(asked, position, epochSeconds(clock.now()), asked.limit + 1);
    const items = rows.slice(0, asked.limit).map(itemOf);
    const last = items.at(-1);
    return rows.length > asked.limit && last ? { items, cursor: encodeCursor(asked, last) } : { items };
  }

  function transact(writes: readonly Write[]): Promise<TransactResult> {
    const checked = checkWrites(writes);
    return commits.run(() => {
      // All are looked at before the first is written: what is refused has nothing to take back.
      const failed = writes.flatMap((write, position) => failure(write, position) ?? []);
      if (failed.length > 0) return { ok: false, failed };
      for (const write of checked) apply(write);
      return { ok: true };
    });
  }

  function failure(write: Write, position: number): FailedWrite | undefined {
    if (!write.expect) return undefined;
    const current = read(keyOf(write));
    if (meets(write.expect, current)) return undefined;
    return { position, expected: write.expect, ...(current ? { current } : {}) };
  }

  function apply(write: CheckedWrite): void {
    switch (write.kind) {
      case 'put':
        insert.run(...rowOf(write.item, write.json));
        return;
      case 'delete':
        remove.run(write.key.pk, write.key.sk);
        return;
      case 'check':
        return;
      default:
        write satisfies never;
    }
  }

  return {
    get: async (key) => typed(() => get(key)),
    getMany: async (keys) => typed(() => keys.map(get)),
    query: async (asked) => typed(() => query(asked)),
    transact: async (writes) => {
      try {
        return await transact(writes);
      } catch (failure) {
        throw typedFailure(failure);
      }
    },
  };
}

function typed<T>(work: () => T): T {
  try {
    return work();
  } catch (failure) {
    throw typedFailure(failure);
  }
}
