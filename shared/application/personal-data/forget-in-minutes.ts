import { erasedMark } from '../../domain/personal-data/erased-mark.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { minutesFirmKey } from '../keys.ts';
import type { Write } from '../ports/table.ts';
import { minutesVersions } from '../sessions/minutes/stored.ts';
import { loadSession, sessionWrite } from '../sessions/session-store.ts';

/**
 * Takes what every version of a session's minutes says of a case, and what was resolved on it, out of them. The digest of each
 * text stays, so that the rest still verifies. False: someone wrote meanwhile.
 */
export const forgetInMinutes = async (
  { table }: Pick<Deps, 'table'>,
  sessionId: string,
  caseId: string,
): Promise<boolean> => {
  const session = await loadSession({ table }, sessionId);
  if (!session) return true;
  const versions = await minutesVersions({ table }, sessionId, session.minutes?.n ?? 0);
  const erased = versions.flatMap(({ version }): readonly Write[] => {
    const place = version.firms.findIndex((firm) => firm.caseId === caseId);
    if (place < 0) return [];
    const key = minutesFirmKey(sessionId, version.n, place);
    return [{ kind: 'put', item: { ...key, version: 2, data: { erased: true } } }];
  });
  const writes = [...erased, ...decisionWrites(session, caseId)];
  return writes.length === 0 || (await table.transact(writes)).ok;
};

const decisionWrites = (session: Session, caseId: string): readonly Write[] => {
  const isSaid = session.agenda.some(
    (item) => item.caseId === caseId && item.decision !== undefined && item.decision.text !== erasedMark,
  );
  if (!isSaid) return [];
  const agenda = session.agenda.map((item) =>
    item.caseId === caseId && item.decision
      ? { ...item, decision: { ...item.decision, text: erasedMark } }
      : item,
  );
  return [sessionWrite({ ...session, agenda, version: session.version + 1 })];
};
