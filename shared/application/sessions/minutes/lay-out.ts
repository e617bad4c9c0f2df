import { actedBy } from '../../../domain/case/actor.ts';
import { unitsThatSign } from '../../../domain/sessions/attendance.ts';
import { laidOut, type MinutesContent } from '../../../domain/sessions/minutes.ts';
import { differences } from '../../../domain/sessions/minutes-differences.ts';
import type { Session } from '../../../domain/sessions/session.ts';
import { fitTransaction } from '../../cases/batches.ts';
import type { Deps } from '../../deps.ts';
import { sessionNoticeWrite } from '../../notices/session-notice.ts';
import { done, type Result, refused } from '../../refusals.ts';
import { heldBy } from '../read.ts';
import { sessionWrite } from '../session-store.ts';
import { sessionRulesOf } from '../table-rules.ts';
import { writing } from '../writing.ts';
import { minutesFromRecords } from './content.ts';
import type { MinutesOfficeUses, MinutesView } from './port.ts';
import { keptFirms, minutesVersions, newVersionWrites } from './stored.ts';
import { viewMinutes } from './view.ts';

/** Each is a step of people; more of one meeting are a quarrel and no minutes. */
const mostVersions = 50;

/**
 * 送签. 1 the session is over and nothing of it waits for signatures; 2 the text is what was recorded; 3 after a frozen version
 * it says why and says something else; 4 the units that the region names are told.
 */
export const layOutMinutes = async (
  deps: Deps,
  { actor, sessionId, reason }: Parameters<MinutesOfficeUses['layOutMinutes']>[0],
): Promise<Result<MinutesView>> => {
  const written = await writing(deps, actor, [], async () => {
    const known = await heldBy(deps, actor, sessionId);
    if (!known.ok) return known;
    const before = known.value;
    if (before.state !== 'closed') return refused('minutes_session_open');
    if (before.minutes?.state === 'signing') return refused('minutes_in_signing');
    const signers = unitsThatSign(sessionRulesOf(deps, before.orgId)?.minutesSigners ?? [], before);
    if (signers.length === 0) return refused('minutes_signers_unset');
    const n = (before.minutes?.n ?? 0) + 1;
    if (n > mostVersions) return refused('minutes_too_many');
    const content = await minutesFromRecords(deps, before);
    const corrected = await correctedBy(deps, before, content);
    if (corrected !== undefined && reason === undefined)
      return refused('minutes_need_reason', { field: 'reason' });
    if (corrected?.isSame) return refused('minutes_same');
    const firms = content.firms.map((part) => ({ salt: deps.salt(), part }));
    const version = laidOut(
      {
        sessionId,
        n,
        head: content.head,
        laidAt: deps.clock.now(),
        laidBy: actedBy(actor),
        signers,
        ...(corrected && { corrects: { n: corrected.n, reason: reason ?? '' } }),
      },
      firms,
      deps.hash,
    );
    const session: Session = {
      ...before,
      version: before.version + 1,
      minutes: { n, state: 'signing' },
    };
    const writes = [
      sessionWrite(session),
      ...newVersionWrites(version, firms),
      sessionNoticeWrite(session, deps.clock.now(), 'minutesToSign', signers),
    ];
    return fitTransaction(writes) ? done({ session, writes }) : refused('minutes_too_large');
  });
  return written.ok ? viewMinutes(deps, { actor, sessionId }) : written;
};

/** The newest frozen version, which a new one corrects, and whether it says all the same. */
const correctedBy = async (
  deps: Deps,
  session: Session,
  content: MinutesContent,
): Promise<{ readonly n: number; readonly isSame: boolean } | undefined> => {
  const versions = await minutesVersions(deps, session.id, session.minutes?.n ?? 0);
  const frozen = versions.findLast(({ version }) => version.state === 'frozen')?.version;
  if (!frozen) return undefined;
  const kept = await keptFirms(deps, frozen);
  const erased = frozen.firms.flatMap(({ caseId }, place) => (kept[place] ? [] : [caseId]));
  const firms = kept.flatMap((one) => (one ? [one.part] : []));
  const isSame = differences({ head: frozen.head, firms }, content, erased).length === 0;
  return { n: frozen.n, isSame };
};
