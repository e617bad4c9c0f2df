import type { RegisterLine } from '../../domain/register/line.ts';
import type { Deps } from '../deps.ts';
import { registerPk } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { latestLines } from './latest-lines.ts';
import { linesOf } from './line-shelves.ts';

const pageSize = 1000;

/** Before this year there was no mechanism (mechanism.md §1: October 2024), so nothing can have ended. */
const firstYear = 2024;

/** Where lines that say something about the time from that year on can stand. */
export const shelvesSince = (year: number, now: number): readonly string[] => {
  const last = new Date(now).getUTCFullYear() + 1;
  const first = Math.max(firstYear, year);
  return ['open', ...Array.from({ length: Math.max(0, last - first + 1) }, (_, nth) => String(first + nth))];
};

/** The items of one work group's register on these shelves. */
export async function* registerItems(
  deps: Pick<Deps, 'table'>,
  orgId: string,
  shelves: readonly string[],
): AsyncGenerator<Item> {
  for (const shelf of shelves) yield* itemsOf(deps, registerPk(orgId, shelf));
}

/** All of a partition, page by page. */
export async function* itemsOf({ table }: Pick<Deps, 'table'>, pk: string): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ pk, limit: pageSize, ...(cursor !== undefined && { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** The lines of one work group, each case once, though it came to rest while they were read. */
export const readRegister = async (
  deps: Pick<Deps, 'table'>,
  orgId: string,
  shelves: readonly string[],
): Promise<readonly RegisterLine[]> => {
  const parts = await linesOf(
    deps,
    shelves.map((shelf) => ({ orgId, shelf })),
  );
  return latestLines(parts.flat());
};
