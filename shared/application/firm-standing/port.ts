import type { FirmStanding } from '../../domain/access/firm-standing.ts';
import type { Identity } from '../../domain/identity/index.ts';
import type { Asking } from '../cases/idempotency.ts';
import type { Result } from '../refusals.ts';

/** `left`: how often the same person may still ask today. */
export type FirmStandingAnswer = { readonly standing: FirmStanding; readonly left: number };

export type FirmStandingUses = {
  /** 企业是否已由银行办理: for a bank, by the firm's code. */
  askFirmStanding(request: Asking & { readonly identity: Identity }): Promise<Result<FirmStandingAnswer>>;
};
