import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';

/** Whom the server lets do it: people of a work group who do its casework. */
export const useLetsFirmsIn = (): boolean => {
  const { orgId, roles } = useSession();
  const organisations = useReference()?.organisations ?? [];
  return (
    roles.some((role) => role === 'clerk' || role === 'lead') &&
    organisations.some(({ id, kind }) => id === orgId && kind === 'workGroup')
  );
};
