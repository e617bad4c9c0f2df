import { languageOf } from '../../functions/http/language.ts';
import { edgeStatus, successStatus } from '../../shared/contracts/http-status.ts';
import { codeGrant, identityPaths } from '../identity/discovery.ts';
import { pagePolicy, type SignIn, type SignInAnswer, tokenLifetimeSeconds } from '../identity/index.ts';
import type { ServerAnswer } from './answer.ts';
import { readBytes } from './read-bytes.ts';
import type { Incoming } from './serve-api.ts';
import { serveIdentity } from './serve-identity.ts';

/** The parameters of a request to sign in, twice over in a form. */
const largestForm = 16 * 1024;
const area = 'identity';
/** After a POST the browser must go on with GET (RFC 9110 §15.4.4). */
const seeOther = 303;

/** The identity provider, the browser's way of signing in included. Undefined: not a path of it. */
export const serveSignIn = async (
  signIn: SignIn,
  issuer: Parameters<typeof serveIdentity>[0],
  path: string,
  incoming: Incoming,
): Promise<ServerAnswer | undefined> => {
  const { request, query, origin } = incoming;
  const language = languageOf(request.headers['accept-language']);
  switch (`${request.method} ${path}`) {
    case `GET ${identityPaths.authorize}`:
      return fromSignIn(signIn.authorize(new URLSearchParams(query), origin, language));
    case `POST ${identityPaths.authorize}`:
      return fromSignIn(signIn.choose(await formOf(incoming), origin, language));
    case `GET ${identityPaths.endSession}`:
      return fromSignIn(signIn.endSession(new URLSearchParams(query), origin));
    case `POST ${identityPaths.token}`: {
      const form = await formOf(incoming);
      if (form.get('grant_type') !== codeGrant) return serveIdentity(issuer, path, incoming, form);
      return tokens(await signIn.exchange(form, origin));
    }
    default:
      return serveIdentity(issuer, path, incoming);
  }
};

const formOf = async ({ request }: Incoming): Promise<URLSearchParams> =>
  new URLSearchParams((await readBytes(request, largestForm))?.toString('utf8') ?? '');

const fromSignIn = (answer: SignInAnswer): ServerAnswer => {
  switch (answer.kind) {
    case 'redirect':
      return {
        status: seeOther,
        headers: { location: answer.to, 'cache-control': 'no-store' },
        body: '',
        area,
      };
    case 'page':
      return {
        status: answer.refused ? edgeStatus.invalid_json : successStatus.ok,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': pagePolicy,
        },
        body: answer.html,
        area,
      };
    default:
      return answer satisfies never;
  }
};

const tokens = (result: Awaited<ReturnType<SignIn['exchange']>>): ServerAnswer => ({
  status: result.ok ? successStatus.ok : edgeStatus.invalid_json,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(
    result.ok
      ? {
          access_token: result.accessToken,
          id_token: result.idToken,
          token_type: 'Bearer',
          expires_in: tokenLifetimeSeconds,
          scope: 'openid profile',
        }
      : { error: result.error },
  ),
  area,
});
