import { liveReferenceFrom, type ReferenceBook } from '../../shared/adapters/reference/reference-data.ts';
import type { Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import type { Deps } from '../../shared/application/deps.ts';
import type { LiveRules } from '../../shared/application/ports/living-rules.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { freshen } from '../../shared/application/rules/freshness.ts';

/** The table, telling the rule book of every change of rules that it wrote: an act takes effect before it is answered. */
export const followedBy = (table: Table, rules: LiveRules): Table => ({
  ...table,
  transact: async (writes) => {
    const result = await table.transact(writes);
    const { pk, sk } = rules.markerKey;
    const marker = writes.flatMap((write) =>
      write.kind === 'put' && write.item.pk === pk && write.item.sk === sk ? [write.item] : [],
    )[0];
    if (result.ok && marker) await rules.take(marker);
    return result;
  },
});

/** 字典, which looks for what another process on the same file has changed as any reading does. */
export const referenceOf = (deps: Pick<Deps, 'table' | 'rules' | 'clock'>, shelf: () => Shelf) => {
  const book: ReferenceBook = liveReferenceFrom(shelf, deps.clock.now);
  return async (orgId?: string) => {
    await freshen(deps);
    return book(orgId);
  };
};
