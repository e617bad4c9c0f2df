import type { OwnInquiry } from '../../domain/access/inquiry-views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Result } from '../refusals.ts';

export type OwnInquiriesRequest = {
  readonly actor: Actor;
  readonly state: 'open' | 'settled';
  readonly limit: number;
  readonly cursor?: string | undefined;
};
export type OwnInquiries = { readonly inquiries: readonly OwnInquiry[]; readonly cursor?: string };

/** For departments. */
export type InquiryUses = { ownInquiries(request: OwnInquiriesRequest): Promise<Result<OwnInquiries>> };
