import type { Actor } from '../../shared/domain/case/actor.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { remembered } from '../../shared/domain/lazily.ts';

/** Who works in the cases of a generated province: nobody signs in as them, the demo's personas do. */
export const clerkOf = remembered(
  (orgId: string): Actor => ({
    kind: 'regulator',
    orgId,
    personId: `${orgId}-clerk`,
    roles: ['clerk', 'lead'],
  }),
);

export const bankOf = remembered(
  (orgId: string): Actor => ({
    kind: 'bank',
    orgId,
    personId: `${orgId}-manager`,
    roles: ['accountManager', 'branchLead'],
  }),
);

export const ownerOf = ({ applicant }: Pick<CaseFile, 'applicant'>): Actor => ({
  kind: 'enterprise',
  orgId: applicant.identity.code,
  personId: 'owner',
  roles: ['applicant'],
});
