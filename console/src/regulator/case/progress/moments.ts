import type { RecordedEvent } from '../../../api/routes.ts';

export type CaseEvent = RecordedEvent['event'];
export type Moment = { readonly key: number; readonly at: string; readonly events: readonly CaseEvent[] };

/** Events within the same breath belong together: a command and what the system made of it at once. */
const togetherMs = 5000;

/** Bookkeeping that says nothing to a reader beside what is said anyway. */
const isSilent = ({ type }: CaseEvent): boolean => type === 'RecommendationPrepared';

/** The system follows whoever acted; somebody else's act is another moment, however soon it comes. */
const follows = (events: readonly CaseEvent[], { by }: CaseEvent): boolean => {
  const actor = events.find((event) => event.by.kind !== 'system')?.by;
  return by.kind === 'system' || actor === undefined || actor.orgId === by.orgId;
};

/** The record as people tell it: newest first, each moment's events in their order. */
export const momentsOf = (recorded: readonly RecordedEvent[]): readonly Moment[] => {
  const moments: { key: number; at: string; events: CaseEvent[] }[] = [];
  for (const { seq, event } of recorded) {
    const last = moments.at(-1);
    const near =
      last && Date.parse(event.at) - Date.parse(last.at) <= togetherMs && follows(last.events, event);
    if (near) last.events.push(event);
    else moments.push({ key: seq, at: event.at, events: [event] });
  }
  return moments
    .map((moment) => ({ ...moment, events: moment.events.filter((event) => !isSilent(event)) }))
    .filter(({ events }) => events.length > 0)
    .toReversed();
};
