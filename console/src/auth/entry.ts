/** Where the issuer sends the browser back to. */
export const returnPath = '/signed-in';

/** Where an invitation of another issuer's people is opened; its secret stands behind the #. */
export const invitationPlace = '/invitation';

/** `leaving`: the browser is on its way elsewhere. */
export type Entry = { readonly state: 'in' } | { readonly state: 'leaving' };
