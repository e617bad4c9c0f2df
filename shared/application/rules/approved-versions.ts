import type { Actor } from '../../domain/case/actor.ts';
import {
  type DocumentKind,
  type RuleContent,
  type VersionRecord,
  versionAfter,
} from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { indexWrite, readApprovedIndex } from './approved-index.ts';
import { markerKey } from './keys.ts';
import { contentWrite, factsOf, markerWrite, readRecords, recordWrite } from './stored.ts';

export type ApprovedVersion = {
  readonly kind: DocumentKind;
  readonly id: string;
  /** First day in force. */
  readonly validFrom: CivilDate;
  readonly content: RuleContent;
  /** Nothing of the id is in force any more from then on; the content says what it was. */
  readonly ends?: true;
};

/**
 * The writes that put new versions in force from a day on without a second person, to be part of the caller's transaction
 * (`loggedTransaction`): what is an administrator's own act, as an organisation is. Each becomes the next version of its id;
 * the marker moves once. A lost race fails the transaction on the marker or a header, and the caller plans again.
 *
 * @param given.at epoch milliseconds; of two versions of an id from the same day the later one holds
 */
export const approvedVersionWrites = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  {
    at,
    by,
    versions,
  }: { readonly at: number; readonly by: Actor; readonly versions: readonly ApprovedVersion[] },
): Promise<readonly Write[]> => {
  if (versions.length === 0) return [];
  // The marker is read before the versions it speaks of.
  const marker = await deps.table.get(markerKey);
  const index = await readApprovedIndex(deps);
  const doing = { personId: by.personId, orgId: by.orgId, at };
  const numbers = new Map<string, string[]>();
  for (const { kind, id } of versions) {
    const known = await readRecords(deps, kind, id);
    numbers.set(
      `${kind}#${id}`,
      known.map(({ record }) => record.version),
    );
  }
  const records = versions.map(({ kind, id, validFrom, content, ends }) => {
    // Of one id several may begin on days of their own, each under the next number.
    const taken = numbers.get(`${kind}#${id}`) ?? [];
    const version = versionAfter(taken);
    taken.push(version);
    const record: VersionRecord = {
      ...{ kind, id, version, validFrom, status: 'approved', ...factsOf(kind, content, deps.hash) },
      ...(ends && { ends }),
      ...{ makers: [doing], approved: doing },
    };
    return { record, content };
  });
  return [
    ...records.flatMap(({ record, content }) => [recordWrite(record, 0), contentWrite(record, content)]),
    indexWrite(
      index,
      records.map(({ record }) => record),
    ),
    markerWrite(marker),
  ];
};
