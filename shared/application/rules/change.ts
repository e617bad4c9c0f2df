import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import {
  blankContent,
  contentOf,
  contradictionsOf,
  contradictionsWithout,
  copiedContent,
  decideRule,
  newestOn,
  provenanceProblems,
  type RuleCommand,
  type RuleContent,
  type RuleProblem,
  type VersionRecord,
  type VersionStatus,
  versionAfter,
} from '../../domain/rule-versions/index.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { civilDateOf } from '../../domain/time/shanghai.ts';
import type { Deps } from '../deps.ts';
import { type LoggedPlan, loggedTransaction } from '../installation/log.ts';
import { onceOf } from '../installation/once.ts';
import type { Item, Write } from '../ports/table.ts';
import { done, type Refusal, type Result, refused } from '../refusals.ts';
import { indexWithout, indexWrite, readApprovedIndex } from './approved-index.ts';
import { casesRestingOn } from './cases-resting.ts';
import { lookAgain } from './freshness.ts';
import { contentKey, markerKey } from './keys.ts';
import { lineOf } from './lines.ts';
import { shippedContent } from './offers.ts';
import type { OfRule, OfVersion, RuleUses, VersionLine } from './port.ts';
import {
  contentOfItem,
  contentWrite,
  factsOf,
  markerWrite,
  readRecords,
  recordWrite,
  type StoredRecord,
} from './stored.ts';
import { worded } from './worded.ts';

/** A content may be this large as canonical JSON, in bytes: its item has to fit the table with room to spare. */
export const mostContentBytes = 250_000;

/** Within which every process knows of a change, with room to spare: whoever only reads looks once in 20 seconds. */
const everywhereWithinMs = 60_000;

/** All that a change is planned on, read anew for each try. */
type Scene = {
  readonly versions: readonly StoredRecord[];
  readonly marker: Item | undefined;
  /** What is approved, as it stands: an approval is put on it. */
  readonly index: readonly Item[];
  readonly today: CivilDate;
};

/**
 * Reads 1 the marker, and with it all that is approved; 2 the versions of the id. In this order: what is approved in between
 * moves the marker, and the transaction fails on it.
 */
const sceneOf = async (deps: Deps, { kind, id }: OfRule): Promise<Scene> => {
  const marker = await deps.table.get(markerKey);
  await deps.rules.take?.(marker);
  const [versions, index] = [await readRecords(deps, kind, id), await readApprovedIndex(deps)];
  return { versions, marker, index, today: civilDateOf(deps.clock.now()) };
};

const recordsIn = ({ versions }: Scene): readonly VersionRecord[] => versions.map(({ record }) => record);

/** A request for a step, as it came; `type` tells the steps apart. */
type Asked = OfRule & {
  readonly actor: Actor;
  readonly expectedVersion?: number;
  readonly idempotencyKey?: string;
};

/**
 * Plans a command on one version and carries it out on record; the plan is made again where somebody was faster, and the answer
 * to a repeated request is the first one's. What was approved or withdrawn holds for this process when it answers.
 */
const changed = async <Line extends VersionLine>(
  deps: Deps,
  { act, type }: { readonly act: 'rules.draft' | 'rules.approve'; readonly type: RuleCommand['type'] },
  request: Asked,
  plan: (scene: Scene) => Promise<Result<LoggedPlan<Line>>>,
): Promise<Result<Line>> => {
  if (!mayDo(request.actor, act)) return refused('not_permitted');
  const { actor: _who, expectedVersion: _seen, idempotencyKey: _key, ...asked } = request;
  const once = onceOf(deps, request, { ...asked, type });
  const result = await loggedTransaction(deps, async () => plan(await sceneOf(deps, request)), once);
  if (result.ok && movesRules.includes(result.value.status)) await lookAgain(deps);
  return result;
};

const movesRules: readonly VersionStatus[] = ['approved', 'withdrawn'];

type Step = {
  readonly actor: Actor;
  readonly before: StoredRecord;
  readonly command: RuleCommand;
  readonly content?: RuleContent;
};

/** The domain's word on a step, and what is written for it. */
const stepped = (deps: Deps, scene: Scene, step: Step): Result<LoggedPlan<VersionLine>> => {
  const { actor, before, command, content } = step;
  const { edition } = before;
  const at = deps.clock.now();
  const versions = recordsIn(scene);
  const knownBy = civilDateOf(at + everywhereWithinMs);
  const decision = decideRule(command, before.record, {
    by: actor,
    at,
    today: scene.today,
    knownBy,
    versions,
  });
  if (!decision.ok) return refused(decision.code, problemsIn(decision.problems));
  const { after, act } = decision;
  const writes: Write[] = [
    recordWrite(after, edition),
    ...(content === undefined ? [] : [contentWrite(after, content)]),
    ...ruleBookWrites(scene, before.record, after),
  ];
  const { kind, id, version, hash, validFrom, proposedFrom, ends } = after;
  const detail = {
    ...{ kind, id, version, hash },
    ...(validFrom !== undefined && { validFrom }),
    ...(proposedFrom !== undefined && { proposedFrom }),
    ...(ends && { ends }),
  };
  const others = versions.filter((one) => one.version !== version);
  const stored = { record: after, edition: edition + 1 };
  return done({
    ...{ at, by: actor, writes, value: lineOf(stored, [...others, after], scene.today) },
    acts: [{ type: act, subject: `${kind} ${id}@${version}`, detail }],
  });
};

/** Moves the marker where what holds now or later is another than before. */
const ruleBookWrites = (scene: Scene, before: VersionRecord, after: VersionRecord): readonly Write[] => {
  if (before.status === after.status) return [];
  if (after.status === 'approved') return [indexWrite(scene.index, [after]), markerWrite(scene.marker)];
  if (before.status === 'approved') return [indexWithout(scene.index, after), markerWrite(scene.marker)];
  return [];
};

const problemsIn = (problems: readonly RuleProblem[] | undefined): Omit<Refusal, 'code'> =>
  problems === undefined ? {} : { detail: { problems: problems.map(worded) } };

/** The version as it stands, if the caller has seen it so. */
const standing = (scene: Scene, version: string, expected?: number): Result<StoredRecord> => {
  const found = scene.versions.find(({ record }) => record.version === version);
  if (!found) return refused('rule_not_found', { field: 'version' });
  return expected === undefined || expected === found.edition
    ? done(found)
    : refused('version_conflict', { detail: { version: found.edition } });
};

const contentAt = async (deps: Deps, of: OfVersion): Promise<RuleContent | undefined> => {
  const item = await deps.table.get(contentKey(of));
  return item && contentOfItem(item);
};

/** What would be wrong from that day on if the version held then, the content's own claims among it. */
export const problemsFrom = (
  deps: Deps,
  record: Pick<VersionRecord, 'kind' | 'id' | 'version' | 'ends'>,
  content: RuleContent,
  validFrom: CivilDate,
): readonly RuleProblem[] => {
  const { kind, id, version, ends } = record;
  const today = civilDateOf(deps.clock.now());
  const change = { kind, id, version, validFrom, content, ...(ends && { ends }) };
  const unproven = ends ? [] : provenanceProblems(content);
  return [
    ...unproven.map((problem) => ({ kind, id, version, ...problem })),
    ...contradictionsOf(change, deps.rules.documents?.() ?? [], today),
  ];
};

const fresh = ({ kind, id }: OfRule, versions: readonly VersionRecord[]): StoredRecord => ({
  edition: 0,
  record: {
    ...{ kind, id, version: versionAfter(versions.map(({ version }) => version)) },
    ...{ status: 'draft', hash: '', bytes: 0, makers: [] },
  },
});

const openIn = ({ versions }: Scene): StoredRecord | undefined =>
  versions.find(({ record: { status } }) => status === 'draft' || status === 'submitted');

const tooLarge = (bytes: number) => (bytes > mostContentBytes ? refused('rule_too_large') : undefined);

const drafting = (type: RuleCommand['type']) => ({ act: 'rules.draft', type }) as const;
const checking = (type: RuleCommand['type']) => ({ act: 'rules.approve', type }) as const;

export const draftRule = async (deps: Deps, request: Parameters<RuleUses['draftRule']>[0]) =>
  changed<VersionLine & { created: boolean }>(deps, drafting('draft'), request, async (scene) => {
    const { actor, kind, id, from, like, offered, content: given } = request;
    const versions = recordsIn(scene);
    const open = openIn(scene);
    if (open) {
      const value = { ...lineOf(open, versions, scene.today), created: false };
      return done({ at: deps.clock.now(), by: actor, acts: [], writes: [], value });
    }
    const newest =
      newestOn(versions, '9999-12-31') ?? versions.findLast(({ status }) => status === 'approved');
    const basedOn = from ?? newest?.version;
    const based = basedOn === undefined ? undefined : await contentAt(deps, { kind, id, version: basedOn });
    if (from !== undefined && based === undefined) return refused('rule_not_found', { field: 'from' });
    const copied =
      like === undefined || based ? undefined : await copyOf(deps, { kind, id }, like, scene.today);
    if (copied?.ok === false) return copied;
    const shipped = offered === undefined ? undefined : shippedContent(deps, { kind, id }, offered);
    if (offered !== undefined && !shipped) return refused('rule_not_offered', { field: 'offered' });
    const content = contentOf(shipped ?? given ?? based ?? copied?.value ?? blankContent(kind, id));
    const facts = factsOf(kind, content, deps.hash);
    const command = {
      type: 'draft' as const,
      of: facts,
      ...(based && basedOn !== undefined && { basedOn }),
      ...(offered !== undefined && { offered }),
    };
    const plan = stepped(deps, scene, { actor, before: fresh({ kind, id }, versions), command, content });
    if (!plan.ok) return plan;
    return tooLarge(facts.bytes) ?? done({ ...plan.value, value: { ...plan.value.value, created: true } });
  });

/** What holds today of another id, as the beginning of this one. */
const copyOf = async (
  deps: Deps,
  { kind, id }: OfRule,
  like: string,
  today: CivilDate,
): Promise<Result<RuleContent>> => {
  const held = newestOn(
    (await readRecords(deps, kind, like)).map(({ record }) => record),
    today,
  );
  const original = held && !held.ends && (await contentAt(deps, { kind, id: like, version: held.version }));
  if (!original) return refused('rule_not_found', { field: 'like' });
  return done(copiedContent(kind, id, { id: like, version: held.version, content: original }));
};

export const saveRule = async (deps: Deps, request: Parameters<RuleUses['saveRule']>[0]) =>
  changed<VersionLine>(deps, drafting('save'), request, async (scene) => {
    const { actor, content: given, note, kind, version, expectedVersion } = request;
    const before = standing(scene, version, expectedVersion);
    if (!before.ok) return before;
    const content = contentOf(given);
    const facts = factsOf(kind, content, deps.hash);
    const command = { type: 'save', of: facts, ...(note !== undefined && { note }) } as const;
    return tooLarge(facts.bytes) ?? stepped(deps, scene, { actor, before: before.value, command, content });
  });

type Dated = { readonly type: 'submit' | 'approve'; readonly validFrom: CivilDate; readonly note?: string };
type OfStep = Asked & OfVersion;

/** Submitting and approving look at the same things, on the day that is asked for or given. */
const decided = async (deps: Deps, request: OfStep & Omit<Dated, 'type'>, type: Dated['type']) =>
  changed<VersionLine>(deps, type === 'approve' ? checking(type) : drafting(type), request, async (scene) => {
    const { actor, kind, id, version, expectedVersion, validFrom, note } = request;
    const before = standing(scene, version, expectedVersion);
    if (!before.ok) return before;
    const { record } = before.value;
    const content = await contentAt(deps, { kind, id, version });
    if (!content) return refused('rule_not_found', { field: 'version' });
    const inUse = record.ends && (await restingRefusal(deps, { kind, id }));
    if (inUse) return inUse;
    const problems = problemsFrom(deps, record, content, validFrom);
    const command = { type, validFrom, problems, ...(note !== undefined && { note }) };
    return stepped(deps, scene, { actor, before: before.value, command });
  });

export const submitRule = async (deps: Deps, request: Parameters<RuleUses['submitRule']>[0]) =>
  decided(deps, request, 'submit');

export const approveRule = async (deps: Deps, request: Parameters<RuleUses['approveRule']>[0]) =>
  decided(deps, request, 'approve');

type Plain = Exclude<RuleCommand, { readonly of: unknown } | { readonly problems: unknown }>;

/** A step that looks at nothing but the version itself. */
export const plainStep = async (deps: Deps, request: OfStep, command: Plain) =>
  changed<VersionLine>(
    deps,
    command.type === 'return' ? checking('return') : drafting(command.type),
    { ...request, ...command },
    async (scene) => {
      const before = standing(scene, request.version, request.expectedVersion);
      return before.ok
        ? stepped(deps, scene, { actor: request.actor, before: before.value, command })
        : before;
    },
  );

export const withdrawRule = async (deps: Deps, request: Parameters<RuleUses['withdrawRule']>[0]) =>
  changed<VersionLine>(deps, checking('withdraw'), request, async (scene) => {
    const before = standing(scene, request.version, request.expectedVersion);
    if (!before.ok) return before;
    const problems = contradictionsWithout(request, deps.rules.documents?.() ?? [], scene.today);
    const command = { type: 'withdraw', problems } as const;
    return stepped(deps, scene, { actor: request.actor, before: before.value, command });
  });

export const retireRule = async (deps: Deps, request: Parameters<RuleUses['retireRule']>[0]) =>
  changed<VersionLine>(deps, drafting('retire'), request, async (scene) => {
    const { actor, kind, id, validFrom, reason } = request;
    const versions = recordsIn(scene);
    const open = openIn(scene);
    if (open) return refused('rule_being_changed', { detail: { version: open.record.version } });
    const held = newestOn(versions, validFrom);
    const content = held && (await contentAt(deps, { kind, id, version: held.version }));
    if (!content) return refused('rule_nothing_to_retire');
    const inUse = await restingRefusal(deps, { kind, id });
    if (inUse) return inUse;
    const before = fresh({ kind, id }, versions);
    const problems = problemsFrom(deps, { ...before.record, ends: true }, content, validFrom);
    const of = factsOf(kind, content, deps.hash);
    return stepped(deps, scene, {
      ...{ actor, before, content },
      command: { type: 'retire', of, validFrom, reason, problems },
    });
  });

const restingRefusal = async (deps: Deps, { kind, id }: OfRule) => {
  const cases = await casesRestingOn(deps, kind, id);
  return cases.length === 0 ? undefined : refused('rule_in_use', { detail: { cases: [...cases] } });
};
