import { mayDo } from '../../../domain/authority/index.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { RuleContent, RuleDocument } from '../../../domain/rule-versions/index.ts';
import { civilDateOf } from '../../../domain/time/shanghai.ts';
import type { Pair, TrialRules } from '../../../domain/what-if/index.ts';
import type { TriedKind } from '../../../domain/what-if/tried-kinds.ts';
import type { Deps } from '../../deps.ts';
import type { MakeTrialRules } from '../../ports/trial-rules.ts';
import { done, type Result, refused } from '../../refusals.ts';
import { problemsFrom } from '../change.ts';
import { contentKey } from '../keys.ts';
import type { OfVersion } from '../port.ts';
import { contentOfItem, readRecords } from '../stored.ts';
import { worded } from '../worded.ts';
import { isTriedKind, type WhatIf } from './port.ts';

export type WhatIfDeps = Deps & { readonly trial: MakeTrialRules };

/** The rules of each region, as they are and as they would be. */
export type DraftBook = {
  readonly rulesOf: (regionId: string) => Pair<TrialRules> | undefined;
  readonly usedBy: (regionId: string) => boolean;
  readonly pinned: WhatIf['pinned'];
};

/** The setting by which a region names a table of the kind. */
const settingOf: Partial<Record<TriedKind, string>> = {
  scoringModel: 'scoringModel',
  triageTable: 'triageTable',
  sizeTable: 'sizeTable',
};

/**
 * Two rule books of one moment: 1 the version and its content are read; 2 what contradicts itself or another rule is not
 * tried; 3 the version takes the place of every other version of its id, from today on; 4 regions that name another version
 * of it by number are made to name this one, and are told.
 */
export const draftBook = async (
  deps: WhatIfDeps,
  actor: Actor,
  of: OfVersion,
): Promise<Result<DraftBook>> => {
  if (!mayDo(actor, 'rules.read')) return refused('not_permitted');
  const { kind, id, version } = of;
  if (!isTriedKind(kind)) return refused('rule_not_tried', { field: 'kind' });
  const documents = deps.rules.documents?.();
  if (!documents) throw new Error('This process has no rules to try others beside');
  const [records, item] = await Promise.all([readRecords(deps, kind, id), deps.table.get(contentKey(of))]);
  const record = records.find((one) => one.record.version === version)?.record;
  if (!record || !item) return refused('rule_not_found', { field: 'version' });
  const at = deps.clock.now();
  const today = civilDateOf(at);
  const content = contentOfItem(item);
  const problems =
    record.status === 'approved'
      ? []
      : problemsFrom(deps, record, content, today).filter(({ at }) => !at.startsWith('/provenance'));
  if (problems.length > 0) return refused('rule_contradicts', { detail: { problems: problems.map(worded) } });
  const others = documents.filter((one) => one.kind !== kind || one.id !== id);
  // What is in force already keeps its day: a calendar of earlier days would lack the year of a notice that began only now.
  const since = record.status === 'approved' ? record.validFrom : undefined;
  const validFrom = since !== undefined && since < today ? since : today;
  const draft: RuleDocument = { kind, id, version, validFrom, content };
  const naming = namedBy(others, kind, id, version, today);
  const before = deps.trial(documents, at);
  const after = deps.trial([...naming.documents, draft], at);
  const known = new Map<string, Pair<TrialRules> | undefined>();
  return done({
    rulesOf: (regionId) => {
      if (!known.has(regionId)) known.set(regionId, pairOf(before(regionId), after(regionId)));
      return known.get(regionId);
    },
    usedBy: (regionId) =>
      kind === 'region' ? regionId === id : settingOf[kind] === undefined || naming.regions.has(regionId),
    pinned: naming.pinned,
  });
};

const pairOf = (
  before: TrialRules | undefined,
  after: TrialRules | undefined,
): Pair<TrialRules> | undefined => before && after && { before, after };

type Naming = {
  readonly documents: readonly RuleDocument[];
  readonly regions: ReadonlySet<string>;
  readonly pinned: WhatIf['pinned'];
};

const namedBy = (
  documents: readonly RuleDocument[],
  kind: TriedKind,
  id: string,
  version: string,
  today: string,
): Naming => {
  const setting = settingOf[kind];
  if (setting === undefined) return { documents, regions: new Set(), pinned: [] };
  const regions = new Set<string>();
  const pinned: { readonly regionId: string; readonly names: string }[] = [];
  const inForce = (one: RuleDocument) =>
    one.validFrom <= today &&
    !documents.some(
      (other) =>
        other.kind === 'region' &&
        other.id === one.id &&
        other.validFrom <= today &&
        other.validFrom > one.validFrom,
    );
  const named = documents.map((document) => {
    const names = document.kind === 'region' ? valueNamed(document.content, setting) : undefined;
    if (names === undefined || names.split('@')[0] !== id) return document;
    if (inForce(document)) {
      regions.add(document.id);
      if (names.includes('@') && names !== `${id}@${version}`) pinned.push({ regionId: document.id, names });
    }
    const { content } = document;
    return {
      ...document,
      content: { ...content, [setting]: { value: `${id}@${version}`, source: 'trial' } },
    };
  });
  return { documents: named, regions, pinned };
};

const valueNamed = (content: RuleContent, setting: string): string | undefined => {
  const { value } = (content[setting] ?? {}) as { readonly value?: unknown };
  return typeof value === 'string' ? value : undefined;
};
