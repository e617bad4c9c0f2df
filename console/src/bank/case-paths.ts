import type { CaseSummary } from '../api/routes.ts';
import { groupOf } from './inbox-groups.ts';

export const casePath = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;
export const answerPath = (caseId: string): string => `${casePath(caseId)}/answer`;
export const loanPath = (caseId: string): string => `${casePath(caseId)}/loan`;

/** Where the next step of a case is taken, and the words' key for it. */
export const nextStepOf = (
  summary: Pick<CaseSummary, 'id' | 'asked' | 'tasks'>,
): { readonly to: string; readonly step: 'answer' | 'loan' | 'task' | 'view' } => {
  const group = groupOf(summary);
  switch (group) {
    case 'answer':
    case 'papers':
      return { to: answerPath(summary.id), step: 'answer' };
    case 'loan':
      return { to: loanPath(summary.id), step: 'loan' };
    case 'task':
      return { to: `${casePath(summary.id)}#tasks`, step: 'task' };
    case 'done':
      return { to: casePath(summary.id), step: 'view' };
    default:
      return group satisfies never;
  }
};
