import type { Session } from '../../domain/session.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { CaseCommand } from './decide-cases.ts';
import type { ConveneRequest } from './port.ts';
import { loadSession, newSessionWrites } from './session-store.ts';
import { writing } from './writing.ts';

/** So many cases fit one transaction with their session; more than any agenda met (3.4 on average, mechanism.md §2.2). */
const maxCases = 20;
const maxInvited = 30;

/** 召集会诊: puts every case on the agenda and invites, all or nothing. */
export const convene = async (deps: Deps, request: ConveneRequest): Promise<Result<Session>> => {
  const { actor, sessionId, caseIds } = request;
  if (actor.kind !== 'regulator') return refused('not_permitted');
  if (caseIds.length > maxCases) return refused('too_many_cases', { field: 'caseIds' });
  if (new Set(caseIds).size !== caseIds.length) return refused('duplicate_case', { field: 'caseIds' });
  const existing = await loadSession(deps, sessionId);
  if (existing) return existing.orgId === actor.orgId ? done(existing) : refused('not_permitted');
  if (request.startsAt < deps.clock.now()) return refused('session_in_past', { field: 'startsAt' });
  const unknown = request.invited.findIndex((orgId) => !deps.rules.isOrganisation(orgId));
  if (unknown >= 0) return refused('unknown_organisation', { field: `invited.${unknown}` });
  const commands = caseIds.map(
    (caseId): CaseCommand => ({ caseId, command: { type: 'scheduleDiagnosis', sessionId } }),
  );
  return writing(deps, actor, commands, async (cases) => {
    const applicants = cases.map((file) => file.applicant.identity.code);
    const session: Session = {
      id: sessionId,
      orgId: actor.orgId,
      version: 1,
      convenedAt: deps.clock.now(),
      convenedBy: actor,
      startsAt: request.startsAt,
      place: request.place,
      conveners: request.conveners,
      invited: [...new Set([...request.invited, ...applicants])].slice(0, maxInvited + maxCases),
      attended: [],
      agenda: caseIds.map((caseId) => ({ caseId })),
      state: 'convened',
    };
    return done({ session, writes: newSessionWrites(session) });
  });
};
