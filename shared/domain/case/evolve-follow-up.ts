import type { EventOf } from './events.ts';
import type { FollowUp } from './follow-up.ts';
import type { CaseFile } from './state.ts';

type FollowUpEvent = EventOf<
  'FollowUpSet' | 'FollowUpMoved' | 'FollowUpDone' | 'FollowUpCalledOff' | 'FollowUpFellDue'
>;

/** The case with what happened to one of its follow-ups (回访跟进). */
export const withFollowUp = (file: CaseFile, event: FollowUpEvent): CaseFile => {
  const { followUps = [] } = file;
  const { at, by } = event;
  if (event.type === 'FollowUpSet')
    return {
      ...file,
      followUps: [...followUps, { ...event.followUp, setAt: at, setBy: by, state: 'open' }],
    };
  return {
    ...file,
    followUps: followUps.map((one) => (one.id === event.followUpId ? after(one, event) : one)),
  };
};

const after = (one: FollowUp, event: Exclude<FollowUpEvent, { type: 'FollowUpSet' }>): FollowUp => {
  const { at, by } = event;
  switch (event.type) {
    case 'FollowUpMoved': {
      const { overdueSince: _late, ...onTime } = one;
      const { from, to, reason } = event;
      return { ...onTime, on: to, moves: [...(one.moves ?? []), { from, to, reason, at, by }] };
    }
    case 'FollowUpDone':
      return { ...one, state: 'done', result: { outcome: event.outcome, text: event.text, at, by } };
    case 'FollowUpCalledOff':
      return { ...one, state: 'calledOff', calledOff: { reason: event.reason, at, by } };
    case 'FollowUpFellDue':
      return { ...one, overdueSince: at };
    default:
      return event satisfies never;
  }
};
