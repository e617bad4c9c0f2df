import type { Actor } from '../../domain/case/actor.ts';
import type { Doing, VersionRecord } from '../../domain/rule-versions/index.ts';
import type { Deps } from '../deps.ts';
import { namesFor, withinNow } from '../people/names.ts';

/** Somebody's part in a version, with their name where the reader may know it. */
type Named = Doing & { readonly personName?: string };

/** Members of a version that say who did something. */
const parts = ['submitted', 'returned', 'approved', 'withdrawn', 'withdrawalAsked'] as const;

const doingsOf = (record: VersionRecord): readonly Doing[] => [
  ...record.makers,
  ...parts.flatMap((part) => record[part] ?? []),
];

/** Gives the people of these versions their names, as far as the reader may know them. */
export const nameGiver = async (
  deps: Deps,
  reader: Actor,
  records: readonly VersionRecord[],
): Promise<<Line extends VersionRecord>(line: Line) => Line> => {
  const ids = records.flatMap(doingsOf).map(({ personId }) => personId);
  const names = await namesFor(deps, reader, ids, await withinNow(deps));
  const named = <D extends Doing>(doing: D): D & Named => {
    const personName = names[doing.personId];
    return { ...doing, ...(personName !== undefined && { personName }) };
  };
  return (line) => ({
    ...line,
    makers: line.makers.map(named),
    ...Object.fromEntries(parts.flatMap((part) => (line[part] ? [[part, named(line[part])]] : []))),
  });
};
