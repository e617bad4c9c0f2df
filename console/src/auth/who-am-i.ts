import { call } from '../api/call.ts';
import { CallFailure } from '../api/failure.ts';
import type { AnswerOf } from '../api/routes.ts';
import { audienceOf } from '../app/audience.ts';
import { heldAccount, introduce, type SignedIn } from './session.ts';

/** `stranger`: signed in, but as nobody this installation knows; `expired`: the token is taken no more. */
export type Known =
  | { readonly state: 'known'; readonly who: SignedIn }
  | { readonly state: 'stranger' | 'expired' };

/** 本人: asks the API whom the account stands for here; what a token once said may have changed since. */
export const whoAmI = async (): Promise<Known> => {
  try {
    const me = (await call('signedIn.me', {})) as AnswerOf<'signedIn.me'>;
    const audience = audienceOf(me.kind);
    const account = heldAccount();
    if (!audience || !account) return { state: 'stranger' };
    const { kind, orgId, personId, roles } = me;
    const who = { audience, kind, orgId, personId, roles, name: account.name };
    introduce(who);
    return { state: 'known', who };
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind === 'unreachable') throw error;
    return { state: error.kind === 'signedOut' ? 'expired' : 'stranger' };
  }
};
