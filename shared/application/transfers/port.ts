import type { Actor } from '../../domain/case/actor.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { Result } from '../refusals.ts';

/** A case that changes its work group, or has. */
export type Transfer = {
  readonly caseId: string;
  readonly enterpriseName: string;
  readonly stage: Stage;
  readonly needFen: number;
  readonly from: string;
  readonly to: string;
  readonly at: number;
  /** Of a proposal that waits. */
  readonly reason?: string;
};

/** 移交 of a work group, newest first. */
export type Transfers = {
  /** 待本专班答复. */
  readonly incoming: readonly Transfer[];
  /** 待对方答复. */
  readonly outgoing: readonly Transfer[];
  /** 已移交, the latest of them. */
  readonly handedOver: readonly Transfer[];
};

export type TransferUses = { transfers(actor: Actor): Promise<Result<Transfers>> };
