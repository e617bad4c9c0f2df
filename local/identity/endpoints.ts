import { discoveryOf, identityPaths, personaGrant } from './discovery.ts';
import { type Issuer, tokenLifetimeSeconds } from './issuer.ts';

/** What an endpoint of the provider answers; the server knows how to write it and which status it has. */
export type IdentityAnswer = {
  readonly outcome: 'ok' | 'refused';
  readonly body: Readonly<Record<string, unknown>>;
};

/** Undefined: not a path of the provider. `form` is the body of a POST, empty otherwise. */
export const answerIdentity = async (
  issuer: Issuer,
  origin: string,
  method: string,
  path: string,
  form: URLSearchParams,
): Promise<IdentityAnswer | undefined> => {
  switch (`${method} ${path}`) {
    case `GET ${identityPaths.discovery}`:
      return { outcome: 'ok', body: discoveryOf(origin) };
    case `GET ${identityPaths.jwks}`:
      return { outcome: 'ok', body: { ...issuer.jwks } };
    case `GET ${identityPaths.personas}`:
      return { outcome: 'ok', body: { personas: issuer.personas } };
    case `POST ${identityPaths.token}`:
      return token(issuer, origin, form);
    default:
      return undefined;
  }
};

/** Errors in the form OAuth clients expect (RFC 6749 §5.2). */
const token = async (issuer: Issuer, origin: string, form: URLSearchParams): Promise<IdentityAnswer> => {
  if (form.get('grant_type') !== personaGrant)
    return { outcome: 'refused', body: { error: 'unsupported_grant_type' } };
  const accessToken = await issuer.tokenFor(form.get('persona') ?? '', origin);
  return accessToken === undefined
    ? {
        outcome: 'refused',
        body: { error: 'invalid_grant', error_description: '没有这个演示身份 / No such persona' },
      }
    : {
        outcome: 'ok',
        body: { access_token: accessToken, token_type: 'Bearer', expires_in: tokenLifetimeSeconds },
      };
};
