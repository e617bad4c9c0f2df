import type { OrganisationKind } from '../../organisation/index.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseRules } from '../rules.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };

/** Who may lead a session (mechanism.md §2.2): regulators, work groups and departments. */
export const convenerKinds: readonly OrganisationKind[] = [
  'provinceRegulator',
  'cityRegulator',
  'workGroup',
  'department',
];
/** Who may be asked to a session or given a measure; enterprises only with their own case. */
export const partnerKinds: readonly OrganisationKind[] = [...convenerKinds, 'bank', 'guarantor', 'insurer'];

/**
 * A body that is named in a case (被指名机构) exists, is of a kind that can do what is asked of it, and works where the
 * case is. `ownCode`: the applicant, who may be named in its own case.
 */
export const bodyRefusal = (
  orgId: string,
  field: string,
  kinds: readonly OrganisationKind[],
  holderOrgId: string,
  { organisationKind, isInReach }: Pick<CaseRules, 'organisationKind' | 'isInReach'>,
): Refused | undefined => {
  const kind = organisationKind(orgId);
  if (kind === undefined) return refuse('unknown_body', field);
  if (!kinds.includes(kind)) return refuse('body_of_wrong_kind', field);
  return isInReach(orgId, holderOrgId) ? undefined : refuse('body_out_of_reach', field);
};

/** 意向银行 and 合作银行: each named one is a bank. The first that is none is told by its place. */
export const banksRefusal = (
  bankIds: readonly string[] | undefined,
  field: string,
  { organisationKind }: Pick<CaseRules, 'organisationKind'>,
): Refused | undefined => {
  const place = (bankIds ?? []).findIndex((bankId) => organisationKind(bankId) !== 'bank');
  return place < 0 ? undefined : refuse('unknown_bank', `${field}.${place}`);
};
