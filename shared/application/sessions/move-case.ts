import { type AgendaItem, type Session, withoutGuest } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { sessionNoticeWrite } from '../notices/session-notice.ts';
import type { Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { putOnAgenda, recordAt } from './agenda-command.ts';
import { changeable, changed } from './changing.ts';
import { maxCases } from './convene.ts';
import type { CaseCommand } from './decide-cases.ts';
import type { MoveCaseRequest, OfSession } from './port.ts';
import { guestWrites, sessionWrite } from './session-store.ts';
import { type Plan, writing } from './writing.ts';

/**
 * 逐案调整: one case leaves a session, for another or back to waiting, with the reason, which stands with the case. 1 the
 * case is postponed; 2 its place on the agenda says so and where it went; 3 its enterprise is asked to the other session
 * and to this one no more; 4 the guests of both are told, all in one transaction.
 */
export const moveCase = async (
  deps: Deps,
  { actor, sessionId, caseId, toSessionId, reason }: MoveCaseRequest,
): Promise<Result<Session>> => {
  const command = recordAt(deps, actor.orgId, {
    sessionId,
    disposition: 'postponed',
    findings: [],
    prescriptions: [],
    recommendAgain: false,
    note: reason,
    ...(toSessionId !== undefined && { nextSessionId: toSessionId }),
  });
  const known = await changeable(deps, actor, sessionId);
  if (!known.ok) return known;
  const item = known.value.agenda.find((one) => one.caseId === caseId);
  if (!item) return refused('other_session', { field: 'caseId' });
  // Said twice, it changes nothing.
  if (item.disposition === 'postponed' && item.movedTo === toSessionId) return known;
  if (toSessionId !== undefined) {
    const target = await changeable(deps, actor, toSessionId);
    if (!target.ok) return { ok: false, refusal: { ...target.refusal, field: 'toSessionId' } };
  }
  return writing(deps, actor, [{ caseId, command }], async ([file]) => {
    const from = await changeable(deps, actor, sessionId);
    if (!from.ok) return from;
    const code = file?.applicant.identity.code ?? '';
    const left = without(deps, from.value, caseId, toSessionId, code);
    const after = changed(
      deps,
      actor,
      from.value,
      {
        kind: 'caseLeft',
        caseId,
        ...(toSessionId !== undefined && { toSessionId }),
      },
      left,
    );
    const now = deps.clock.now();
    const writes: Write[] = [
      sessionWrite(after),
      ...guestWrites(from.value, after),
      sessionNoticeWrite(after, now, 'sessionChanged'),
    ];
    if (toSessionId !== undefined) {
      const to = await changeable(deps, actor, toSessionId);
      if (!to.ok) return to;
      const joined = withCases(deps, actor, to.value, [{ caseId, code }], sessionId);
      if (!joined.ok) return joined;
      writes.push(...joined.value.writes);
    }
    return done({ session: after, writes });
  });
};

/** The session without a case: its place stays on the agenda, its enterprise is asked no more unless it is already there. */
const without = (
  { clock }: Pick<Deps, 'clock'>,
  session: Session,
  caseId: string,
  movedTo: string | undefined,
  code: string,
): Session => {
  const place: AgendaItem = {
    caseId,
    disposition: 'postponed',
    dealtWithAt: clock.now(),
    ...(movedTo !== undefined && { movedTo }),
  };
  const agenda = session.agenda.map((one) => (one.caseId === caseId ? { ...one, ...place } : one));
  return { ...(session.begun ? session : withoutGuest(session, code)), agenda };
};

/** What puts cases on the agenda of a session that was convened before; their enterprises are asked to it. */
const withCases = (
  deps: Deps,
  actor: OfSession['actor'],
  before: Session,
  cases: readonly { readonly caseId: string; readonly code: string }[],
  fromSessionId?: string,
): Result<Plan> => {
  const field = fromSessionId === undefined ? 'caseIds' : 'toSessionId';
  if (before.begun) return refused('agenda_closed', { field });
  const open = before.agenda.filter(({ disposition }) => disposition === undefined).length;
  if (open + cases.length > maxCases || before.agenda.length + cases.length > 2 * maxCases)
    return refused('agenda_full', { field });
  // Its place says what became of it there; it does not come back to the same table.
  const left = cases.findIndex((one) => before.agenda.some(({ caseId }) => caseId === one.caseId));
  if (left >= 0) return refused('agenda_left', { field: field === 'caseIds' ? `caseIds.${left}` : field });
  const places = cases.map(
    ({ caseId }): AgendaItem => ({
      caseId,
      ...(fromSessionId !== undefined && { movedFrom: fromSessionId }),
    }),
  );
  const asked = {
    agenda: [...before.agenda, ...places],
    invited: [...new Set([...before.invited, ...cases.map(({ code }) => code)])],
  };
  const once = cases.reduce(
    (session, { caseId }) =>
      changed(deps, actor, session, {
        kind: 'caseJoined',
        caseId,
        ...(fromSessionId !== undefined && { fromSessionId }),
      }),
    before,
  );
  const after: Session = { ...once, ...asked, version: before.version + 1 };
  const now = deps.clock.now();
  const writes = [
    sessionWrite(after),
    ...guestWrites(before, after),
    sessionNoticeWrite(after, now, 'sessionChanged'),
  ];
  return done({ session: after, writes });
};

/** 加入议程: cases that wait for a session, chosen by what ails them, onto one that is convened; all or nothing. */
export const addCases = async (
  deps: Deps,
  { actor, sessionId, caseIds }: OfSession & { readonly caseIds: readonly string[] },
): Promise<Result<Session>> => {
  const known = await changeable(deps, actor, sessionId);
  if (!known.ok) return known;
  if (new Set(caseIds).size !== caseIds.length) return refused('duplicate_case', { field: 'caseIds' });
  const commands = caseIds.map(
    (caseId): CaseCommand => ({ caseId, command: putOnAgenda(deps, actor.orgId, sessionId) }),
  );
  const added = await writing(deps, actor, commands, async (files) => {
    const current = await changeable(deps, actor, sessionId);
    if (!current.ok) return current;
    const cases = files.map(({ id, applicant }) => ({ caseId: id, code: applicant.identity.code }));
    // Said twice, it changes nothing.
    const isThere = (caseId: string) =>
      current.value.agenda.some((item) => item.caseId === caseId && item.disposition === undefined);
    if (caseIds.every(isThere)) return done({ session: current.value, writes: [] });
    return withCases(deps, actor, current.value, cases);
  });
  if (added.ok) return added;
  // Which of those chosen it is that does not fit.
  const place = caseIds.indexOf(String(added.refusal.detail?.['caseId']));
  return place < 0 ? added : { ok: false, refusal: { ...added.refusal, field: `caseIds.${place}` } };
};
