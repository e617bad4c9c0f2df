import type { Disposition } from '../../domain/case/diagnosis.ts';
import { type AgendaItem, isOver, type Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { sessionMarkWrite } from '../register/register-marks.ts';
import { recordAt } from './agenda-command.ts';
import type { ConductRequest } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { sessionRulesOf } from './table-rules.ts';
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
  const command = recordAt(deps, known.value.orgId, {
    sessionId,
    disposition,
    findings,
    prescriptions,
    recommendAgain,
    ...(note !== undefined && { note }),
  });
  return writing(deps, actor, [{ caseId, command }], async () => {
    const current = await heldBy(deps, actor, sessionId);
    return current.ok ? dealtWith(deps, current.value, caseId, disposition) : current;
  });
};

/** The session after one case of its agenda. */
export const dealtWith = (
  deps: Pick<Deps, 'clock' | 'rules'>,
  before: Session,
  caseId: string,
  disposition: Disposition,
): Result<Plan> => {
  if (isOver(before)) return refused('session_closed');
  if (before.state === 'proposed' && disposition === 'held') return refused('session_date_open');
  const { mustAttend = [] } = sessionRulesOf(deps, before.orgId) ?? {};
  if (disposition === 'held' && mustAttend.length > 0 && !before.begun) return refused('session_not_begun');
  const dealt = { disposition, dealtWithAt: deps.clock.now() };
  const agenda = before.agenda.map(
    (other): AgendaItem => (other.caseId === caseId ? { ...other, ...dealt } : other),
  );
  const session = { ...before, agenda, version: before.version + 1 };
  const counts = disposition === 'held' ? [sessionMarkWrite(session)] : [];
  return done({ session, writes: [sessionWrite(session), ...counts] });
};
