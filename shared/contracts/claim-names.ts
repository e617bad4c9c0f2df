/** Claims of an access token beside the standard `sub` (the person's account, opaque): what kind of body, and which. */
export const kindClaim = 'huizhen_kind';
export const organisationClaim = 'huizhen_org';
/** What the person is trusted with there (角色): a list, or the names with spaces between where claims are texts only. */
export const rolesClaim = 'huizhen_roles';
