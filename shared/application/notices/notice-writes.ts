import type { CaseEvent } from '../../domain/case/events.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { noticesOf } from '../../domain/notices/index.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, manyNoticesKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { noticeWrite } from './stored-notice.ts';

/** Up to so many are written by the decision itself; a decision that ends the work of fifty has no room for each. */
const mostAtOnce = 8;

/**
 * What is to be told of a decision, as writes of its own transaction (发件箱): told if and only if it happened. Their ids are the
 * case, its version and the how-manieth, so that whoever repeats the writing writes the same. Many are kept together in one
 * item, which the next round of the ticker takes apart.
 */
export const noticeWrites = (
  deps: Pick<Deps, 'hash' | 'rules'>,
  after: CaseFile,
  events: readonly CaseEvent[],
): readonly Write[] => {
  const at = events[0]?.at;
  if (at === undefined) return [];
  const routesItself = deps.rules.caseRules(after.regionId, at)?.triage !== undefined;
  const above = () => deps.rules.levelsAbove(after.orgId);
  const writes = noticesOf(events, { file: after, routesItself, above }).map((notice, place) =>
    noticeWrite(deps, notice, `${after.id}#${after.version}#${place}`),
  );
  return writes.length > mostAtOnce ? [together(after, at, writes)] : writes;
};

const together = ({ id, version }: CaseFile, at: number, writes: readonly Write[]): Write => {
  const notices = writes.flatMap((write) => (write.kind === 'put' ? [write.item] : []));
  return {
    kind: 'put',
    item: {
      ...manyNoticesKey(id, version),
      version: 1,
      index: { due: { pk: duePartition(id), sk: dueSort(at, `${id}#${version}#notices`) } },
      data: { kind: 'manyNotices', notices: notices as unknown as readonly JsonObject[] },
    },
  };
};

/** Writes each of many notices and ends the item that kept them, in one transaction. */
export const tellMany = async ({ table }: Pick<Deps, 'table'>, due: Item): Promise<void> => {
  const notices = due.data['notices'] as unknown as readonly Item[];
  await table.transact([
    ...notices.map((item): Write => ({ kind: 'put', item })),
    {
      kind: 'delete',
      key: { pk: due.pk, sk: due.sk },
      expect: { kind: 'version', version: due.version },
    },
  ]);
};
