import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { parse } from 'node:querystring';
import { text } from 'node:stream/consumers';
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { kindClaim, organisationClaim, rolesClaim } from '../../../shared/contracts/claim-names.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { endSessionPage, leftPage } from '../pages/end-session-page.ts';
import { basicPolicy } from '../pages/layout.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import { languageFrom, type PageLanguage } from '../pages/words.ts';
import { consoleClientId, demoClientId, identityPaths, personaGrant } from '../paths.ts';
import { algorithm, type SigningKey } from '../tokens/key-pair.ts';
import { audienceOfTokens } from '../tokens/verify-tokens.ts';
import { ownClients } from './clients.ts';
import { codeSeconds, interactionSeconds, type Lifetimes, machineTokenSeconds } from './lifetimes.ts';
import type { Sessions } from './sessions.ts';
import type { openProviderState } from './state.ts';

/** Somebody tokens may be made for: as the ID token names them, and what else their access token says. */
export type Subject = {
  readonly name: Bilingual;
  readonly claims: Readonly<Record<string, unknown>>;
};

/** A machine that signs in by client credentials. */
export type MachineClient = {
  readonly clientId: string;
  /** SHA-256 of its secret, hexadecimal: 256 random bits need no slow hash. */
  readonly secretHash: string;
  /** Requests a minute. */
  readonly perMinute: number;
};

export type ProviderDeps = {
  readonly origin: string;
  readonly key: SigningKey;
  readonly state: ReturnType<typeof openProviderState>;
  readonly sessions: Sessions;
  readonly lifetimes: Lifetimes;
  /** Personas may be chosen, by page and by grant. */
  readonly isDemo: boolean;
  /** Undefined: nobody, or nobody any more. */
  readonly subjectOf: (id: string) => Promise<Subject | undefined>;
  readonly machineOf: (clientId: string) => Promise<MachineClient | undefined>;
  /** Where a request came from, as the server sees it. */
  readonly sourceOf: (ctx: KoaContextWithOIDC) => string;
};

/** The API as a resource (RFC 8707); its tokens name `audienceOfTokens`. */
const resource = 'urn:huizhen:api';
const apiScope = 'api';
const longestAgent = 200;

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The OpenID provider of one origin. Everything of the protocol is the library's; here stands what is ours of it. */
export const makeProvider = (deps: ProviderDeps): Provider => {
  const { origin, key, sessions, lifetimes, isDemo, state } = deps;
  const resourceServer = (seconds: number) => ({
    scope: apiScope,
    audience: audienceOfTokens,
    accessTokenTTL: seconds,
    accessTokenFormat: 'jwt' as const,
    jwt: { sign: { alg: algorithm } },
  });
  const adapter = (model: string) => {
    const usual = state(model);
    if (model !== 'Client') return usual;
    return {
      ...usual,
      find: async (id: string) => {
        const machine = await deps.machineOf(id);
        return (
          machine && {
            client_id: machine.clientId,
            client_secret: machine.secretHash,
            token_endpoint_auth_method: 'client_secret_basic' as const,
            grant_types: ['client_credentials'],
            response_types: [],
            redirect_uris: [],
            scope: apiScope,
          }
        );
      },
    };
  };

  const configuration: Configuration = {
    adapter,
    clients: ownClients(origin, isDemo),
    jwks: { keys: [key.jwk] },
    clientDefaults: { id_token_signed_response_alg: algorithm },
    enabledJWA: { idTokenSigningAlgValues: [algorithm] },
    clientAuthMethods: ['none', 'client_secret_basic'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile', apiScope],
    claims: { openid: ['sub'], profile: ['name', 'name_en', kindClaim, organisationClaim, rolesClaim] },
    // The console reads who signed in from the ID token and asks no other endpoint.
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    clientBasedCORS: (_, asking) => asking === origin,
    cookies: {
      // Browsers tell ports of one host apart for pages, not for cookies.
      names: cookieNames(origin),
      keys: [Buffer.from(hkdfSync('sha256', key.secret, '', 'huizhen cookies', 32)).toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', path: '/idp' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    discovery: { ui_locales_supported: ['zh-CN', 'en'] },
    routes: {
      authorization: identityPaths.authorize,
      jwks: identityPaths.jwks,
      token: identityPaths.token,
      revocation: identityPaths.revoke,
      end_session: identityPaths.endSession,
    },
    ttl: {
      AccessToken: lifetimes.accessToken,
      AuthorizationCode: codeSeconds,
      ClientCredentials: machineTokenSeconds,
      Grant: lifetimes.longest,
      IdToken: lifetimes.accessToken,
      Interaction: interactionSeconds,
      RefreshToken: lifetimes.idle,
      Session: lifetimes.longest,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      dPoP: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, asked, client) => {
          if (asked !== resource) throw new errors.InvalidTarget();
          const isMachine = client.grantTypeAllowed('client_credentials');
          return resourceServer(isMachine ? machineTokenSeconds : lifetimes.accessToken);
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          const { html, policy } = endSessionPage(form, languageOf(ctx), isAskedByOwner(ctx));
          answerPage(ctx, html, policy);
        },
        postLogoutSuccessSource: (ctx) => {
          answerPage(ctx, leftPage(languageOf(ctx)));
        },
      },
    },
    interactions: { url: (_, { uid }) => `${identityPaths.interaction}/${uid}` },
    // Each authorization of a client is for the person's whole work; the clients are our own.
    loadExistingGrant: async (ctx) => {
      const { client, session, result } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const { accountId } = session;
      const known = session.grantIdFor(client.clientId);
      const kept =
        known === undefined || result?.login ? undefined : await ctx.oidc.provider.Grant.find(known);
      if (kept?.accountId === accountId) return kept;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(resource, apiScope);
      const grantId = await grant.save();
      sessions.begin({
        id: session.uid,
        personId: accountId,
        grantId,
        agent: ctx.get('user-agent').slice(0, longestAgent),
        source: deps.sourceOf(ctx),
      });
      return grant;
    },
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: () => true,
    extraTokenClaims: async (_, token) => {
      if (!('accountId' in token)) return undefined;
      const subject = await deps.subjectOf(token.accountId);
      const session = token.sessionUid;
      return { ...subject?.claims, ...(session !== undefined && { sid: session }) };
    },
    findAccount: async (_, id) => {
      const subject = await deps.subjectOf(id);
      return (
        subject && {
          accountId: id,
          claims: async () => ({
            sub: id,
            name: subject.name.zh,
            name_en: subject.name.en,
            ...subject.claims,
          }),
        }
      );
    },
    renderError: (ctx, { error }) => {
      answerPage(ctx, refusalPage(languageOf(ctx), error));
    },
  };

  const provider = new Provider(origin, configuration);
  // What the protocol builds of addresses is built of the one address this installation is known by.
  provider.proxy = true;
  provider.on('session.destroyed', ({ uid }) => sessions.end(uid));
  provider.on('grant.revoked', (_, grantId) => sessions.endGrant(grantId));
  provider.Client.prototype.compareClientSecret = function compare(actual: string): boolean {
    const wanted = Buffer.from(this.clientSecret ?? '', 'utf8');
    const given = Buffer.from(hashOfSecret(actual), 'utf8');
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  };
  if (isDemo) {
    provider.use(namingDemoClient);
    registerPersonas(provider, deps, resourceServer(lifetimes.accessToken));
  }
  return provider;
};

/** Whoever asks for a persona's token by hand need not name the one client that is for it. */
const namingDemoClient = async (
  ctx: { readonly method: string; readonly path: string; readonly req: IncomingMessage & { body?: unknown } },
  next: () => Promise<unknown>,
): Promise<void> => {
  const length = Number(ctx.req.headers['content-length'] ?? Number.NaN);
  if (ctx.method === 'POST' && ctx.path === identityPaths.token && length <= largestForm) {
    // Names that stand twice stay so, for the provider to refuse.
    const form = parse(await text(ctx.req));
    const isNamed = form['grant_type'] !== personaGrant || form['client_id'] !== undefined;
    ctx.req.body = isNamed ? form : { ...form, client_id: demoClientId };
  }
  await next();
};
const largestForm = 16 * 1024;

/** `urn:huizhen:persona`: a token for whoever is named. In demo mode alone. */
const registerPersonas = (provider: Provider, { subjectOf }: ProviderDeps, server: object): void => {
  provider.registerGrantType<{ persona?: string }>(
    personaGrant,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const id = params.persona ?? '';
      if (client.clientId !== demoClientId || !(await subjectOf(id)))
        throw new errors.InvalidGrant('没有这个演示身份 / No such persona');
      const token = new provider.AccessToken({
        accountId: id,
        client,
        scope: apiScope,
        gty: personaGrant,
        grantId: personaGrant,
      });
      token.resourceServer = new provider.ResourceServer(resource, server as never);
      ctx.body = {
        access_token: await token.save(),
        token_type: 'Bearer',
        expires_in: token.expiration,
      };
    },
    ['persona'],
  );
};

const cookieNames = (origin: string) => {
  const { port } = new URL(origin);
  const mark = port === '' ? 'hz' : `hz${port}`;
  return { session: `${mark}_session`, interaction: `${mark}_sign_in`, resume: `${mark}_resume` };
};
export const sessionCookie = (origin: string): string => cookieNames(origin).session;

/** Signing out without a question is for whoever holds the ID token of this very person. */
const isAskedByOwner = (ctx: KoaContextWithOIDC): boolean => {
  const hint = ctx.oidc.entities.IdTokenHint?.payload;
  return hint?.['aud'] === consoleClientId && hint['sub'] === ctx.oidc.session?.accountId;
};

const languageOf = (ctx: KoaContextWithOIDC): PageLanguage => {
  const asked = ctx.oidc.params?.['ui_locales'] ?? ctx.query['ui_locales'];
  return languageFrom(
    typeof asked === 'string' ? asked : null,
    ctx.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh',
  );
};

const answerPage = (ctx: KoaContextWithOIDC, html: string, policy = basicPolicy): void => {
  ctx.type = 'html';
  ctx.set('content-security-policy', policy);
  ctx.body = html;
};
