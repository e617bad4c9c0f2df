/** Claims of an access token beside the standard `sub` (the person's account, opaque): what kind of body, and which. */
export const kindClaim = 'huizhen_kind';
export const organisationClaim = 'huizhen_org';
