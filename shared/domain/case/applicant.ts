import type { CreditMethod, Purpose } from '../credit-terms.ts';
import type { NegativeFlag } from '../matching/product.ts';
import type { Fen } from '../money/fen.ts';
import type { EnterpriseFacts } from '../scoring/facts.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { ActedBy } from './actor.ts';

/** Served subjects (服务对象), mechanism.md §1: enterprises, individual businesses, cooperatives, family farms. */
export const applicantKinds = ['enterprise', 'individualBusiness', 'cooperative', 'familyFarm'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Identity (主体身份): a unified social credit code, or another paper of a named type (mechanism.md §4.4). */
export type ApplicantIdentity =
  | { readonly kind: 'uscc'; readonly code: string; readonly confirmation?: CodeConfirmation }
  | { readonly kind: 'businessLicence'; readonly code: string; readonly confirmation?: CodeConfirmation };
/**
 * 代码核对: a work group has compared a code that fails its check with the licence. Codes given out before GB 32100-2015,
 * and some of the first years after, fail it by no fault of their holders. `reason`: what was seen.
 */
export type CodeConfirmation = { readonly reason: string };

/** 申报企业. Facts that are unknown are absent; missing is never zero. */
export type Applicant = {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly identity: ApplicantIdentity;
  /** GB/T 4754-2017: letter, or letter and digits (`C`, `C3452`). */
  readonly industry: string;
  readonly foundedOn: CivilDate;
  readonly address?: string;
  /** Personal data: never in logs, notices or another bank's view. */
  readonly contact?: { readonly name: string; readonly phone: string };
  readonly facts: EnterpriseFacts;
  readonly existingBankIds: readonly string[];
  /** Hard stops found on the lists that were asked (负面清单); absent: not asked. */
  readonly flags?: readonly NegativeFlag[];
};

/** 融资需求. */
export type FinancingNeed = {
  readonly amountFen: Fen;
  readonly tenorMonths: number;
  /** What the money is for (贷款用途), in the enterprise's words. */
  readonly purposeText: string;
  readonly purpose: Purpose;
  /** How it could be secured (担保方式), most wished first; empty: no preference. */
  readonly methods: readonly CreditMethod[];
  readonly wishedBankIds: readonly string[];
};

/** The enterprise's consent to checks and to passing its file to banks (授权书): without it nothing leaves intake. */
export type Consent = {
  readonly givenOn: CivilDate;
  readonly scope: readonly ConsentScope[];
  readonly documentId?: string;
};
/** 撤回同意: what was lawful before stays so (PIPL art. 15); `consent` is what had been given. */
export type ConsentWithdrawal = {
  readonly at: number;
  readonly by: ActedBy;
  readonly consent: Consent;
  readonly reference?: string;
  readonly reason?: string;
};

/** Stands as the reason of the ending where the enterprise gave none; it need not give one. */
export const consentWithdrawnText = '撤回同意 / consent withdrawn';

export const consentScopes = ['departmentChecks', 'shareWithBanks', 'creditReport'] as const;
export type ConsentScope = (typeof consentScopes)[number];

export { type CreditMethod, creditMethods, type Purpose, purposes } from '../credit-terms.ts';
