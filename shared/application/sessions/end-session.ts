import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { AgendaItem, Session } from '../../domain/sessions/session.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { sessionNoticeWrite } from '../notices/session-notice.ts';
import { done, type Result, refused } from '../refusals.ts';
import { recordAt } from './agenda-command.ts';
import { changeable, changed } from './changing.ts';
import { dealtWith } from './conduct.ts';
import type { CloseRequest, OfSession } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { strangerAmong } from './strangers.ts';
import { writing } from './writing.ts';

/**
 * Cases that were not dealt with go back to waiting for another session, each in a transaction of its own, since an agenda
 * of twenty does not fit one. Broken off between them, it is gone on with by asking again.
 */
const sendBackRest = async (
  deps: Deps,
  actor: Actor,
  { id: sessionId, orgId, agenda }: Session,
  note?: string,
): Promise<Result<undefined>> => {
  for (const { caseId, disposition } of agenda) {
    const stored = await loadCase(deps, caseId);
    if (disposition !== undefined || !stored || !standsOn(stored.file, sessionId)) continue;
    const command = recordAt(deps, orgId, {
      sessionId,
      disposition: 'cancelled',
      findings: [],
      prescriptions: [],
      recommendAgain: false,
      ...(note !== undefined && { note }),
    });
    const sentBack = await writing(deps, actor, [{ caseId, command }], async () => {
      const current = await heldBy(deps, actor, sessionId);
      return current.ok ? dealtWith(deps, current.value, caseId, 'cancelled') : current;
    });
    if (!sentBack.ok) return sentBack;
  }
  return done(undefined);
};

/** On its agenda still: diagnosed there, or handed up to it. */
const standsOn = ({ phase, handUps = [] }: CaseFile, sessionId: string): boolean =>
  (phase.stage === 'jointDiagnosis' && phase.sessionId === sessionId) ||
  handUps.some((one) => one.state === 'accepted' && one.sessionId === sessionId);

const settled = (agenda: readonly AgendaItem[], dealtWithAt: number): readonly AgendaItem[] =>
  agenda.map((item) => (item.disposition ? item : { ...item, disposition: 'cancelled', dealtWithAt }));

/** 结束会诊: who attended is written down, and what nobody had time for goes back to waiting. */
export const closeSession = async (
  deps: Deps,
  actor: Actor,
  sessionId: string,
  { attended, attendance }: CloseRequest,
): Promise<Result<Session>> => {
  const known = await heldBy(deps, actor, sessionId);
  if (!known.ok) return known;
  if (known.value.state === 'closed') return known;
  if (known.value.state === 'cancelled') return refused('session_closed');
  if (known.value.state === 'proposed') return refused('session_date_open');
  const persons = attendance ?? known.value.attendance;
  const present = [...new Set([...attended, ...(attendance ?? []).map(({ orgId }) => orgId)])];
  const stranger = strangerAmong(deps, known.value, present);
  if (stranger) return stranger;
  const sentBack = await sendBackRest(deps, actor, known.value);
  if (!sentBack.ok) return sentBack;
  return writing(deps, actor, [], async () => {
    const current = await heldBy(deps, actor, sessionId);
    if (!current.ok) return current;
    const gone = strangerAmong(deps, current.value, present);
    if (gone) return gone;
    const now = deps.clock.now();
    const session: Session = {
      ...current.value,
      agenda: settled(current.value.agenda, now),
      attended: present,
      ...(persons && { attendance: persons }),
      state: 'closed',
      closedAt: now,
      version: current.value.version + 1,
    };
    return done({ session, writes: [sessionWrite(session)] });
  });
};

/** 取消会诊, with the reason: its cases wait for another session, and all who were asked are told. */
export const cancelSession = async (
  deps: Deps,
  { actor, sessionId, reason }: OfSession & { readonly reason: string },
): Promise<Result<Session>> => {
  const held = await heldBy(deps, actor, sessionId);
  if (!held.ok) return held;
  if (held.value.state === 'cancelled') return held;
  const known = await changeable(deps, actor, sessionId);
  if (!known.ok) return known;
  const isBegun = ({ begun, agenda }: Session) =>
    begun !== undefined || agenda.some(({ disposition }) => disposition === 'held');
  if (isBegun(known.value)) return refused('session_begun');
  const sentBack = await sendBackRest(deps, actor, known.value, reason);
  if (!sentBack.ok) return sentBack;
  return writing(deps, actor, [], async () => {
    const current = await changeable(deps, actor, sessionId);
    if (!current.ok) return current;
    if (isBegun(current.value)) return refused('session_begun');
    const now = deps.clock.now();
    const session = changed(
      deps,
      actor,
      current.value,
      { kind: 'cancelled', reason },
      { agenda: settled(current.value.agenda, now), state: 'cancelled', closedAt: now },
    );
    return done({
      session,
      writes: [sessionWrite(session), sessionNoticeWrite(session, now, 'sessionCancelled')],
    });
  });
};
