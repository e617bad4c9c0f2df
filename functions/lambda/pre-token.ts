import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';

const claimNames = [kindClaim, organisationClaim, rolesClaim] as const;

/** Puts what kind of body an account belongs to, which, and with what roles into its access token (自定义声明). */
export const handler = async (event: PreTokenGenerationV2TriggerEvent) => {
  const attributes = event.request.userAttributes;
  const claims = Object.fromEntries(
    claimNames.flatMap((name) => {
      const value = attributes[`custom:${name}`];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  event.response = {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
  };
  return event;
};
