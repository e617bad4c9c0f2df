import type { Issuer } from '../issuer.ts';
import { checkAuthorization, withQuery } from './authorization-request.ts';
import { consoleClientId, isOwnAddress } from './client.ts';
import { type Codes, makeCodes } from './codes.ts';
import { personaPage, refusalPage } from './page.ts';
import { provesChallenge } from './pkce.ts';
import { languageFrom, type PageLanguage } from './words.ts';

/** What the browser's way of signing in answers: a page, a redirect, or what goes into the token response. */
export type SignInAnswer =
  | { readonly kind: 'page'; readonly html: string; readonly refused: boolean }
  | { readonly kind: 'redirect'; readonly to: string };

export type Exchanged =
  | { readonly ok: true; readonly accessToken: string; readonly idToken: string }
  | { readonly ok: false; readonly error: 'invalid_request' | 'invalid_grant' };

/**
 * 浏览器登录, the authorization-code flow with PKCE (RFC 6749 §4.1, RFC 7636): 1 the console sends the browser here;
 * 2 the person says who they are; 3 the browser goes back with a code; 4 the console trades the code, with the proof
 * that it was the one who asked, for the tokens.
 */
export type SignIn = {
  authorize(asked: URLSearchParams, origin: string, language: PageLanguage): SignInAnswer;
  choose(form: URLSearchParams, origin: string, language: PageLanguage): SignInAnswer;
  exchange(form: URLSearchParams, origin: string): Promise<Exchanged>;
  endSession(asked: URLSearchParams, origin: string): SignInAnswer;
};

type Tokens = Pick<Issuer, 'personas' | 'tokenFor' | 'idTokenFor'>;

export const makeSignIn = (issuer: Tokens, codes: Codes = makeCodes(() => performance.now())): SignIn => {
  /** What is wrong with a request is answered the same before and after the person has chosen. */
  const checked = (
    asked: URLSearchParams,
    origin: string,
    otherwise: PageLanguage,
    proceed: (
      request: Extract<ReturnType<typeof checkAuthorization>, { ok: true }>['request'],
      language: PageLanguage,
    ) => SignInAnswer,
  ): SignInAnswer => {
    const language = languageFrom(asked.get('ui_locales'), otherwise);
    const result = checkAuthorization(asked, origin);
    if (result.ok) return proceed(result.request, language);
    return result.fault === 'address'
      ? { kind: 'page', html: refusalPage(language), refused: true }
      : { kind: 'redirect', to: result.redirectTo };
  };
  return {
    authorize: (asked, origin, otherwise) =>
      checked(asked, origin, otherwise, (_, language) => ({
        kind: 'page',
        html: personaPage(issuer.personas, asked, language),
        refused: false,
      })),
    choose: (form, origin, otherwise) =>
      checked(form, origin, otherwise, (request, language) => {
        const personaId = form.get('persona') ?? '';
        if (!issuer.personas.some(({ id }) => id === personaId))
          return { kind: 'page', html: refusalPage(language), refused: true };
        const code = codes.issue({ personaId, request });
        return { kind: 'redirect', to: withQuery(request.redirectUri, { code, state: request.state }) };
      }),
    exchange: async (form, origin) => {
      const granted = codes.redeem(form.get('code') ?? '');
      if (form.get('client_id') !== consoleClientId) return { ok: false, error: 'invalid_request' };
      if (
        !granted ||
        granted.request.redirectUri !== form.get('redirect_uri') ||
        !provesChallenge(form.get('code_verifier') ?? '', granted.request.challenge)
      )
        return { ok: false, error: 'invalid_grant' };
      const { personaId, request } = granted;
      const accessToken = await issuer.tokenFor(personaId, origin);
      const idToken = await issuer.idTokenFor(personaId, origin, consoleClientId, request.nonce);
      return accessToken !== undefined && idToken !== undefined
        ? { ok: true, accessToken, idToken }
        : { ok: false, error: 'invalid_grant' };
    },
    endSession: (asked, origin) => {
      const wanted = asked.get('post_logout_redirect_uri') ?? '';
      const state = asked.get('state') ?? '';
      const to = isOwnAddress(wanted, origin) ? withQuery(wanted, { state }) : `${origin}/`;
      return { kind: 'redirect', to };
    },
  };
};
