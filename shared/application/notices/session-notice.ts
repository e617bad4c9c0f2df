import type { Notice } from '../../domain/notices/index.ts';
import { askedToTable, type Session } from '../../domain/session.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, sessionKey, sessionNoticeKey, stateKey } from '../keys.ts';
import type { Item, Write } from '../ports/table.ts';
import { noticeWrite } from './stored-notice.ts';

/** One item with a new session, however many are asked to it: twenty cases and their guests fit one transaction only just. */
export const sessionNoticeWrite = ({ id, convenedAt }: Session): Write => ({
  kind: 'put',
  item: {
    ...sessionNoticeKey(id),
    version: 1,
    index: { due: { pk: duePartition(id), sk: dueSort(convenedAt, id) } },
    data: { kind: 'sessionNotice', sessionId: id },
  },
});

/** Tells everybody asked to the table (会诊邀请通知): all of them and the end of the item in one transaction. */
export const tellTable = async (deps: Pick<Deps, 'table' | 'hash'>, due: Item): Promise<void> => {
  const sessionId = String(due.data['sessionId']);
  const stored = await deps.table.get(sessionKey(sessionId));
  const session = stored?.data as unknown as Session | undefined;
  const told = session ? await noticesOfSession(deps, session) : [];
  await deps.table.transact([
    ...told.map((notice, place) => noticeWrite(deps, notice, `${sessionId}#${place}`)),
    { kind: 'delete', key: sessionNoticeKey(sessionId) },
  ]);
};

/** An enterprise is told of its own case; everybody else of the session. */
const noticesOfSession = async (
  { table }: Pick<Deps, 'table'>,
  session: Session,
): Promise<readonly Notice[]> => {
  const items = await table.getMany(session.agenda.map(({ caseId }) => stateKey(caseId)));
  const caseOf = new Map(
    items.flatMap((item) =>
      item ? [[listedFileOf(item).applicant.identity.code, listedFileOf(item).id]] : [],
    ),
  );
  return askedToTable(session).map((orgId): Notice => {
    const caseId = caseOf.get(orgId);
    const { id: sessionId, convenedAt: at, startsAt: until } = session;
    const what = { kind: 'sessionConvened', orgId, sessionId, at, until } as const;
    return caseId === undefined ? { ...what, party: 'table' } : { ...what, party: 'applicant', caseId };
  });
};
