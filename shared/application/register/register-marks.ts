import type { CaseFile } from '../../domain/case/state.ts';
import { registerLineOf, shelfOf } from '../../domain/register/line.ts';
import type { Deps } from '../deps.ts';
import { markPartition, markPrefix, registerMarkKey, registerMarksPk } from '../keys.ts';
import type { Key, Write } from '../ports/table.ts';

/**
 * Moves the marks (变动标记) of the shelves that a case's line stands on, in the case's own transaction. A mark names the
 * case and its version, which never come again, so no change goes unseen. Many cases that change at once seldom share
 * one of the items, so they do not stand in each other's way.
 */
export const registerMarkWrites = (before: CaseFile | undefined, after: CaseFile): readonly Write[] => {
  const places = new Map<string, Key>();
  for (const file of before ? [before, after] : [after]) {
    const key = markKeyOf(file);
    places.set(`${key.pk} ${key.sk}`, key);
  }
  return [...places.values()].map((key) => markWrite(key, `${after.id}@${after.version}`));
};

/**
 * The same writes with one mark to a shelf: where several cases change in one transaction, which has room for a hundred
 * items, and for none twice.
 */
export const withOneMark = (writes: readonly Write[]): readonly Write[] => {
  const marked = new Set<string>();
  return writes.filter((write) => {
    const { pk, sk } = write.kind === 'put' ? write.item : write.key;
    if (!pk.endsWith(markPartition)) return true;
    const shelf = `${pk} ${sk.split('#')[0]}`;
    const isFirst = !marked.has(shelf);
    marked.add(shelf);
    return isFirst;
  });
};

/** Of one shelf, when something other than a case changes its lines; `said` must be new each time. */
export const shelfMarkWrite = (orgId: string, shelf: string, caseId: string, said: string): Write =>
  markWrite(registerMarkKey(orgId, shelf, caseId), said);

const markKeyOf = (file: CaseFile): Key => {
  const line = registerLineOf(file);
  return registerMarkKey(line.orgId, shelfOf(line), line.caseId);
};

const markWrite = (key: Key, at: string): Write => ({
  kind: 'put',
  item: { ...key, version: 1, data: { at } },
});

/** There are never so many to a shelf. */
const mostMarks = 100;

/** Another text whenever a line of the shelf has changed: one small read, strongly consistent. */
export const shelfMark = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  shelf: string,
): Promise<string> => {
  const { items } = await table.query({
    pk: registerMarksPk(orgId),
    prefix: markPrefix(shelf),
    limit: mostMarks,
  });
  return items.map(({ sk, data }) => `${sk}=${data['at']}`).join(' ');
};
