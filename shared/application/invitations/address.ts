/** Where an invitation or a reset is opened at the embedded provider, with its secret behind. */
export const invitationPath = '/idp/invitation';

/** Where an invitation is opened by people who sign in with another issuer: a page of the console. */
const pageForSubjects = '/invitation';

/**
 * The path of an invitation, with its secret. For other issuers' people the secret stands behind a #: a browser sends no server
 * what stands there, not even on its way to the issuer and back.
 */
export const pathOfInvitation = (token: string, subjects: boolean): string =>
  subjects ? `${pageForSubjects}#${token}` : `${invitationPath}/${token}`;
