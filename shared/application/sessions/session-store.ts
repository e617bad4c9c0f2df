import { askedToTable, type Session } from '../../domain/session.ts';
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

/** A new session with one item for each organisation that leads it or is invited, so that each finds it in its own list. */
export const newSessionWrites = (session: Session): readonly Write[] => [
  { kind: 'put', item: sessionItem(session), expect: { kind: 'notExists' } },
  sessionNoticeWrite(session),
  ...askedToTable(session).map(
    (orgId): Write => ({
      kind: 'put',
      item: {
        ...invitationKey(session.id, orgId),
        version: 1,
        index: { list: { pk: sessionsOf(orgId), sk: dueSort(session.startsAt, session.id) } },
        data: { sessionId: session.id },
      },
    }),
  ),
];

export const sessionWrite = (session: Session): Write => ({
  kind: 'put',
  item: sessionItem(session),
  expect: { kind: 'version', version: session.version - 1 },
});
