import type { Actor } from '../../domain/case/actor.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { Result } from '../refusals.ts';

/** 个人信息权益: what is held about somebody. */
export type PersonalDataUses = {
  /** 个人信息副本: all own cases of an enterprise, or one case for a work group, as one JSON file. */
  personalInformation(request: {
    readonly actor: Actor;
    readonly caseId?: string;
    readonly nameOf: (orgId: string) => Bilingual | undefined;
  }): Promise<Result<Uint8Array>>;
};
