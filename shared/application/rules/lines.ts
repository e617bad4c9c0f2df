import { isRuleKind, newestOn, standingOf, type VersionRecord } from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { RuleLine, VersionLine } from './port.ts';
import type { StoredRecord } from './stored.ts';

/** @param all records of the same id */
export const lineOf = (
  { record, edition }: StoredRecord,
  all: readonly VersionRecord[],
  today: CivilDate,
): VersionLine => {
  const { kind } = record;
  if (!isRuleKind(kind)) throw new Error(`${kind} has no maker and checker`);
  const standing = standingOf(record, all, today);
  return { ...record, kind, ...(standing && { standing }), edition };
};

/** One line a document: kinds in the order they are read in, ids by themselves. */
export const ruleLinesOf = (stored: readonly StoredRecord[], today: CivilDate): readonly RuleLine[] => {
  const ofRules = stored.filter(({ record: { kind } }) => isRuleKind(kind));
  return [...Map.groupBy(ofRules, ({ record: { kind, id } }) => `${kind}#${id}`).values()].flatMap(
    (versions) => {
      const records = versions.map(({ record }) => record);
      const lines = versions.map((one) => lineOf(one, records, today));
      const [first] = lines;
      if (!first) return [];
      const newest = newestOn(records, today);
      const open = lines.find(({ status }) => status === 'draft' || status === 'submitted');
      const inForce = lines.find(({ standing }) => standing === 'inForce');
      const name = (inForce ?? lines.findLast((line) => line.name !== undefined))?.name;
      return [
        {
          ...{ kind: first.kind, id: first.id, versions: lines.length },
          ...(name && { name }),
          ...(inForce && { inForce }),
          later: lines.filter(({ standing }) => standing === 'later'),
          ...(open && { open }),
          retired: newest?.ends === true,
        },
      ];
    },
  );
};
