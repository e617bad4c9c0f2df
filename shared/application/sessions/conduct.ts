import type { Actor } from '../../domain/case/actor.ts';
import { type AgendaItem, isInvited, type Session } from '../../domain/session.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { CaseCommand } from './decide-cases.ts';
import type { ConductRequest } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { writing } from './writing.ts';

/** 会诊一户: one case of the agenda, its findings and prescriptions. Said twice, it changes nothing. */
export const conduct = async (deps: Deps, request: ConductRequest): Promise<Result<Session>> => {
  const { actor, sessionId, caseId, disposition } = request;
  const known = await heldBy(deps, actor, sessionId);
  if (!known.ok) return known;
  const item = known.value.agenda.find((candidate) => candidate.caseId === caseId);
  if (!item) return refused('other_session', { field: 'caseId' });
  if (item.disposition === disposition) return known;
  const { findings, prescriptions, recommendAgain, note } = request;
  const command = {
    type: 'recordDiagnosis',
    sessionId,
    disposition,
    findings,
    prescriptions,
    recommendAgain,
    ...(note !== undefined && { note }),
  } as const;
  return writing(deps, actor, [{ caseId, command }], async () => {
    const current = await heldBy(deps, actor, sessionId);
    if (!current.ok) return current;
    if (current.value.state === 'closed') return refused('session_closed');
    const dealt: AgendaItem = { caseId, disposition, dealtWithAt: deps.clock.now() };
    const agenda = current.value.agenda.map((other) => (other.caseId === caseId ? dealt : other));
    const session = { ...current.value, agenda, version: current.value.version + 1 };
    return done({ session, writes: [sessionWrite(session)] });
  });
};

/** Ends a session; cases that were not dealt with go back to waiting for another one. */
export const closeSession = async (
  deps: Deps,
  actor: Actor,
  sessionId: string,
  attended: readonly string[],
): Promise<Result<Session>> => {
  const known = await heldBy(deps, actor, sessionId);
  if (!known.ok) return known;
  if (known.value.state === 'closed') return known;
  const waiting: CaseCommand[] = [];
  for (const { caseId, disposition } of known.value.agenda) {
    const stored = await loadCase(deps, caseId);
    const phase = stored?.file.phase;
    if (disposition !== undefined || phase?.stage !== 'jointDiagnosis' || phase.sessionId !== sessionId)
      continue;
    const command = {
      type: 'recordDiagnosis',
      sessionId,
      disposition: 'cancelled',
      findings: [],
      prescriptions: [],
      recommendAgain: false,
    } as const;
    waiting.push({ caseId, command });
  }
  return writing(deps, actor, waiting, async () => {
    const current = await heldBy(deps, actor, sessionId);
    if (!current.ok) return current;
    // Not whoever an erasure has just taken out of the session: the list was drawn up before.
    const unknown = attended.findIndex(
      (id) => !deps.rules.isOrganisation(id) && !isInvited(current.value, id),
    );
    if (unknown >= 0) return refused('unknown_organisation', { field: `attended.${unknown}` });
    const now = deps.clock.now();
    const agenda = current.value.agenda.map(
      (item): AgendaItem =>
        item.disposition ? item : { ...item, disposition: 'cancelled', dealtWithAt: now },
    );
    const session: Session = {
      ...current.value,
      agenda,
      attended,
      state: 'closed',
      closedAt: now,
      version: current.value.version + 1,
    };
    return done({ session, writes: [sessionWrite(session)] });
  });
};
