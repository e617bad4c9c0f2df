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
export const tellTable = async (deps: Pick<Deps, 'table' | 'hash' | 'rules'>, due: Item): Promise<void> => {
  const sessionId = String(due.data['sessionId']);
  const stored = await deps.table.get(sessionKey(sessionId));
  const session = stored?.data as unknown as Session | undefined;
  const told = session ? await noticesOfSession(deps, session) : [];
  await deps.table.transact([
    ...told.map((notice, place) => noticeWrite(deps, notice, `${sessionId}#${place}`)),
    { kind: 'delete', key: sessionNoticeKey(sessionId) },
  ]);
};

/**
 * An enterprise is told of its own case; every body of the register of the session. Who is neither is an enterprise whose
 * identity was erased meanwhile: its code, which may be a person's own, is written nowhere again.
 */
const noticesOfSession = async (
  { table, rules }: Pick<Deps, 'table' | 'rules'>,
  session: Session,
): Promise<readonly Notice[]> => {
  const items = await table.getMany(session.agenda.map(({ caseId }) => stateKey(caseId)));
  const caseOf = new Map(
    items.flatMap((item) =>
      item ? [[listedFileOf(item).applicant.identity.code, listedFileOf(item).id]] : [],
    ),
  );
  const regionId = rules.regionOf(session.orgId);
  const region = regionId === undefined ? undefined : rules.caseRules(regionId, session.convenedAt);
  const isBody = (orgId: string): boolean => {
    const kind = region?.organisationKind(orgId);
    return kind !== undefined && kind !== 'enterprise';
  };
  return askedToTable(session).flatMap((orgId): Notice | readonly [] => {
    const caseId = caseOf.get(orgId);
    if (caseId === undefined && !isBody(orgId)) return [];
    const { id: sessionId, convenedAt: at, startsAt: until } = session;
    const what = { kind: 'sessionConvened', orgId, sessionId, at, until } as const;
    return caseId === undefined ? { ...what, party: 'table' } : { ...what, party: 'applicant', caseId };
  });
};
