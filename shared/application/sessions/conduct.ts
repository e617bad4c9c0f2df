import type { Actor } from '../../domain/case/actor.ts';
import type { Disposition } from '../../domain/case/diagnosis.ts';
import { type AgendaItem, isInvited, type Session } from '../../domain/session.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { sessionMarkWrite } from '../register/register-marks.ts';
import type { ConductRequest } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { type Plan, writing } from './writing.ts';

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
    return current.ok ? dealtWith(deps, current.value, caseId, disposition) : current;
  });
};

/** The session after one case of its agenda. */
const dealtWith = (
  { clock }: Pick<Deps, 'clock'>,
  before: Session,
  caseId: string,
  disposition: Disposition,
): Result<Plan> => {
  if (before.state === 'closed') return refused('session_closed');
  const dealt: AgendaItem = { caseId, disposition, dealtWithAt: clock.now() };
  const agenda = before.agenda.map((other) => (other.caseId === caseId ? dealt : other));
  const session = { ...before, agenda, version: before.version + 1 };
  const counts = disposition === 'held' ? [sessionMarkWrite(session)] : [];
  return done({ session, writes: [sessionWrite(session), ...counts] });
};

/**
 * Ends a session; cases that were not dealt with go back to waiting for another one, each in a transaction of its own,
 * since an agenda of twenty does not fit one. Broken off between them, it is ended by asking again.
 */
export const closeSession = async (
  deps: Deps,
  actor: Actor,
  sessionId: string,
  attended: readonly string[],
): Promise<Result<Session>> => {
  const known = await heldBy(deps, actor, sessionId);
  if (!known.ok) return known;
  if (known.value.state === 'closed') return known;
  const stranger = strangerAmong(deps, known.value, attended);
  if (stranger) return stranger;
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
    const sentBack = await writing(deps, actor, [{ caseId, command }], async () => {
      const current = await heldBy(deps, actor, sessionId);
      return current.ok ? dealtWith(deps, current.value, caseId, 'cancelled') : current;
    });
    if (!sentBack.ok) return sentBack;
  }
  return writing(deps, actor, [], async () => {
    const current = await heldBy(deps, actor, sessionId);
    if (!current.ok) return current;
    const gone = strangerAmong(deps, current.value, attended);
    if (gone) return gone;
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

/** Not whoever an erasure has just taken out of the session: the list was drawn up before. */
const strangerAmong = (
  { rules }: Pick<Deps, 'rules'>,
  session: Session,
  attended: readonly string[],
): ReturnType<typeof refused> | undefined => {
  const unknown = attended.findIndex((id) => !rules.isOrganisation(id) && !isInvited(session, id));
  return unknown >= 0 ? refused('unknown_organisation', { field: `attended.${unknown}` }) : undefined;
};
