import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';
import type { StoppedCase, StoppedPage } from './stopped-flow.ts';

/** 运行状况: what no longer moves by itself. */
export type StoppedFlowUses = {
  /** Cases of the actor's jurisdiction whose flow has stopped. */
  listStopped(actor: Actor, limit: number, cursor?: string): Promise<Result<StoppedPage>>;
  /** 恢复流程: carried out within a minute. */
  askToResume(actor: Actor, caseId: string): Promise<Result<StoppedCase>>;
};
