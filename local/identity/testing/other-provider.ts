import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';
import { consoleClientId, identityPaths } from '../paths.ts';
import { audienceOfTokens } from '../tokens/verify-tokens.ts';
import { authorizationRequest, openBrowser, redeem, type Tokens } from './browser.ts';

/** 其他签发者, a real one, in which whoever names an account is signed in with it, by hint or by its page. RSA, as a city's own would sign. */
export type OtherProvider = {
  readonly address: string;
  /** Authorization code with PKCE, as the console asks for it. */
  signIn(account: string): Promise<Tokens>;
  /** A token by its own key that it never gave out. */
  sign(changed?: Changed): Promise<string>;
  /** The same claims without a signature, and under its public key as if that were a shared secret. */
  unsigned(account: string): string;
  underPublicKey(account: string): string;
  close(): Promise<void>;
};
type Changed = {
  readonly sub?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expiresIn?: string;
  readonly key?: KeyObject;
  readonly claims?: Readonly<Record<string, unknown>>;
};

const resource = 'urn:huizhen:api';
const scope = 'huizhen';
const algorithm = 'RS256';
const hour = 3600;

/** @param redirectUris where the console comes back to; of the provider's own address unless said */
export const openOtherProvider = async (redirectUris?: readonly string[]): Promise<OtherProvider> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let handle: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => void handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration = configurationOf(
    { ...privateKey.export({ format: 'jwk' }), kid: 'other', alg: algorithm, use: 'sig' },
    redirectUris ?? [`${address}/signed-in`],
  );
  const provider = new Provider(address, configuration);
  const answer = provider.callback();
  handle = async (request, response) => {
    if (!request.url?.startsWith(`${identityPaths.interaction}/`)) return answer(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const accountId = params['login_hint'] ?? (await accountIn(request));
    if (typeof accountId !== 'string') {
      response.setHeader('content-type', 'text/html');
      (response as ServerResponse).end(choice);
      return;
    }
    return provider.interactionFinished(request, response, { login: { accountId } });
  };

  const claimsOf = (sub: string) => ({
    ...{ iss: address, aud: audienceOfTokens, sub },
    exp: Math.floor(Date.now() / 1000) + hour,
  });
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return {
    address,
    signIn: async (account) => {
      const browser = openBrowser(address);
      const { path, verifier } = authorizationRequest(address, { login_hint: account });
      const { url } = await browser.visit(path);
      return (await redeem(address, url.searchParams.get('code') ?? '', verifier)).body;
    },
    sign: ({ sub = 'somebody', issuer = address, audience = audienceOfTokens, ...changed } = {}) =>
      new SignJWT({ ...changed.claims })
        .setProtectedHeader({ alg: algorithm, kid: 'other', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(changed.expiresIn ?? '5m')
        .sign(changed.key ?? privateKey),
    unsigned: (account) => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claimsOf(account))}.`,
    underPublicKey: (account) => {
      const text = `${encoded({ alg: 'HS256', kid: 'other', typ: 'at+jwt' })}.${encoded(claimsOf(account))}`;
      const secret = publicKey.export({ format: 'pem', type: 'spki' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** Where people of the issuer say who they are. */
const choice = `<!doctype html><html lang="en"><title>Another issuer</title><link rel="icon" href="data:,">
<form method="post"><label>Account <input name="account"></label><button>Sign in</button></form></html>`;

const accountIn = async (request: Readable & { method?: string | undefined }): Promise<string | undefined> =>
  request.method === 'POST'
    ? (new URLSearchParams(await text(request)).get('account') ?? undefined)
    : undefined;

const configurationOf = (key: object, redirectUris: readonly string[]): Configuration => ({
  jwks: { keys: [key as never] },
  clients: [
    {
      client_id: consoleClientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [...redirectUris],
      scope: `openid profile ${scope}`,
    },
  ],
  clientDefaults: { id_token_signed_response_alg: algorithm },
  scopes: ['openid', 'profile', scope],
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  clientBasedCORS: () => true,
  cookies: { keys: ['of a test'] },
  routes: {
    authorization: identityPaths.authorize,
    jwks: identityPaths.jwks,
    token: identityPaths.token,
    end_session: identityPaths.endSession,
  },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: hour,
    IdToken: hour,
    Interaction: 60,
    Session: hour,
  },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        ...{ scope, audience: audienceOfTokens, accessTokenTTL: hour, accessTokenFormat: 'jwt' as const },
        jwt: { sign: { alg: algorithm } },
      }),
    },
  },
  interactions: { url: (_, { uid }) => `${identityPaths.interaction}/${uid}` },
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc;
    if (!client || !session?.accountId) return undefined;
    const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(resource, scope);
    await grant.save();
    return grant;
  },
  findAccount: async (_, id) => ({ accountId: id, claims: async () => ({ sub: id, name: id }) }),
});
