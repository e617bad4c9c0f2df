import type { Actor } from '../../domain/case/actor.ts';
import type { Deps } from '../deps.ts';

/**
 * 查阅登记: a line in the log for each file of a case that somebody read, and no write to the table. Ids only: never the
 * account, and of an enterprise not even its code, which may be a person's.
 */
export const registerReading = (
  { log }: Pick<Deps, 'log'>,
  { kind, orgId }: Actor,
  caseId: string,
  code: 'case_read' | 'personal_data_exported' = 'case_read',
): void => log.info(code, { caseId, kind, ...(kind !== 'enterprise' && { orgId }) });
