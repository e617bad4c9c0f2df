import type { Item, Table } from '../../shared/application/ports/table.ts';

/**
 * Sessions, lists and what else stands beside the cases: written where the live table has nothing, never over anything.
 * A remembered idempotency key is no such thing: it speaks of a command that may be undone now.
 */
export const putMissing = async (
  live: Table,
  items: AsyncIterable<Item>,
  { write }: { readonly write: boolean },
): Promise<{ readonly missing: number; readonly put: number }> => {
  let missing = 0;
  let put = 0;
  for await (const item of items) {
    if (isLeftOut(item) || (await live.get(item))) continue;
    missing += 1;
    if (!write) continue;
    const { ok } = await live.transact([{ kind: 'put', item, expect: { kind: 'notExists' } }]);
    if (ok) put += 1;
  }
  return { missing, put };
};

/** Guards follow their cases (`write-back.ts`). */
const isLeftOut = ({ pk, sk }: Item): boolean =>
  pk.startsWith('CASE#') || pk.startsWith('IDEMPOTENCY#') || (pk.startsWith('FIRM#') && sk === 'OPEN');
