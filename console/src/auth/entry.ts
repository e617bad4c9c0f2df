/** Where the issuer sends the browser back to. */
export const returnPath = '/signed-in';

/** `leaving`: the browser is on its way elsewhere. */
export type Entry = { readonly state: 'in' } | { readonly state: 'leaving' };
