import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { RuleKind } from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { problemsFrom } from './change.ts';
import { contentKey } from './keys.ts';
import { lineOf, ruleLinesOf } from './lines.ts';
import { nameGiver } from './named-doings.ts';
import type { OfRule, OfVersion, RuleUses, VersionView } from './port.ts';
import { contentOfItem, readRecords } from './stored.ts';
import { worded } from './worded.ts';

export const listRules = async (
  deps: Deps,
  actor: Actor,
  kind?: RuleKind,
): ReturnType<RuleUses['listRules']> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const stored = await readRecords(deps, kind);
  const named = await nameGiver(
    deps,
    actor,
    stored.map(({ record }) => record),
  );
  const rules = ruleLinesOf(stored, civilDateOf(deps.clock.now())).map((line) => ({
    ...line,
    ...(line.inForce && { inForce: named(line.inForce) }),
    later: line.later.map(named),
    ...(line.open && { open: named(line.open) }),
  }));
  return done({ rules });
};

export const ruleHistory = async (
  deps: Deps,
  actor: Actor,
  { kind, id }: OfRule,
): ReturnType<RuleUses['ruleHistory']> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const stored = await readRecords(deps, kind, id);
  if (stored.length === 0) return refused('rule_not_found', { field: 'id' });
  const today = civilDateOf(deps.clock.now());
  const records = stored.map(({ record }) => record);
  const named = await nameGiver(deps, actor, records);
  const versions = stored.map((one) => named(lineOf(one, records, today))).toReversed();
  const name = versions.find((line) => line.name !== undefined)?.name;
  return done({ kind, id, ...(name && { name }), versions });
};

export const viewRule = async (
  deps: Deps,
  actor: Actor,
  of: OfVersion,
  day?: CivilDate,
): Promise<Result<VersionView>> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const [stored, item] = await Promise.all([
    readRecords(deps, of.kind, of.id),
    deps.table.get(contentKey(of)),
  ]);
  const found = stored.find(({ record }) => record.version === of.version);
  if (!found || !item) return refused('rule_not_found', { field: 'version' });
  const today = civilDateOf(deps.clock.now());
  const records = stored.map(({ record }) => record);
  const line = (await nameGiver(deps, actor, [found.record]))(lineOf(found, records, today));
  const content = contentOfItem(item);
  const isOpen = line.status === 'draft' || line.status === 'submitted';
  if (!isOpen) return done({ ...line, content, problems: [] });
  const checkedFor = day ?? line.proposedFrom ?? today;
  const problems = problemsFrom(deps, line, content, checkedFor).map(worded);
  return done({ ...line, content, problems, checkedFor });
};
