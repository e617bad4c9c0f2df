import { eventsFor } from '../../domain/access/event-views.ts';
import { allowedNow, mayView } from '../../domain/access/permission.ts';
import { relationTo } from '../../domain/access/relation.ts';
import { seatOf } from '../../domain/access/seat.ts';
import { type CaseView, outcomeStepFor, viewOf } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { ageCheckOf } from '../../domain/case/age-rule.ts';
import type { ShownEvent } from '../../domain/case/chain.ts';
import { unrepairedBanks } from '../../domain/case/decide/recommendation.ts';
import { evidenceAskedOf } from '../../domain/case/evidence-rules.ts';
import { replay } from '../../domain/case/evolve.ts';
import { type OwnStay, ownPathOf, pathOf, type Stay } from '../../domain/case/path.ts';
import { readingsOf } from '../../domain/case/readings.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { handOverBy } from '../../domain/case/transfer.ts';
import { type ExplainedMatch, explainMatch } from '../../domain/matching/index.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { loadCase, loadEvents, type StoredCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { namesFor } from '../people/names.ts';
import { done, type Result, refused } from '../refusals.ts';
import { dueFor } from './due.ts';
import { registerReading } from './register-reading.ts';

/**
 * `names`: of who acted in a case (姓名), as far as the reader may know them: of the own organisation and below. `path`: 办理路径, for
 * whoever reads the whole of it; `ownPath`: of a bank's own part, for that bank.
 */
export type NamedTimeline = {
  readonly events: readonly ShownEvent[];
  readonly names: Readonly<Record<string, string>>;
  readonly path?: readonly Stay[];
  readonly ownPath?: readonly OwnStay[];
};

export type Visible = {
  readonly file: CaseFile;
  readonly rules: CaseRules;
};
/** With what a change to it goes on from. */
export type VisibleStored = Visible & { readonly stored: StoredCase };

/** The case if the actor may see it; else it does not exist for this actor. */
export const visibleCase = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<VisibleStored>> => {
  const stored = await loadCase(deps, caseId);
  const rules = stored && deps.rules.caseRules(stored.file.regionId, deps.clock.now());
  if (!stored || !rules || !mayView(actor, stored.file, rules.isWithin)) return refused('case_not_found');
  // Who sees its line and its figures need not read the file (统计员).
  if (!mayView(actor, stored.file, rules.isWithin, 'read')) return refused('not_permitted');
  const { file } = stored;
  const handedOver = actor.kind === 'regulator' ? heldUntil(actor, file, rules.isWithin) : undefined;
  return done({ file: handedOver ? await fileAt(deps, file.id, handedOver) : file, rules, stored });
};

/** The version until which a work group held a case that it has handed over; it reads no more than that. */
const heldUntil = (actor: Actor, file: CaseFile, isWithin: CaseRules['isWithin']): number | undefined =>
  relationTo(actor, file, isWithin) === 'formerHolder' ? handOverBy(file, actor.orgId)?.version : undefined;

/** The case as it stood at a version, without what was erased since. */
const fileAt = async (deps: Deps, caseId: string, version: number): Promise<CaseFile> => {
  const events = asErased(await loadEvents(deps, caseId), deps.hash);
  const file = replay(events.filter(({ seq }) => seq <= version).map(({ event }) => event));
  if (!file) throw new Error('A case that was handed over has events');
  return file;
};

/** A case as the actor may see it, with the deadline that is the actor's. */
export const viewWithDue = (deps: Deps, person: Actor, { file, rules }: Visible): CaseView | undefined => {
  const actor = seatOf(person, file, rules.isWithin);
  const view = viewOf(actor, file, rules.isWithin);
  const due = dueFor(file, actor, rules.calendar, deps.clock.now());
  if (!view) return undefined;
  const outcomeStep = outcomeStepFor(actor, file);
  const reviews = file.phase.stage === 'screening' && ['holder', 'supervisor'].includes(view.relation);
  const ageCheck = reviews ? ageCheckOf(file, rules.minimumAge) : undefined;
  const readings = ['holder', 'supervisor'].includes(view.relation) ? readingsOf(file, rules) : [];
  const byCity =
    view.relation === 'holder' && rules.cityAbove(file.orgId) !== undefined
      ? rules.cityExtensions
      : undefined;
  const evidence = reviews ? evidenceAskedOf(rules.evidenceRules, file) : undefined;
  return {
    ...view,
    allowed: allowedNow(actor, file, rules.isWithin),
    ...(due && { due }),
    ...(outcomeStep && { outcomeStep }),
    ...(ageCheck && { ageCheck }),
    ...(readings.length > 0 && { readings }),
    ...(byCity && { cityExtensions: byCity }),
    ...(evidence && { evidenceAsked: evidence }),
  };
};

export const viewCase = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<CaseView>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const view = viewWithDue(deps, actor, visible.value);
  return view ? done(view) : refused('case_not_found');
};

/** As `viewCase`, for a person: entered in the register of readings (查阅登记). */
export const readCase = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<CaseView>> => {
  const view = await viewCase(deps, actor, caseId);
  if (view.ok) registerReading(deps, actor, caseId);
  return view;
};

export const timeline = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<readonly ShownEvent[]>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  return done(eventsFor(actor, file, asErased(await loadEvents(deps, caseId), deps.hash), rules.isWithin));
};

/** The same with the names of those who acted, of other organisations' people the organisation is enough, and the path through the stages. */
export const namedTimeline = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<NamedTimeline>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  const { isWithin, calendar } = rules;
  const whole = asErased(await loadEvents(deps, caseId), deps.hash);
  const events = eventsFor(actor, file, whole, isWithin);
  const acted = events.flatMap(({ event }) => [
    event.by.personId,
    ...(event.type === 'ActedAsCover' ? [event.for] : []),
    ...(event.type === 'CaseAssigned' ? [event.from ?? '', event.to ?? ''] : []),
  ]);
  const names = await namesFor(deps, actor, acted, isWithin);
  // Of a bank's or an owner's share of the record no stages can be told.
  const path = pathOf(
    events.map(({ event }) => event),
    calendar,
    deps.clock.now(),
  );
  const seat = seatOf(actor, file, isWithin);
  const ownPath =
    seat.kind === 'bank'
      ? ownPathOf(
          whole.map(({ event }) => event),
          seat.orgId,
          calendar,
          deps.clock.now(),
        )
      : [];
  return done({
    ...{ events, names },
    ...(path.length > 0 && { path }),
    ...(ownPath.length > 0 && { ownPath }),
  });
};

/** For regulators: every product with every rule. A bank's catalogue position is not another bank's business. */
export const matching = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<ExplainedMatch>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  const { file, rules } = visible.value;
  if (!mayView(actor, file, rules.isWithin, 'check')) return refused('not_permitted');
  const match = deps.rules.match(file, deps.clock.now(), unrepairedBanks(file, rules.reason));
  return done(explainMatch(match, deps.rules.nameOfValue));
};
