import { actedBy } from '../../domain/case/actor.ts';
import { type Decision, unfitVote, type Vote } from '../../domain/sessions/decision.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import type { DecideRequest } from './port.ts';
import { heldBy } from './read.ts';
import { sessionWrite } from './session-store.ts';
import { bodiesOf } from './table-rules.ts';
import { writing } from './writing.ts';

/**
 * 会诊决定 on one case of the agenda. 1 noted, or voted by units that are written down as there, one vote each; 2 it may be
 * put otherwise until the minutes are laid out for signature; after that they are corrected.
 */
export const decideInSession = (
  deps: Deps,
  { actor, sessionId, caseId, text, votes }: DecideRequest,
): Promise<Result<Session>> =>
  writing(deps, actor, [], async () => {
    const known = await heldBy(deps, actor, sessionId);
    if (!known.ok) return known;
    const before = known.value;
    if (before.state === 'proposed') return refused('session_date_open');
    if (before.state === 'cancelled') return refused('session_closed');
    if (before.minutes?.state === 'signing') return refused('minutes_in_signing');
    const item = before.agenda.find((one) => one.caseId === caseId);
    if (!item || item.movedTo !== undefined) return refused('other_session', { field: 'caseId' });
    if (votes !== undefined) {
      if (!before.begun && before.state !== 'closed') return refused('session_not_begun');
      const isBody = bodiesOf(deps, before.orgId);
      const unfit = unfitVote(votes, (orgId) => before.attended.includes(orgId) && isBody(orgId));
      if (unfit)
        return refused(unfit.twice ? 'voted_twice' : 'voter_not_there', { field: `votes.${unfit.place}` });
    }
    if (isSaid(item.decision, text, votes)) return done({ session: before, writes: [] });
    const decision: Decision = {
      text,
      at: deps.clock.now(),
      by: actedBy(actor),
      ...(votes !== undefined && { votes }),
    };
    const agenda = before.agenda.map((one) => (one.caseId === caseId ? { ...one, decision } : one));
    const session: Session = { ...before, agenda, version: before.version + 1 };
    return done({ session, writes: [sessionWrite(session)] });
  });

const isSaid = (known: Decision | undefined, text: string, votes: readonly Vote[] | undefined): boolean =>
  known?.text === text && JSON.stringify(known.votes) === JSON.stringify(votes);
