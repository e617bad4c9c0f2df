import type { Notice } from '../../domain/notices/index.ts';
import type { SessionNews } from '../../domain/notices/kinds.ts';
import { askedToTable, type Session } from '../../domain/sessions/session.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, sessionKey, sessionNoticeKey, stateKey } from '../keys.ts';
import type { Item, Write } from '../ports/table.ts';
import { noticeWrite } from './stored-notice.ts';

/**
 * One item with what became of a session, however many are asked to it: twenty cases and their guests fit one transaction
 * only just.
 */
export const sessionNoticeWrite = (
  { id, version }: Session,
  at: number,
  news: SessionNews = 'sessionConvened',
  /** Whom it is told; absent: everybody asked to the table. */
  to?: readonly string[],
): Write => {
  const key = sessionNoticeKey(id, version);
  return {
    kind: 'put',
    item: {
      ...key,
      version: 1,
      index: { due: { pk: duePartition(id), sk: dueSort(at, `${id}#${key.sk}`) } },
      data: { kind: 'sessionNotice', sessionId: id, news, at, ...(to && { to: [...to] }) },
    },
  };
};

/** Tells everybody asked to the table (会诊通知): all of them and the end of the item in one transaction. */
export const tellTable = async (deps: Pick<Deps, 'table' | 'hash' | 'rules'>, due: Item): Promise<void> => {
  const sessionId = String(due.data['sessionId']);
  const stored = await deps.table.get(sessionKey(sessionId));
  const session = stored?.data as unknown as Session | undefined;
  const news = (due.data['news'] ?? 'sessionConvened') as SessionNews;
  const at = Number(due.data['at'] ?? session?.convenedAt);
  const to = due.data['to'] as readonly string[] | undefined;
  const told = session ? await noticesOfSession(deps, session, news, at, to) : [];
  await deps.table.transact([
    ...told.map((notice, place) => noticeWrite(deps, notice, `${sessionId}#${place}`)),
    { kind: 'delete', key: { pk: due.pk, sk: due.sk } },
  ]);
};

/** News of a session that is still to come say when it is. */
const isAhead: ReadonlySet<SessionNews> = new Set([
  'sessionConvened',
  'sessionProposed',
  'sessionMoved',
  'sessionChanged',
]);

/**
 * An enterprise is told of its own case; every body of the register of the session. Who is neither is an enterprise whose
 * identity was erased meanwhile: its code, which may be a person's own, is written nowhere again.
 */
const noticesOfSession = async (
  { table, rules }: Pick<Deps, 'table' | 'rules'>,
  session: Session,
  kind: SessionNews,
  at: number,
  to: readonly string[] = askedToTable(session),
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
  return to.flatMap((orgId): Notice | readonly [] => {
    const caseId = caseOf.get(orgId);
    if (caseId === undefined && !isBody(orgId)) return [];
    const { id: sessionId, startsAt: until } = session;
    const what = { kind, orgId, sessionId, at, ...(isAhead.has(kind) && { until }) } as const;
    return caseId === undefined ? { ...what, party: 'table' } : { ...what, party: 'applicant', caseId };
  });
};
