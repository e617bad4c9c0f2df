import { loadStateItem } from '../../shared/application/cases/case-store.ts';
import type { StoredImport } from '../../shared/application/imports/stored-import.ts';
import { casesOfFirm } from '../../shared/application/keys.ts';
import type { Item, Table } from '../../shared/application/ports/table.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';

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
    if (isLeftOut(item) || (await live.get(item)) || (await isGoneOnPurpose(live, item))) continue;
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

/**
 * Rows of a list whose cases were opened, and what an erasure took away, are no loss, and name people: the live list,
 * session or case says what belongs to it. One whose own state is lost comes back whole; a scan finds the state last.
 */
const isGoneOnPurpose = async (live: Table, { pk, sk }: Item): Promise<boolean> => {
  if (pk.startsWith('FIRM#')) {
    const stored = await loadStateItem({ table: live }, sk);
    return !stored || casesOfFirm(stored.file.applicant.identity.code) !== pk;
  }
  const [part, name = ''] = sk.split('#', 2);
  if (part !== 'CHUNK' && part !== 'INVITED') return false;
  const state = await live.get({ pk, sk: 'STATE' });
  if (!state) return false;
  const { next, invited } = state.data as unknown as Partial<Pick<StoredImport, 'next'> & Session>;
  return part === 'CHUNK' ? Number(name) < (next ?? 0) : invited?.includes(name) !== true;
};
