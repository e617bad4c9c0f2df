import type { SignedIn } from './session.ts';

/** Where the issuer sends the browser back to. */
export const returnPath = '/signed-in';

/** `leaving`: the browser is on its way elsewhere; `stranger`: signed in, but as nobody this console is for. */
export type Entry =
  | { readonly state: 'in'; readonly who: SignedIn }
  | { readonly state: 'leaving' }
  | { readonly state: 'stranger' };
