import type { CaseView } from '../../api/routes.ts';
import type { ActionId } from './actions.ts';
import { openPrescriptions, openRequests } from './standing.ts';

export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;

/** Whether the form of an action is open on a file. */
export const isActing = (pathname: string): boolean => /^\/cases\/[^/]+\/act\//.test(pathname);

/** Where an action is done: its form on the file, the recommendation desk, or the session. */
export const actionPath = (view: CaseView, action: ActionId, subject?: string): string => {
  const file = casePath(view.id);
  switch (action) {
    case 'recommend':
      return `${file}/recommendation`;
    case 'session': {
      const { phase } = view;
      const session = phase.stage === 'jointDiagnosis' ? phase.sessionId : undefined;
      return session === undefined
        ? `/sessions/new?case=${encodeURIComponent(view.id)}`
        : `/sessions/${encodeURIComponent(session)}`;
    }
    case 'settle':
      return withSubject(file, action, subject ?? openPrescriptions(view)[0]?.id);
    case 'supply':
      return withSubject(file, action, subject ?? openRequests(view)[0]?.id);
    case 'correctFindings':
      return withSubject(
        file,
        action,
        subject ?? view.diagnoses?.findLast(({ findings }) => findings.length > 0)?.sessionId,
      );
    case 'erasure':
      return `${file}/personal`;
    default:
      return `${file}/act/${action}`;
  }
};

const withSubject = (file: string, action: ActionId, subject: string | undefined): string =>
  subject === undefined ? `${file}/act/${action}` : `${file}/act/${action}/${encodeURIComponent(subject)}`;
