import type { EventOf } from './events.ts';
import type { HandUp } from './hand-up.ts';
import type { CaseFile } from './state.ts';

type HandUpEvent = EventOf<
  | 'HandedUp'
  | 'HandUpWithdrawn'
  | 'HandUpAccepted'
  | 'HandUpRefused'
  | 'HandUpScheduled'
  | 'HandUpUnscheduled'
  | 'HandUpConcluded'
  | 'HandUpFellDue'
>;

/** The case with what happened to one of its hand-ups (提级会诊). */
export const withHandUp = (file: CaseFile, event: HandUpEvent): CaseFile => {
  const { handUps = [] } = file;
  if (event.type !== 'HandedUp')
    return {
      ...file,
      handUps: handUps.map((one) => (one.id === event.handUpId ? after(one, event) : one)),
    };
  const { handUp, from, at, by, dueOn } = event;
  // The city that asks the province has done its own part.
  const before = handUps.map((one) =>
    one.state === 'accepted' && one.to === from ? { ...one, state: 'passedOn' as const } : one,
  );
  const next: HandUp = { ...handUp, from, at, by, state: 'waiting', ...(dueOn !== undefined && { dueOn }) };
  return { ...file, handUps: [...before, next] };
};

const after = (one: HandUp, event: Exclude<HandUpEvent, { type: 'HandedUp' }>): HandUp => {
  const { at, by } = event;
  switch (event.type) {
    case 'HandUpWithdrawn':
      return { ...one, state: 'withdrawn', withdrawn: { at, by, reason: event.reason } };
    case 'HandUpAccepted':
      return { ...one, state: 'accepted', answered: { at, by } };
    case 'HandUpRefused':
      return { ...one, state: 'refused', answered: { at, by, reason: event.reason } };
    case 'HandUpScheduled':
      return { ...one, sessionId: event.sessionId };
    case 'HandUpUnscheduled':
      return withoutSession(one);
    case 'HandUpConcluded':
      return { ...one, state: 'concluded', outcome: { ...event.outcome, at, by } };
    case 'HandUpFellDue':
      return { ...one, overdueSince: at };
    default:
      return event satisfies never;
  }
};

const withoutSession = ({ sessionId: _left, ...one }: HandUp): HandUp => one;
