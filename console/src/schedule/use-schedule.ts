import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useSession } from '../auth/session.ts';

export type Schedule = AnswerOf<'regulator.schedule'>;
export type Entry = Schedule['entries'][number];

/** Whose schedule is asked for; enterprises have none. */
const askOf = (kind: string) => {
  if (kind === 'regulator') return 'regulator.schedule' as const;
  return kind === 'bank' ? ('bank.schedule' as const) : ('participant.schedule' as const);
};

/** 日程 of some days: what runs, and beside it what ended cases leave to be done, which may come a moment later. */
export const useSchedule = (from: string, to: string) => {
  const { kind } = useSession();
  const id = askOf(kind);
  const open = useAsk(id, { query: { from, to } });
  const ended = useAsk(id, { query: { from, to, of: 'ended' } }, { enabled: kind === 'regulator' });
  const entries = [...(open.data?.entries ?? []), ...(ended.data?.entries ?? [])].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  return { open, entries, left: open.data ? open.data.total - open.data.entries.length : 0 };
};

/** Of mine: cases that I have, my own leave, and sessions, which are everybody's. */
export const isMine = (entry: Entry, personId: string): boolean => {
  switch (entry.kind) {
    case 'session':
    case 'inquiry':
      return true;
    case 'sessionFollowUp':
    case 'leave':
      return entry.personId === personId;
    default:
      return entry.assignee === personId;
  }
};
