import type { CaseFile } from './state.ts';

/** Whether the enterprise's word (授权) covers that departments are asked: now, not only when it was given. */
export const asksDepartments = ({ consent }: Pick<CaseFile, 'consent'>): boolean =>
  consent?.scope.includes('departmentChecks') === true;
