import type { CaseEvent } from '../../domain/case/events.ts';
import type { AgendaItem } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import type { Write } from '../ports/table.ts';
import { loadSession, sessionWrite } from './session-store.ts';

/**
 * A case that went another way before a session came to it (改道、撤回) is taken off that session's agenda in the same
 * transaction, so that nobody sits down to it: its place says cancelled, as for a case that a session had no time for.
 */
export const sessionLeftWrites = async (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  caseId: string,
  events: readonly CaseEvent[],
): Promise<readonly Write[]> => {
  const work = events.find((event) => event.type === 'OpenWorkCancelled')?.work;
  const ids = [work?.sessionId, ...(work?.handUps ?? []).map(({ sessionId }) => sessionId)];
  const left = ids.filter((id) => id !== undefined).map((id) => leftBy({ table, clock }, caseId, id));
  return (await Promise.all(left)).flat();
};

const leftBy = async (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  caseId: string,
  sessionId: string,
): Promise<readonly Write[]> => {
  const session = await loadSession({ table }, sessionId);
  if (!session || session.state === 'closed') return [];
  const isLeft = (item: AgendaItem) => item.caseId === caseId && item.disposition === undefined;
  if (!session.agenda.some(isLeft)) return [];
  const dealtWithAt = clock.now();
  const agenda = session.agenda.map(
    (item): AgendaItem => (isLeft(item) ? { ...item, disposition: 'cancelled', dealtWithAt } : item),
  );
  return [sessionWrite({ ...session, agenda, version: session.version + 1 })];
};
