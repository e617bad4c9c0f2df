import type { CaseFile } from '../../domain/case/state.ts';
import { registerLineOf, shelfOf } from '../../domain/register/line.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { markPartition, markPrefix, registerMarkKey, registerMarksPk, sessionMark } from '../keys.ts';
import type { Key, Write } from '../ports/table.ts';
import { lineSkOf } from './register-line-item.ts';

/**
 * Moves the marks (变动标记) of the shelves that a case's line stands on, in the case's own transaction. A mark names the
 * case and its version, which never come again, so no change goes unseen. Many cases that change at once seldom share
 * one of the items, so they do not stand in each other's way. Ended cases have a mark for each month, so that what is made
 * of the months before stands.
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
    const [shelf] = sk.split('#');
    const place = `${pk} ${shelf === 'open' ? shelf : sk}`;
    const isFirst = !marked.has(place);
    marked.add(place);
    return isFirst;
  });
};

/** Of one shelf, when something other than a case changes the line of that key; `said` must be new each time. */
export const shelfMarkWrite = (orgId: string, shelf: string, lineSk: string, said: string): Write =>
  markWrite(registerMarkKey(orgId, shelf, lineSk), said);

/** 会诊: moved where a session of that month comes to count as held, or goes to another work group. */
export const sessionMarkWrite = ({ orgId, startsAt, id, version }: Session): Write =>
  markWrite(
    { pk: registerMarksPk(orgId), sk: sessionMark(civilDateOf(startsAt).slice(0, 7)) },
    `${id}@${version}`,
  );

const markKeyOf = (file: CaseFile): Key => {
  const line = registerLineOf(file);
  return registerMarkKey(line.orgId, shelfOf(line), lineSkOf(line));
};

export const markWrite = (key: Key, at: string): Write => ({
  kind: 'put',
  item: { ...key, version: 1, data: { at } },
});

/** There are never so many to a shelf. */
const mostMarks = 100;
/** All of a work group: some fifty a year. */
const mostOfGroup = 1000;

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

/** All marks of a work group by their keys: one read, strongly consistent. */
export const marksOf = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
): Promise<ReadonlyMap<string, string>> => {
  const { items } = await table.query({ pk: registerMarksPk(orgId), limit: mostOfGroup });
  return new Map(items.map(({ sk, data }) => [sk, String(data['at'])]));
};
