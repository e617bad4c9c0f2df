import type { VersionRecord } from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Item, Table, Write } from '../ports/table.ts';
import { indexKey, indexPrefix, rulesPk, type VersionKey } from './keys.ts';

/** An approved version in one line (批准目录): all that a process that starts needs to know of it. */
export type ApprovedLine = VersionKey & {
  readonly validFrom: CivilDate;
  readonly ends?: true;
  readonly hash: string;
};

/** Lines an item: some 150 bytes each, so far below what an item may hold. */
const linesAnItem = 1000;

const linesOf = (item: Item): readonly ApprovedLine[] =>
  JSON.parse(String(item.data['json'])) as readonly ApprovedLine[];

/** The items of the index, oldest first: one as long as there are not very many versions. */
export const readApprovedIndex = async ({ table }: { readonly table: Table }): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      ...{ pk: rulesPk, prefix: indexPrefix, limit: 100 },
      ...(cursor !== undefined && { cursor }),
    });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
};

export const approvedIn = (items: readonly Item[]): readonly ApprovedLine[] => items.flatMap(linesOf);

/**
 * Puts approved versions on the index, in the transaction that approves them: the last item takes them while it has room, then
 * a new one. A race is lost on the marker, which moves with them.
 */
export const indexWrite = (items: readonly Item[], records: readonly VersionRecord[]): Write => {
  const added = records.map(lineOf);
  const last = items.at(-1);
  const held = last ? linesOf(last) : [];
  const hasRoom = last !== undefined && held.length + added.length <= linesAnItem;
  const lines = hasRoom ? [...held, ...added] : added;
  return {
    kind: 'put',
    item: {
      ...(hasRoom ? { pk: last.pk, sk: last.sk } : indexKey(items.length)),
      version: hasRoom ? last.version + 1 : 1,
      data: { json: JSON.stringify(lines) },
    },
    expect: hasRoom ? { kind: 'version', version: last.version } : { kind: 'notExists' },
  };
};

/** Takes a version that was withdrawn off the index; its item keeps its place, so that the next one still follows on the last. */
export const indexWithout = (items: readonly Item[], { kind, id, version }: VersionKey): Write => {
  const isIt = (line: ApprovedLine) => line.kind === kind && line.id === id && line.version === version;
  const item = items.find((one) => linesOf(one).some(isIt));
  if (!item) throw new Error(`${id}@${version} is not on the index of what is approved`);
  const lines = linesOf(item).filter((line) => !isIt(line));
  return {
    kind: 'put',
    item: { pk: item.pk, sk: item.sk, version: item.version + 1, data: { json: JSON.stringify(lines) } },
    expect: { kind: 'version', version: item.version },
  };
};

const lineOf = ({ kind, id, version, validFrom, ends, hash }: VersionRecord): ApprovedLine => {
  if (validFrom === undefined) throw new Error(`${id}@${version} is not approved`);
  return { kind, id, version, validFrom, ...(ends && { ends }), hash };
};
