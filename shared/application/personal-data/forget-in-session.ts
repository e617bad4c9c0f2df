import { type Session, withoutGuest } from '../../domain/sessions/session.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { invitationKey } from '../keys.ts';
import { loadSession, sessionWrite } from '../sessions/session-store.ts';

/**
 * Takes the applicant's code out of a session it was invited to, and out of its own list of sessions. Another case of
 * the same applicant on the agenda keeps it there. False: someone wrote meanwhile.
 */
export const forgetInSession = async (
  { table }: Pick<Deps, 'table'>,
  sessionId: string,
  caseId: string,
  code: string,
): Promise<boolean> => {
  const session = await loadSession({ table }, sessionId);
  if (!session || !isNamed(session, code)) return true;
  if (await isStillThere({ table }, session, caseId, code)) return true;
  const forgotten = { ...withoutGuest(session, code), version: session.version + 1 };
  const written = await table.transact([
    sessionWrite(forgotten),
    { kind: 'delete', key: invitationKey(sessionId, code) },
  ]);
  return written.ok;
};

const isNamed = ({ invited, attended, attendance = [], replies = [] }: Session, code: string): boolean =>
  [...invited, ...attended, ...[...attendance, ...replies].map(({ orgId }) => orgId)].includes(code);

const isStillThere = async (
  deps: Pick<Deps, 'table'>,
  { agenda }: Session,
  caseId: string,
  code: string,
): Promise<boolean> => {
  for (const item of agenda) {
    if (item.caseId === caseId) continue;
    const other = await loadCase(deps, item.caseId);
    if (other?.file.applicant.identity.code === code) return true;
  }
  return false;
};
