import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

/** 审计: whether the record of a case is whole. */
export type AuditUses = {
  verifyAudit(
    actor: Actor,
    caseId: string,
  ): Promise<
    Result<{
      readonly events: number;
      readonly whole: boolean;
      readonly brokenAt?: number;
      readonly erasing?: boolean;
    }>
  >;
};
