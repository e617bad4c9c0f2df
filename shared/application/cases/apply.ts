import { mayCommand, mayView } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Colleague } from '../../domain/case/assignment.ts';
import type { Command } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide/index.ts';
import { roomRefusal } from '../../domain/case/room.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { Deps } from '../deps.ts';
import { leaveBoardKey, openCaseGuard, personKey, stateKey } from '../keys.ts';
import { coveredOn } from '../leave/stored-leaves.ts';
import { personOfItem } from '../people/stored-people.ts';
import { erasedGroupsOf, erasingChange } from '../personal-data/erasing-change.ts';
import { finishErasure } from '../personal-data/finish-erasure.ts';
import type { FailedWrite, Item, Key } from '../ports/table.ts';
import { filterOf } from '../queries/case-filter.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import { getWithRules } from '../rules/freshness.ts';
import { sessionLeftWrites } from '../sessions/leave-session.ts';
import { announce } from '../workflow/announce.ts';
import { changeOf } from './case-change.ts';
import { loadCase, type StoredCase, wholeCaseOf } from './case-store.ts';
import { firmLoans } from './firm-loans.ts';
import { fingerprintOf, usedKeyOf, useKey } from './idempotency.ts';
import type { CommandRequest } from './port.ts';

/** Racing writers each lose at most once to each other; more tries than any real contention of one case. */
const maxTries = 10;

export type Applied = { readonly file: CaseFile; readonly repeated: boolean };

/**
 * One command on one case.
 * 1 load the case, the key and what moves the rules; 2 answer a repeated key from what stands; 3 check the expected version; 4 decide;
 * 5 write state, events, guards, signal and what a session loses in one transaction, again from 1 if someone was
 * faster; 6 tell the workflow.
 */
export const apply = async (deps: Deps, request: CommandRequest): Promise<Result<Applied>> => {
  const usedKey = usedKeyOf(request, deps);
  const fingerprint = usedKey && fingerprintOf(request, deps);
  for (let tries = 0; tries < maxTries; tries += 1) {
    const keys = { state: stateKey(request.caseId), used: usedKey, ...asideOf(request) };
    const found = await getWithRules(
      deps,
      Object.values(keys).flatMap((key) => key ?? []),
    );
    const nth = Object.entries(keys).flatMap(([name, key]) => (key ? name : []));
    const itemOf = (name: keyof typeof keys) => found[nth.indexOf(name)];
    const [stateItem, usedItem, colleagueItem] = [itemOf('state'), itemOf('used'), itemOf('colleague')];
    if (deps.rules.isSetUp?.() === false) return refused('not_set_up');
    const before = stateItem && (await wholeCaseOf(deps, stateItem));
    if (usedItem) return repeated(usedItem, fingerprint, before);

    const attempt = await attemptOnce(
      deps,
      request,
      before,
      usedKey && fingerprint ? { usedKey, fingerprint } : undefined,
      {
        ...(colleagueItem && { colleague: personOfItem(colleagueItem) }),
        covered: coveredOn(itemOf('board'), request.actor.personId, deps.clock.now()),
      },
    );
    if (attempt !== 'again') return attempt;
  }
  return refused('busy');
};

const attemptOnce = async (
  deps: Deps,
  request: CommandRequest,
  before: StoredCase | undefined,
  key: { usedKey: NonNullable<ReturnType<typeof usedKeyOf>>; fingerprint: string } | undefined,
  { colleague, covered }: { readonly colleague?: Colleague; readonly covered: readonly string[] },
): Promise<Result<Applied> | 'again'> => {
  const { actor, expectedVersion } = request;
  const placed = inRegion(deps, request.command);
  if (!placed.ok) return placed;
  const command = placed.value;
  const regionId = before?.file.regionId ?? (command.type === 'openCase' ? command.regionId : undefined);
  if (regionId === undefined) return refused('case_not_found');
  const rules = deps.rules.caseRules(regionId, deps.clock.now());
  if (!rules) return refused('unknown_region', { detail: { regionId } });
  // Whoever may not see the case is not told that it exists.
  if (before && !mayView(actor, before.file, rules.isWithin) && !answersInquiry(request, before.file, rules))
    return refused('case_not_found');
  if (before && expectedVersion !== undefined && expectedVersion !== before.file.version) {
    return refused('version_conflict', { detail: { version: before.file.version } });
  }
  if (before && request.listedBy) {
    const isListed = await filterOf(deps, actor, request.listedBy);
    if (!isListed(before.file)) return refused('not_in_list');
  }
  if (command.type === 'openCase' && !deps.rules.isWorkGroup(command.orgId)) {
    return refused('not_a_work_group', { field: 'orgId' });
  }
  const now = deps.clock.now();
  const assignee = before?.file.assignee;
  const signs = command.type === 'signContract' && command.riskScheme !== undefined;
  const loans = before && signs ? await firmLoans(deps, before.file) : undefined;
  const decision = decide(command, before?.file, {
    ...{ at: now, by: actor, rules },
    ...(colleague && { colleague }),
    ...(loans && { firmLoans: loans.loans }),
    ...(assignee !== undefined && covered.includes(assignee) && { standsInFor: assignee }),
  });
  if (!decision.ok) return passedOn(decision.refusal);
  if (decision.events.length === 0 && before) return done({ file: before.file, repeated: true });

  const erases = before !== undefined && erasedGroupsOf(decision.events).length > 0;
  const change = erases
    ? await erasingChange(deps, before, decision.events, now)
    : changeOf(deps, before, decision.events, now);
  if (change === 'overtaken') return 'again';
  if (change === 'unsealed') return refused('record_not_sealed');
  const { after, writes, size } = change;
  const full = roomRefusal(command, size);
  if (full) return passedOn(full);
  const remembered = key ? [useKey(key.usedKey, key.fingerprint, after.version, now)] : [];
  const agenda = await sessionLeftWrites(deps, after.id, decision.events);
  const result = await deps.table.transact([
    ...writes,
    ...agenda,
    ...remembered,
    ...(loans ? [loans.claim] : []),
  ]);
  if (!result.ok) return lostTo(deps, actor, result.failed, after);
  if (change.signal) await announce(deps, after.id);
  if (erases) await finishOrLeave(deps, after.id);
  return done({ file: after, repeated: false });
};

/** A department that was only asked for facts sees nothing of the case but what it is asked. */
const answersInquiry = ({ actor, command }: CommandRequest, file: CaseFile, rules: CaseRules): boolean =>
  (command.type === 'openInquiry' || command.type === 'answerInquiry') &&
  mayCommand(actor, command.type, file, rules.isWithin);

/** What else the decision asks: read with the case, in the same request. Who covers whom matters where cases have somebody. */
const asideOf = (request: CommandRequest): Readonly<Record<'colleague' | 'board', Key | undefined>> => {
  const named = colleagueNamedIn(request);
  const { kind, orgId } = request.actor;
  return {
    colleague: named === undefined ? undefined : personKey(named),
    board: kind === 'regulator' ? leaveBoardKey(orgId) : undefined,
  };
};

/** Whom the decision asks the register of people about. */
const colleagueNamedIn = ({ command, actor }: CommandRequest): string | undefined => {
  if (actor.kind === 'system') return undefined;
  if (command.type === 'assign') return command.to;
  if (command.type === 'setFollowUp') return command.followUp.personId;
  return command.type === 'openCase' && command.channel !== 'list' && actor.kind === 'regulator'
    ? actor.personId
    : undefined;
};

/** An opening that names no region is one of the region that its work group works by. */
const inRegion = ({ rules }: Deps, command: CommandRequest['command']): Result<Command> => {
  if (command.type !== 'openCase' || command.regionId !== undefined) return done(command);
  const { orgId } = command;
  if (!rules.isOrganisation(orgId)) return refused('unknown_organisation', { field: 'orgId' });
  const regionId = rules.regionOf(orgId);
  return regionId === undefined
    ? refused('unknown_region', { detail: { orgId } })
    : done({ ...command, regionId });
};

/** Erased from view it is already; what cannot be cleared away now stays due for the ticker. */
const finishOrLeave = async (deps: Deps, caseId: string): Promise<void> => {
  try {
    await finishErasure(deps, caseId);
  } catch (error) {
    deps.log.warn('erasure_unfinished', { caseId, error: error instanceof Error ? error.name : 'unknown' });
  }
};

/**
 * The enterprise's open case stands in the way, or someone wrote first and it is tried again. Which case that is, only
 * those are told who may see it.
 */
const lostTo = async (
  deps: Deps,
  actor: Actor,
  failed: readonly FailedWrite[],
  after: CaseFile,
): Promise<Result<Applied> | 'again'> => {
  const guard = openCaseGuard(after.applicant.identity);
  const taken = failed.find((failure) => failure.current?.pk === guard.pk && failure.current.sk === guard.sk);
  if (!taken) return 'again';
  const openCaseId = String(taken.current?.data['caseId']);
  if (openCaseId === after.id) return 'again';
  const open = await loadCase(deps, openCaseId);
  const rules = open && deps.rules.caseRules(open.file.regionId, deps.clock.now());
  const visible = open && rules && mayView(actor, open.file, rules.isWithin);
  const holder = open && rules?.organisationName(open.file.orgId);
  return refused('already_open', {
    ...(holder && { words: { holder } }),
    ...(visible && { detail: { openCaseId } }),
  });
};

const repeated = (
  used: Item,
  fingerprint: string | undefined,
  before: StoredCase | undefined,
): Result<Applied> => {
  if (used.data['fingerprint'] !== fingerprint) return refused('idempotency_mismatch');
  return before ? done({ file: before.file, repeated: true }) : refused('case_not_found');
};
