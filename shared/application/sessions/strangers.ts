import { isInvited, type Session } from '../../domain/sessions/session.ts';
import type { Deps } from '../deps.ts';
import { refused } from '../refusals.ts';

/** Not whoever an erasure has just taken out of the session: the list was drawn up before. */
export const strangerAmong = (
  { rules }: Pick<Deps, 'rules'>,
  session: Session,
  attended: readonly string[],
  list = 'attended',
): ReturnType<typeof refused> | undefined => {
  const unknown = attended.findIndex((id) => !rules.isOrganisation(id) && !isInvited(session, id));
  return unknown >= 0 ? refused('unknown_organisation', { field: `${list}.${unknown}` }) : undefined;
};
