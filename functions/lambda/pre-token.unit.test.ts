import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';
import { claims } from '../../shared/contracts/claims.ts';
import { handler } from './pre-token.ts';

const event = (userAttributes: Readonly<Record<string, string>>) =>
  ({ request: { userAttributes }, response: {} }) as PreTokenGenerationV2TriggerEvent;
const claimsOf = ({ response }: PreTokenGenerationV2TriggerEvent) =>
  response.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride;

describe('the access token of the user pool', () => {
  it('names kind and organisation as the API reads them', async () => {
    const attributes = {
      [`custom:${kindClaim}`]: 'bank',
      [`custom:${organisationClaim}`]: 'bank-a',
      [`custom:${rolesClaim}`]: 'accountManager branchLead',
      email: 'x',
    };
    const added = claimsOf(await handler(event(attributes)));
    expect(added).toEqual({
      [kindClaim]: 'bank',
      [organisationClaim]: 'bank-a',
      [rolesClaim]: 'accountManager branchLead',
    });
    expect(claims.parse({ sub: 'person', ...added })).toEqual({
      kind: 'bank',
      orgId: 'bank-a',
      personId: 'person',
      roles: ['accountManager', 'branchLead'],
    });
  });

  it('names nothing for an account that nobody has placed: the API turns it away', async () => {
    expect(claimsOf(await handler(event({})))).toEqual({});
  });
});
