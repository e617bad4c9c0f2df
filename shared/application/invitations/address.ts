/** Where an invitation or a reset is opened at the embedded provider, with its secret behind. */
export const invitationPath = '/idp/invitation';
