import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';

/** 工作专班 steer their cases; the levels above them look and urge (the server decides, this only spares empty offers). */
export const useIsWorkGroup = (): boolean => {
  const { orgId } = useSession();
  const organisations = useReference()?.organisations ?? [];
  return organisations.some(({ id, kind }) => id === orgId && kind === 'workGroup');
};
