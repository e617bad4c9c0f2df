import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';

/** The body somebody is here for; an enterprise is in no register, so its own cases name it, and else its code does. */
export const useOwnName = (): string => {
  const { orgId, kind } = useSession();
  const names = useNames();
  // As the bell asks, so that both share one answer.
  const { data } = useAsk(
    'enterprise.listCases',
    { query: { limit: '100' } },
    { enabled: kind === 'enterprise' },
  );
  const own = data?.cases.find(({ identityCode }) => identityCode === orgId);
  return own?.enterpriseName ?? names.organisation(orgId);
};
