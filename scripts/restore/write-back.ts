import { isDeepStrictEqual } from 'node:util';
import { batchesOf } from '../../shared/application/cases/batches.ts';
import { loadStateItem } from '../../shared/application/cases/case-store.ts';
import { casesOfFirm, openCaseGuard, stateKey } from '../../shared/application/keys.ts';
import type { Expectation, Item, Table, Write } from '../../shared/application/ports/table.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import { erasedMark } from '../../shared/domain/personal-data/erased-mark.ts';
import { isOfExecutions, partitionOf } from './partition.ts';

/** `changed`: somebody moved the case meanwhile, nothing was written; `otherOpen`: its enterprise has another open case. */
export type Written = 'written' | 'changed' | 'otherOpen';

/**
 * Writes a case of the restored table over the one of the live table. Usually one transaction on the condition that the
 * live case is as it was read. A case too long for that is first taken away, under the same condition, so that nobody
 * can move it; its state comes back last. Killed in between, it is repeated: the case reads as broken until then.
 */
export const writeBack = async (
  { live, restored }: { readonly live: Table; readonly restored: Table },
  caseId: string,
): Promise<Written> => {
  const [before, items] = await Promise.all([partitionOf(live, caseId), partitionOf(restored, caseId)]);
  const present = before.find(({ sk }) => sk === 'STATE');
  const state = items.find(({ sk }) => sk === 'STATE');
  if (!state) throw new Error(`Case ${caseId} is not in the restored table`);
  const guards = await guardWrites({ live, restored }, caseId);
  if (guards === 'otherOpen') return guards;
  const others = writesFor(before, items);
  const expect: Expectation = present ? { kind: 'version', version: present.version } : { kind: 'notExists' };
  const batches = batchesOf(others);
  if (batches.length <= 1) return write(live, [{ kind: 'put', item: state, expect }, ...others, ...guards]);

  if (present && (await write(live, [{ kind: 'delete', key: stateKey(caseId), expect }])) === 'changed')
    return 'changed';
  const nobody = { key: stateKey(caseId), expect: { kind: 'notExists' } } as const;
  for (const batch of batches) {
    if ((await write(live, [{ kind: 'check', ...nobody }, ...batch])) === 'changed') return 'changed';
  }
  return write(live, [{ kind: 'put', item: state, expect: nobody.expect }, ...guards]);
};

const write = async (live: Table, writes: readonly Write[]): Promise<'written' | 'changed'> =>
  (await live.transact(writes)).ok ? 'written' : 'changed';

/** Puts what differs, deletes what is not of the restored case; what belongs to executions stays. */
const writesFor = (before: readonly Item[], after: readonly Item[]): readonly Write[] => {
  const ofCase = (item: Item) => item.sk !== 'STATE' && !isOfExecutions(item);
  const known = new Map(before.filter(ofCase).map((item) => [item.sk, item]));
  const puts = after
    .filter((item) => ofCase(item) && !isDeepStrictEqual(known.get(item.sk), item))
    .map((item): Write => ({ kind: 'put', item }));
  const kept = new Set(after.map(({ sk }) => sk));
  const deletes = [...known.values()]
    .filter(({ sk }) => !kept.has(sk))
    .map(({ pk, sk }): Write => ({ kind: 'delete', key: { pk, sk } }));
  return [...puts, ...deletes];
};

/** One open case per enterprise: the guard follows the case that comes back, unless another has taken its place. */
const guardWrites = async (
  { live, restored }: { readonly live: Table; readonly restored: Table },
  caseId: string,
): Promise<readonly Write[] | 'otherOpen'> => {
  const stored = await loadStateItem({ table: restored }, caseId);
  const { identity } = stored?.file.applicant ?? {};
  // Erased, it is in no list and guards nothing.
  if (!stored || !identity || identity.code === erasedMark) return [];
  const key = openCaseGuard(identity);
  const guard = await live.get(key);
  const isOwn = guard?.data['caseId'] === caseId;
  const list: Write = {
    kind: 'put',
    item: { pk: casesOfFirm(identity.code), sk: caseId, version: 1, data: { caseId } },
  };
  if (isEnded(stored.file.phase.stage))
    return guard && isOwn
      ? [list, { kind: 'delete', key, expect: { kind: 'version', version: guard.version } }]
      : [list];
  if (guard && !isOwn) return 'otherOpen';
  const item: Item = { ...key, version: 1, data: { caseId } };
  return [
    list,
    {
      kind: 'put',
      item,
      expect: guard ? { kind: 'version', version: guard.version } : { kind: 'notExists' },
    },
  ];
};
