import { systemActor } from '../../domain/case/actor.ts';
import type { Hash } from '../../domain/hash-chain.ts';
import type { RuleDocument, VersionRecord } from '../../domain/rule-versions/index.ts';
import type { Deps } from '../deps.ts';
import { logWrites } from '../installation/log.ts';
import type { SeedRules } from '../ports/seed-rules.ts';
import type { Write } from '../ports/table.ts';
import { indexWrite } from './approved-index.ts';
import { markerKey } from './keys.ts';
import { contentWrite, factsOf, markerWrite, readRecords, recordWrite } from './stored.ts';

/** Documents a transaction: two items each, and room below the store's hundred. */
const documentsAtOnce = 40;

/** Racing starts each lose at most once to each other. */
const maxTries = 5;

export type Seeded = { readonly taken: number; readonly wasSetUp: boolean };

/**
 * Takes what ships with the system into a table without rules (装入随附规则), as approved from its own days: 1 nothing where the
 * marker stands; 2 the documents that are not there yet, as many as fit a transaction; 3 the marker, with the act on record.
 * Until the marker stands nothing is in force by it, so a start that was killed in between begins again and finds what it
 * wrote. Idempotent.
 */
export const seedRules = async (
  deps: Pick<Deps, 'table' | 'hash' | 'clock' | 'rules'>,
  seeds: SeedRules,
  { demo }: { readonly demo: boolean },
): Promise<Seeded> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    if (await deps.table.get(markerKey)) return { taken: 0, wasSetUp: true };
    const there = (await readRecords(deps)).map(({ record }) => record);
    const known = new Set(there.map(nameOf));
    const at = deps.clock.now();
    const missing = seeds({ demo }).filter((document) => !known.has(nameOf(document)));
    const added = missing.map((document) => seededRecord(document, at, deps.hash));
    const pairs = missing.map(({ content }, place): readonly Write[] => {
      const record = added[place];
      return record ? [recordWrite(record, 0), contentWrite(record, content)] : [];
    });
    if (!(await written(deps, pairs))) continue;
    const detail = { demo, documents: known.size + missing.length };
    const act = { type: 'rule.seeded', subject: 'rules', detail } as const;
    const log = await logWrites(deps, { at, by: systemActor, acts: [act] });
    const marked = await deps.table.transact([
      indexWrite([], [...there, ...added]),
      markerWrite(undefined),
      ...log,
    ]);
    if (!marked.ok) continue;
    await deps.rules.take?.(await deps.table.get(markerKey));
    return { taken: missing.length, wasSetUp: false };
  }
  throw new Error('Rules could not be taken in: somebody else is at it');
};

/** What ships, as it stands once it was taken in. */
export const seededRecord = (
  { kind, id, version, validFrom, content }: RuleDocument,
  at: number,
  hash: Hash,
): VersionRecord => {
  const doing = { personId: systemActor.personId, orgId: systemActor.orgId, at };
  return {
    ...{ kind, id, version, validFrom, status: 'approved', ...factsOf(kind, content, hash) },
    ...{ makers: [doing], approved: doing },
  };
};

const nameOf = ({ kind, id, version }: Pick<VersionRecord, 'kind' | 'id' | 'version'>) =>
  `${kind}#${id}@${version}`;

/** False: somebody else wrote one of them meanwhile. */
const written = async (
  { table }: Pick<Deps, 'table'>,
  pairs: readonly (readonly Write[])[],
): Promise<boolean> => {
  for (let from = 0; from < pairs.length; from += documentsAtOnce) {
    const result = await table.transact(pairs.slice(from, from + documentsAtOnce).flat());
    if (!result.ok) return false;
  }
  return true;
};
