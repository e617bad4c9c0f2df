import { plannedDateFault } from '../../plausible/index.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import { canHaveCases } from '../assignment.ts';
import type { FollowUp, FollowUpDraft } from '../follow-up.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mostFollowUps } from '../room.ts';
import type { CaseFile } from '../state.ts';
import { bodyRefusal, partnerKinds } from './bodies.ts';
import { accept, type Context, type Decider, eventsOf, speakerOf } from './context.ts';
import { dateRefusal } from './plausible.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * 约定回访跟进. 1 the session has discussed this firm; 2 there is something to look at, on a day that is ahead; 3 its owner works for
 * the case, or is one of the work group's own people.
 */
export const setFollowUp: Decider<'setFollowUp'> = ({ followUp }, file, context) => {
  const { followUps: known = [] } = file;
  const same = known.find(({ id }) => id === followUp.id);
  if (same) return isSame(same, followUp) ? accept() : refuse('follow_up_exists', 'followUp.id');
  const discussed = file.diagnoses.some(
    ({ sessionId, disposition }) => sessionId === followUp.sessionId && disposition === 'held',
  );
  if (!discussed) return refuse('firm_not_discussed', 'sessionId');
  if (known.length >= mostFollowUps) return refuse('too_many_follow_ups');
  if (followUp.text.trim() === '') return refuse('note_missing', 'text');
  return (
    dayRefusal(followUp.on, 'on', context) ??
    ownerRefusal(followUp, file, context) ??
    accept(eventsOf(context).make('FollowUpSet', { followUp }))
  );
};

/** 改期 by the work group: people chose the day, and choose another; each move stays on record. */
export const moveFollowUp: Decider<'moveFollowUp'> = ({ followUpId, on, reason }, file, context) => {
  const found = ownedOrHeld(followUpId, file, context);
  if (!found.ok) return found;
  const { followUp } = found;
  if (followUp.state !== 'open') return refuse('follow_up_settled', 'followUpId');
  if (followUp.on === on)
    return followUp.moves?.at(-1)?.reason === reason ? accept() : refuse('follow_up_same_day', 'on');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return (
    dayRefusal(on, 'on', context) ??
    accept(eventsOf(context).make('FollowUpMoved', { followUpId, from: followUp.on, to: on, reason }))
  );
};

/** 登记跟进结果 by its owner, or by the work group for whoever it is. */
export const finishFollowUp: Decider<'finishFollowUp'> = ({ followUpId, outcome, text }, file, context) => {
  const found = ownedOrHeld(followUpId, file, context);
  if (!found.ok) return found;
  const { state, result } = found.followUp;
  if (state !== 'open')
    return result?.outcome === outcome && result.text === text
      ? accept()
      : refuse('follow_up_settled', 'followUpId');
  if (text.trim() === '') return refuse('note_missing', 'text');
  return accept(eventsOf(context).make('FollowUpDone', { followUpId, outcome, text }));
};

/** 取消跟进: it stays on record with the reason. */
export const callOffFollowUp: Decider<'callOffFollowUp'> = ({ followUpId, reason }, file, context) => {
  const found = ownedOrHeld(followUpId, file, context);
  if (!found.ok) return found;
  const { state, calledOff } = found.followUp;
  if (state !== 'open')
    return calledOff?.reason === reason ? accept() : refuse('follow_up_settled', 'followUpId');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).make('FollowUpCalledOff', { followUpId, reason }));
};

const dayRefusal = (day: CivilDate, field: string, { at }: Context): Refused | undefined => {
  const today = civilDateOf(at);
  if (day < today) return refuse('due_date_past', field);
  return dateRefusal(plannedDateFault(day, field, today));
};

const ownerRefusal = (
  { ownerOrgId, personId }: FollowUpDraft,
  { orgId }: CaseFile,
  { colleague, rules }: Context,
): Refused | undefined => {
  if (personId === undefined) return bodyRefusal(ownerOrgId, 'ownerOrgId', partnerKinds, orgId, rules);
  const isOwn = ownerOrgId === orgId && colleague?.id === personId && canHaveCases(colleague, orgId);
  return isOwn ? undefined : refuse('follow_up_person_unfit', 'personId');
};

/** Another organisation's is none of this one's business, and is not told apart from one that is not there. */
const ownedOrHeld = (
  followUpId: string,
  { followUps = [] }: CaseFile,
  context: Context,
): { readonly ok: true; readonly followUp: FollowUp } | Refused => {
  const followUp = followUps.find(({ id }) => id === followUpId);
  const { kind, orgId } = speakerOf(context);
  return followUp && (kind === 'regulator' || followUp.ownerOrgId === orgId)
    ? { ok: true, followUp }
    : refuse('follow_up_not_found', 'followUpId');
};

const isSame = (known: FollowUp, { sessionId, ownerOrgId, personId, on, text }: FollowUpDraft): boolean =>
  known.state === 'open' &&
  known.sessionId === sessionId &&
  known.ownerOrgId === ownerOrgId &&
  known.personId === personId &&
  known.on === on &&
  known.text === text;
