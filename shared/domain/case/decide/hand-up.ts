import { addDays } from '../../time/index.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import { type HandUp, isPending, pendingIn } from '../hand-up.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mostHandUps } from '../room.ts';
import type { CaseFile } from '../state.ts';
import { bodyRefusal, partnerKinds } from './bodies.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/**
 * 提级会诊. 1 a session of the work group has discussed the case; 2 nothing waits above already, unless it is the level
 * above that asks the next; 3 it goes to a regulator above whoever asks. Nothing else of the case moves.
 */
export const handUp: Decider<'handUp'> = ({ handUp: draft }, file, context) => {
  const { by, rules, at } = context;
  const { handUps = [] } = file;
  const same = handUps.find(({ id }) => id === draft.id);
  if (same)
    return same.to === draft.to && same.question === draft.question
      ? accept()
      : refuse('hand_up_exists', 'handUp.id');
  if (!file.diagnoses.some(({ disposition }) => disposition === 'held')) return refuse('hand_up_undiscussed');
  const pending = pendingIn(file);
  const isHolder = by.orgId === file.orgId;
  const goesOn = pending?.state === 'accepted' && pending.to === by.orgId;
  if (isHolder && pending) return refuse('hand_up_waits');
  if (!isHolder && !goesOn) return refuse('hand_up_not_yours');
  if (goesOn && pending.sessionId !== undefined) return refuse('hand_up_on_agenda');
  if (handUps.length >= mostHandUps) return refuse('too_many_hand_ups');
  const kind = rules.organisationKind(draft.to);
  const isRegulator = kind === 'cityRegulator' || kind === 'provinceRegulator';
  if (!isRegulator || draft.to === by.orgId || !rules.isWithin(by.orgId, draft.to))
    return refuse('hand_up_not_above', 'to');
  if (draft.question.trim() === '') return refuse('note_missing', 'question');
  if (draft.reason.trim() === '') return refuse('note_missing', 'reason');
  const days = rules.handUpAnswerDays;
  const dueOn = days === undefined ? undefined : addDays(civilDateOf(at), days);
  const made = { handUp: draft, from: by.orgId, ...(dueOn !== undefined && { dueOn }) };
  return accept(eventsOf(context).make('HandedUp', made));
};

/** 撤回提级 by whoever handed it up, while it stands on no agenda above. */
export const withdrawHandUp: Decider<'withdrawHandUp'> = ({ handUpId, reason }, file, context) => {
  const found = handUpOf(handUpId, file);
  if (!found.ok) return found;
  const { one } = found;
  if (one.from !== context.by.orgId) return refuse('hand_up_not_yours');
  if (one.state === 'withdrawn') return accept();
  if (!isPending(one)) return refuse('hand_up_answered');
  if (one.sessionId !== undefined) return refuse('hand_up_on_agenda');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).make('HandUpWithdrawn', { handUpId, reason }));
};

/** 答复提级, by the level it was handed up to, once; refused with the reason and what the work group should do instead. */
export const answerHandUp: Decider<'answerHandUp'> = ({ handUpId, accepted, reason = '' }, file, context) => {
  const found = handUpOf(handUpId, file);
  if (!found.ok) return found;
  const { one } = found;
  if (one.to !== context.by.orgId) return refuse('hand_up_not_yours');
  if (one.state !== 'waiting') {
    const isSaid = accepted
      ? one.state === 'accepted'
      : one.state === 'refused' && one.answered?.reason === reason;
    // A second person who accepts is told that a colleague was first.
    return isSaid && one.answered?.by.personId === context.by.personId
      ? accept()
      : refuse('hand_up_answered');
  }
  const { make } = eventsOf(context);
  if (accepted) return accept(make('HandUpAccepted', { handUpId }));
  return reason.trim() === ''
    ? refuse('note_missing', 'reason')
    : accept(make('HandUpRefused', { handUpId, reason }));
};

/** Puts an accepted hand-up on the agenda of a session of the level above. */
export const scheduleHandUp: Decider<'scheduleHandUp'> = ({ sessionId }, file, context) => {
  const one = acceptedBy(context, file);
  if (!one) return refuse('hand_up_not_accepted');
  if (one.sessionId === sessionId) return accept();
  if (one.sessionId !== undefined) return refuse('already_scheduled', 'sessionId');
  return accept(eventsOf(context).make('HandUpScheduled', { handUpId: one.id, sessionId }));
};

/**
 * 上级会诊结论: findings and recommended measures come back to the case; nothing of the case moves, since the work group steers.
 * Not held: it waits for another session of that level, or stands on it at once.
 */
export const concludeHandUp: Decider<'concludeHandUp'> = (command, file, context) => {
  const { sessionId, disposition, findings, recommended, recommendAgain, note, nextSessionId } = command;
  const one = acceptedBy(context, file);
  if (one?.sessionId !== sessionId) return refuse('other_session', 'sessionId');
  const { make } = eventsOf(context);
  const handUpId = one.id;
  if (disposition !== 'held') {
    if (recommended.length > 0) return refuse('prescribed_unheld', 'prescriptions');
    const left = make('HandUpUnscheduled', {
      handUpId,
      sessionId,
      disposition,
      ...(note !== undefined && { note }),
    });
    return nextSessionId === undefined
      ? accept(left)
      : accept(left, make('HandUpScheduled', { handUpId, sessionId: nextSessionId }));
  }
  if (!findings.some((finding) => finding.trim() !== '')) return refuse('diagnosis_empty', 'findings');
  const unknown = recommended.findIndex(({ code }) => !context.rules.isPrescriptionCode(code));
  if (unknown >= 0) return refuse('unknown_prescription_code', `prescriptions.${unknown}.code`);
  const { applicant, orgId } = file;
  const own = applicant.identity.code;
  for (const [place, { ownerOrgId }] of recommended.entries()) {
    const field = `prescriptions.${place}.ownerOrgId`;
    const unfit =
      ownerOrgId === undefined || ownerOrgId === own
        ? undefined
        : bodyRefusal(ownerOrgId, field, partnerKinds, orgId, context.rules);
    if (unfit) return unfit;
  }
  const measures = recommended.map(({ ownerOrgId, ...one }) =>
    ownerOrgId === undefined || ownerOrgId === own ? one : { ...one, ownerOrgId },
  );
  const outcome = {
    sessionId,
    findings,
    recommended: measures,
    recommendAgain,
    ...(note !== undefined && { note }),
  };
  return accept(make('HandUpConcluded', { handUpId, outcome }));
};

const acceptedBy = ({ by }: Context, { handUps = [] }: CaseFile): HandUp | undefined =>
  handUps.findLast(({ state, to }) => state === 'accepted' && to === by.orgId);

const handUpOf = (
  handUpId: string,
  { handUps = [] }: CaseFile,
): { readonly ok: true; readonly one: HandUp } | Refused => {
  const one = handUps.find(({ id }) => id === handUpId);
  return one ? { ok: true, one } : refuse('hand_up_not_found', 'handUpId');
};
