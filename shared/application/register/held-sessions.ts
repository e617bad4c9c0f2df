import type { Period } from '../../domain/register/measures.ts';
import type { Session } from '../../domain/sessions/session.ts';
import { endOfDay, startOfDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { dueSort, sessionsOf } from '../keys.ts';
import { sessionOf } from '../sessions/session-store.ts';

const pageSize = 500;

/** 会诊: a work group's sessions that began in the period and diagnosed a case. */
export const heldSessions = async (
  { table }: Pick<Deps, 'table'>,
  orgId: string,
  { from, to }: Period,
): Promise<readonly Session[]> => {
  const held: Session[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: sessionsOf(orgId),
      index: 'list',
      from: dueSort(startOfDay(from), ''),
      to: dueSort(endOfDay(to), '\uffff'),
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    const own = page.items.filter(({ sk }) => sk === 'STATE').map(({ pk, sk }) => ({ pk, sk }));
    for (const item of await table.getMany(own)) {
      if (item && isHeld(sessionOf(item))) held.push(sessionOf(item));
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return held;
};

const isHeld = ({ agenda }: Session): boolean => agenda.some(({ disposition }) => disposition === 'held');
