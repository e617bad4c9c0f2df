import { type Entry, returnPath } from './entry.ts';
import { forgetSession, resumeSession } from './kept-session.ts';
import { loadSettings, properAddress, type SignInSettings } from './settings.ts';

let settings: SignInSettings | undefined;

/** The sign-in library comes only when somebody signs in or out: once a day, not with every page. */
const oidc = async () => {
  const { makeOidc } = await import('./oidc.ts');
  settings ??= await loadSettings();
  return makeOidc(settings);
};

/**
 * 登录, authorization code with PKCE: 1 settings from the server; 2 back from the issuer: the code becomes tokens; 3 a
 * session in this tab: go on; 4 else off to the issuer, to come back to the same place.
 */
export const enter = async (): Promise<Entry> => {
  settings = await loadSettings();
  const elsewhere = properAddress(settings, location);
  if (elsewhere !== undefined) {
    location.replace(elsewhere);
    return { state: 'leaving' };
  }
  if (location.pathname === returnPath) return (await oidc()).comeBack();
  return resumeSession(settings.issuer) ? { state: 'in' } : (await oidc()).goAndSignIn(place());
};

/** This page, with what stands behind its #: that is kept in this tab, and the issuer is not told. */
const place = (): string => `${location.pathname}${location.search}${location.hash}`;

/** Back to this page as somebody else: the issuer asks anew who it is. */
export const signInAsAnother = async (): Promise<void> => {
  forgetSession();
  await (await oidc()).goAndSignIn(place(), { anew: true });
};

/** Whether people sign in with this installation itself, or with another issuer. */
export const signsInHere = (): boolean =>
  settings === undefined || new URL(settings.issuer).origin === location.origin;

/** Signs in again in a window of its own, so that what stands in this page's forms stays. */
export const signInAgain = async (): Promise<void> => (await oidc()).signInAgain();

export const signOut = async (): Promise<void> => (await oidc()).signOut();
