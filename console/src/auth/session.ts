import type { Role } from '../../../shared/contracts/values/roles.ts';
import type { Audience } from '../app/audience.ts';

/** The account at the issuer (登录账户), as its ID token says. */
export type Account = {
  readonly subject: string;
  readonly name: { readonly zh: string; readonly en: string };
};

/** Who is signed in (登录身份), as the API knows them. */
export type SignedIn = {
  readonly audience: Audience;
  readonly kind: string;
  readonly orgId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly name: { readonly zh: string; readonly en: string };
};

type Held = { readonly account: Account; readonly token: string };

let held: Held | undefined;
let known: SignedIn | undefined;

export const hold = (next: Held | undefined): void => {
  held = next;
};

export const accessToken = (): string | undefined => held?.token;

export const heldAccount = (): Account | undefined => held?.account;

/** The account signed in on this page, expired or not. */
export const heldSubject = (): string | undefined => held?.account.subject;

export const introduce = (who: SignedIn): void => {
  known = who;
};

/** The console starts only once somebody is signed in and known, so pages need not ask whether. */
export const useSession = (): SignedIn => {
  if (!known) throw new Error('Nobody is signed in');
  return known;
};
