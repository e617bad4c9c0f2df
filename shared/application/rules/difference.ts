import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { differencesOf, ruleShapes } from '../../domain/rule-shapes/index.ts';
import { compareVersions, type VersionRecord } from '../../domain/rule-versions/index.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { contentKey } from './keys.ts';
import { lineOf } from './lines.ts';
import type { OfVersion, RuleDifference } from './port.ts';
import { contentOfItem, readRecords, type StoredRecord } from './stored.ts';

/**
 * 差异 in words. Held against the version named, or the one in force, or, for that one itself, the one it was begun from or
 * followed.
 */
export const ruleDifference = async (
  deps: Deps,
  actor: Actor,
  of: OfVersion,
  named?: string,
): Promise<Result<RuleDifference>> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const stored = await readRecords(deps, of.kind, of.id);
  const own = stored.find(({ record }) => record.version === of.version);
  if (!own) return refused('rule_not_found', { field: 'version' });
  const against = named ?? usualAgainst(own, stored, civilDateOf(deps.clock.now()));
  if (against === undefined) return done({ differences: [] });
  const items = await deps.table.getMany([contentKey({ ...of, version: against }), contentKey(of)]);
  const [before, after] = items.map((item) => item && contentOfItem(item));
  if (!before) return refused('rule_not_found', { field: 'against' });
  if (!after) return refused('rule_not_found', { field: 'version' });
  return done({ against, differences: differencesOf(ruleShapes[of.kind], before, after) });
};

const usualAgainst = (
  { record }: StoredRecord,
  stored: readonly StoredRecord[],
  today: ReturnType<typeof civilDateOf>,
): string | undefined => {
  const records = stored.map((one) => one.record);
  const inForce = stored.find((one) => lineOf(one, records, today).standing === 'inForce')?.record;
  if (inForce && inForce.version !== record.version && record.status !== 'approved') return inForce.version;
  return record.basedOn ?? before(record, records)?.version;
};

/** The approved version before it. */
const before = (record: VersionRecord, records: readonly VersionRecord[]): VersionRecord | undefined =>
  records
    .filter(({ status, version }) => status === 'approved' && compareVersions(version, record.version) < 0)
    .at(-1);
