import { mayDo } from '../../domain/authority/index.ts';
import { actedBy } from '../../domain/case/actor.ts';
import { bodyRefusal, convenerKinds, partnerKinds } from '../../domain/case/decide/bodies.ts';
import type { Refusal } from '../../domain/case/refusal.ts';
import type { OrganisationKind } from '../../domain/organisation/index.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { done, passedOn, type Result, refused } from '../refusals.ts';
import { putOnAgenda } from './agenda-command.ts';
import type { CaseCommand } from './decide-cases.ts';
import type { ConveneRequest } from './port.ts';
import { startRefusal } from './reschedule.ts';
import { loadSession, newSessionWrites } from './session-store.ts';
import { rulesOf } from './table-rules.ts';
import { writing } from './writing.ts';

/** So many cases fit one transaction with their session; more than any agenda met (3.4 on average, mechanism.md §2.2). */
export const maxCases = 20;
const maxInvited = 30;

/** 召集会诊: puts every case on the agenda and invites, all or nothing. */
export const convene = async (deps: Deps, request: ConveneRequest): Promise<Result<Session>> => {
  const { actor, sessionId, caseIds } = request;
  if (!mayDo(actor, 'sessions.convene')) return refused('not_permitted');
  if (caseIds.length > maxCases) return refused('too_many_cases', { field: 'caseIds' });
  if (new Set(caseIds).size !== caseIds.length) return refused('duplicate_case', { field: 'caseIds' });
  const existing = await loadSession(deps, sessionId);
  if (existing) return existing.orgId === actor.orgId ? done(existing) : refused('not_permitted');
  const dates = [...new Set(request.dates ?? [])].toSorted((one, other) => one - other);
  const startsAt = dates[0] ?? request.startsAt;
  const early = startRefusal(
    deps,
    actor.orgId,
    startsAt,
    request.emergency,
    dates.length > 0 ? 'dates' : 'startsAt',
  );
  if (early) return early;
  const commands = caseIds.map(
    (caseId): CaseCommand => ({ caseId, command: putOnAgenda(deps, actor.orgId, sessionId) }),
  );
  return writing(deps, actor, commands, async (cases) => {
    const unfit = unfitBody(
      deps,
      request,
      cases.map(({ orgId }) => orgId),
    );
    if (unfit) return passedOn(unfit);
    const applicants = cases.map((file) => file.applicant.identity.code);
    const stranger = request.invited.findIndex(
      (orgId) => isEnterprise(deps, actor.orgId, orgId) && !applicants.includes(orgId),
    );
    if (stranger >= 0) return refused('body_of_wrong_kind', { field: `invited.${stranger}` });
    const session: Session = {
      id: sessionId,
      orgId: actor.orgId,
      version: 1,
      convenedAt: deps.clock.now(),
      convenedBy: actedBy(actor),
      startsAt,
      place: request.place,
      conveners: request.conveners,
      invited: [...new Set([...request.invited, ...applicants])].slice(0, maxInvited + maxCases),
      attended: [],
      agenda: caseIds.map((caseId) => ({ caseId })),
      state: dates.length > 1 ? 'proposed' : 'convened',
      ...(dates.length > 1 && { proposedDates: dates }),
      ...(request.emergency !== undefined && { emergency: request.emergency }),
    };
    return done({ session, writes: newSessionWrites(session) });
  });
};

/** Whoever leads or is asked exists, is of the right kind and works where the work group does. */
const unfitBody = (
  deps: Deps,
  { actor, conveners, invited }: ConveneRequest,
  holders: readonly string[],
): Refusal | undefined => {
  const rules = rulesOf(deps, actor.orgId);
  if (!rules) return undefined;
  const check = (orgIds: readonly string[], kinds: readonly OrganisationKind[], list: string) =>
    orgIds
      .map((orgId, place) => {
        const unfit = bodyRefusal(orgId, `${list}.${place}`, kinds, actor.orgId, rules);
        // A level above sits over cases of its counties, and asks whoever works there.
        const isNear = holders.some((holder) => bodyRefusal(orgId, '', kinds, holder, rules) === undefined);
        return isNear ? undefined : unfit;
      })
      .find((refusal) => refusal !== undefined)?.refusal;
  return (
    check(conveners, convenerKinds, 'conveners') ?? check(invited, [...partnerKinds, 'enterprise'], 'invited')
  );
};

const isEnterprise = (deps: Deps, holder: string, orgId: string): boolean =>
  rulesOf(deps, holder)?.organisationKind(orgId) === 'enterprise';
