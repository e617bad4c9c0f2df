import type { AnswerOf } from '../api/routes.ts';
import { useSession } from '../auth/session.ts';
import { bareName } from '../parts/shown-name.ts';
import { useText } from './texts.ts';

export type Leaves = AnswerOf<'signedIn.viewLeaves'>;
export type Leave = Leaves['leaves'][number];

/** What people and roles are called on this page. */
export const useLeaveWords = ({ people }: Pick<Leaves, 'people'>) => {
  const t = useText();
  const { personId } = useSession();
  const nameOf = (id: string): string => {
    const name = people.find((one) => one.id === id)?.name;
    if (name === undefined) return t('gone');
    return id === personId ? t('me', { name: bareName(name) }) : bareName(name);
  };
  const rolesText = (roles: Leave['notCovered']) => roles.map((role) => t(`role.${role}`)).join(t('and'));
  return { nameOf, rolesText };
};
