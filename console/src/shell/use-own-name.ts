import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import type { AudiencePages } from '../app/audience-pages.ts';
import { useSession } from '../auth/session.ts';
import { inboxQuery } from './inbox-bell.tsx';

/** The body somebody is here for; an enterprise is in no register, so its own cases name it, and else its code does. */
export const useOwnName = ({ listCases, inbox }: AudiencePages): string => {
  const { orgId } = useSession();
  const names = useNames();
  const { data } = useAsk(listCases, { query: inboxQuery(inbox) });
  const own = data?.cases.find(({ identityCode }) => identityCode === orgId);
  return own?.enterpriseName ?? names.organisation(orgId);
};
