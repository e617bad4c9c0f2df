import { askedToTable, type Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { dueSort, invitationKey, sessionKey, sessionsOf } from '../keys.ts';
import { sessionNoticeWrite } from '../notices/session-notice.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

export const sessionOf = (item: Item): Session => item.data as unknown as Session;

export const loadSession = async (
  { table }: Pick<Deps, 'table'>,
  sessionId: string,
): Promise<Session | undefined> => {
  const item = await table.get(sessionKey(sessionId));
  return item && sessionOf(item);
};

const sessionItem = (session: Session): Item => ({
  ...sessionKey(session.id),
  version: session.version,
  index: { list: { pk: sessionsOf(session.orgId), sk: dueSort(session.startsAt, session.id) } },
  data: session as unknown as JsonObject,
});

const invitationWrite = ({ id, startsAt }: Session, orgId: string): Write => ({
  kind: 'put',
  item: {
    ...invitationKey(id, orgId),
    version: 1,
    index: { list: { pk: sessionsOf(orgId), sk: dueSort(startsAt, id) } },
    data: { sessionId: id },
  },
});

/** A new session with one item for each organisation that leads it or is invited, so that each finds it in its own list. */
export const newSessionWrites = (session: Session): readonly Write[] => [
  { kind: 'put', item: sessionItem(session), expect: { kind: 'notExists' } },
  sessionNoticeWrite(
    session,
    session.convenedAt,
    session.state === 'proposed' ? 'sessionProposed' : 'sessionConvened',
  ),
  ...askedToTable(session).map((orgId) => invitationWrite(session, orgId)),
];

export const sessionWrite = (session: Session): Write => ({
  kind: 'put',
  item: sessionItem(session),
  expect: { kind: 'version', version: session.version - 1 },
});

/** A session that takes place at another moment stands elsewhere in every list. */
export const movedSessionWrites = (session: Session): readonly Write[] => [
  sessionWrite(session),
  ...askedToTable(session).map((orgId) => invitationWrite(session, orgId)),
];

/** A session with other guests than before: who came and who went find it, or find it no more, in their lists. */
export const guestWrites = (before: Session, after: Session): readonly Write[] => {
  const [earlier, now] = [askedToTable(before), askedToTable(after)];
  return [
    ...now.filter((id) => !earlier.includes(id)).map((id) => invitationWrite(after, id)),
    ...earlier
      .filter((id) => !now.includes(id))
      .map((id): Write => ({ kind: 'delete', key: invitationKey(after.id, id) })),
  ];
};
