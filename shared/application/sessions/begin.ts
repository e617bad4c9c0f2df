import { actedBy } from '../../domain/case/actor.ts';
import { type MissingParty, missingParties, type PartyNeeded } from '../../domain/sessions/attendance.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { isOver } from '../../domain/sessions/session.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey } from '../keys.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { BeginRequest } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { strangerAmong } from './strangers.ts';
import { rulesOf } from './table-rules.ts';
import { writing } from './writing.ts';

const partyNames: Readonly<Record<Exclude<PartyNeeded, 'leads'>, Bilingual>> = {
  bank: { zh: '一家银行', en: 'a bank' },
  department: { zh: '一个部门', en: 'a department' },
  firm: { zh: '企业', en: 'an enterprise' },
};

/**
 * 开始会诊. 1 who is there is written down; 2 of those the region asks for, who is not there is named; 3 without them it
 * begins with a reason only, which stands in the record with their names.
 */
export const beginSession = (
  deps: Deps,
  { actor, sessionId, attendance, reason }: BeginRequest,
): Promise<Result<Session>> =>
  writing(deps, actor, [], async () => {
    const known = await heldBy(deps, actor, sessionId);
    if (!known.ok) return known;
    const before = known.value;
    if (isOver(before)) return refused('session_closed');
    if (before.state === 'proposed') return refused('session_date_open');
    if (before.begun) return done({ session: before, writes: [] });
    const attended = attendance.map(({ orgId }) => orgId);
    const stranger = strangerAmong(deps, before, attended, 'attendance');
    if (stranger) return stranger;
    const { missing, names } = await missingAt(deps, before, attended);
    if (missing.length > 0 && reason === undefined)
      return refused('parties_missing', { field: 'reason', words: { parties: names }, detail: { missing } });
    const session: Session = {
      ...before,
      version: before.version + 1,
      attended,
      attendance,
      begun: {
        at: deps.clock.now(),
        by: actedBy(actor),
        missing,
        ...(missing.length > 0 && reason !== undefined && { reason }),
      },
    };
    return done({ session, writes: [sessionWrite(session)] });
  });

const missingAt = async (
  deps: Deps,
  session: Session,
  attended: readonly string[],
): Promise<{ readonly missing: readonly MissingParty[]; readonly names: Bilingual }> => {
  const rules = rulesOf(deps, session.orgId);
  const items = await deps.table.getMany(session.agenda.map(({ caseId }) => stateKey(caseId)));
  const applicants = new Map(
    items.flatMap((item) => (item ? [[listedFileOf(item).id, listedFileOf(item).applicant] as const] : [])),
  );
  const missing = missingParties({
    mustAttend: rules?.sessionRules?.mustAttend ?? [],
    session,
    attended,
    kindOf: (orgId) => rules?.organisationKind(orgId),
    applicantOf: (caseId) => applicants.get(caseId)?.identity.code,
  });
  const nameOf = ({ party, orgId, caseId }: MissingParty): Bilingual => {
    const firm = caseId === undefined ? undefined : applicants.get(caseId)?.name;
    if (firm !== undefined) return { zh: firm, en: firm };
    const body = orgId === undefined ? undefined : rules?.organisationName(orgId);
    return body ?? (party === 'leads' ? { zh: '牵头单位', en: 'a lead body' } : partyNames[party]);
  };
  const names = missing.map(nameOf);
  return {
    missing,
    names: { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') },
  };
};
