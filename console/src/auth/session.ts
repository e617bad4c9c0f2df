import type { Audience } from '../app/audience.ts';

/** Who is signed in (登录身份). */
export type SignedIn = {
  readonly audience: Audience;
  readonly kind: string;
  readonly orgId: string;
  readonly personId: string;
  readonly name: { readonly zh: string; readonly en: string };
};

type Held = { readonly who: SignedIn; readonly token: string };

let held: Held | undefined;

export const hold = (next: Held | undefined): void => {
  held = next;
};

export const accessToken = (): string | undefined => held?.token;

/** The account signed in on this page, expired or not. */
export const heldPerson = (): string | undefined => held?.who.personId;

/** The console starts only once somebody is signed in, so pages need not ask whether. */
export const useSession = (): SignedIn => {
  if (!held) throw new Error('Nobody is signed in');
  return held.who;
};
