import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { setConnection } from '../api/connection.ts';
import { currentLanguage } from '../i18n/language.ts';
import { type Entry, returnPath } from './entry.ts';
import { forgetSession, keepSession } from './kept-session.ts';
import { heldSubject } from './session.ts';
import type { SignInSettings } from './settings.ts';

/** For issuers that do not say how long a token is good: until the API refuses it. */
const unsaidLifetimeSeconds = 3600;

/** Signing in and out at an OIDC issuer; everything is kept in this tab only. */
export const makeOidc = ({ issuer, clientId }: SignInSettings) => {
  const here = (path: string) => `${location.origin}${path}`;
  const store = () => new WebStorageStateStore({ store: sessionStorage });
  const users = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: here(returnPath),
    popup_redirect_uri: here(returnPath),
    post_logout_redirect_uri: here('/'),
    scope: 'openid profile',
    userStore: store(),
    stateStore: store(),
    automaticSilentRenew: false,
  });

  const take = (user: User): Entry => {
    const { profile, access_token: token, expires_at: expiresAt } = user;
    const zh = profile.name ?? profile.sub;
    const en = typeof profile['name_en'] === 'string' ? profile['name_en'] : zh;
    const until = (expiresAt ?? Math.floor(Date.now() / 1000) + unsaidLifetimeSeconds) * 1000;
    keepSession({ issuer, account: { subject: profile.sub, name: { zh, en } }, token, until });
    return { state: 'in' };
  };

  const goAndSignIn = async (backTo: string, { anew = false } = {}): Promise<Entry> => {
    const prompt = anew ? { prompt: 'login' } : {};
    await users.signinRedirect({ state: backTo, ui_locales: currentLanguage(), ...prompt });
    return { state: 'leaving' };
  };

  return {
    goAndSignIn,
    comeBack: async (): Promise<Entry> => {
      try {
        const user = await users.signinCallback();
        // In the small window the page that opened it goes on.
        if (!user) return { state: 'leaving' };
        const backTo = typeof user.state === 'string' && /^\/(?!\/)/.test(user.state) ? user.state : '/';
        history.replaceState(null, '', backTo);
        return take(user);
      } catch {
        // An old or foreign answer, such as after pressing Back: sign in afresh rather than show a dead end.
        return goAndSignIn('/');
      }
    },
    signInAgain: async (): Promise<void> => {
      const before = heldSubject();
      take(await users.signinPopup({ ui_locales: currentLanguage() }));
      const same = heldSubject() === before;
      // Nothing that one person has read may stand on the page of another.
      if (same) setConnection('fine');
      else location.assign('/');
    },
    signOut: async (): Promise<void> => {
      forgetSession();
      await users.signoutRedirect();
    },
  };
};
