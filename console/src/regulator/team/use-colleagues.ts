import { useAsk } from '../../api/use-ask.ts';
import { useSession } from '../../auth/session.ts';
import { bareName } from '../../parts/shown-name.ts';
import { useIsWorkGroup } from '../work-group.ts';
import { useText } from './texts.ts';

/** Who does casework for a work group; the server decides, this only spares a question it would refuse. */
export const useDoesCasework = (): boolean =>
  useSession().roles.some((role) => role === 'clerk' || role === 'lead');

/**
 * The people of the own work group. `isOwn`: the reader is of one and does its casework; others are shown no assignees in
 * lists. Who is not among them any more is called so.
 */
export const useColleagues = (cases = 1) => {
  const t = useText();
  const { personId } = useSession();
  const [isWorkGroup, doesCasework] = [useIsWorkGroup(), useDoesCasework()];
  const isOwn = isWorkGroup && doesCasework;
  const { data } = useAsk('regulator.team', { query: { cases: String(cases) } }, { enabled: isOwn });
  const people = data?.people ?? [];
  const nameOf = (id: string): string => {
    if (id === 'me') return t('me');
    const name = people.find((one) => one.id === id)?.name;
    if (name === undefined) return data ? t('gone') : '…';
    return id === personId ? t('mine', { name: bareName(name) }) : bareName(name);
  };
  return { isOwn, people, nameOf, turns: data?.turns ?? [], isKnown: data !== undefined };
};
