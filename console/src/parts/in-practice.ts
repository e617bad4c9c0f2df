import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';

/** 演练: whether one's own organisation works for practice. */
export const useInPractice = (): boolean => {
  const { orgId } = useSession();
  const organisations = useReference()?.organisations ?? [];
  return organisations.some(({ id, practice }) => id === orgId && practice === true);
};
