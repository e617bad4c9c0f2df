import type { IncomingMessage } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { createLocalJWKSet } from 'jose';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';
import type { IdentityRequest } from './identity-request.ts';
import { personaInteraction } from './interactions/persona-interaction.ts';
import { identityPaths } from './paths.ts';
import { personas } from './personas.ts';
import { demonstration } from './provider/lifetimes.ts';
import { makeProvider, type Subject, sessionCookie } from './provider/provider.ts';
import { openSessions } from './provider/sessions.ts';
import { openProviderState } from './provider/state.ts';
import { algorithm, openSigningKey } from './tokens/key-pair.ts';
import { audienceOfTokens, makeVerify, type Verified } from './tokens/verify-tokens.ts';

/** The embedded identity provider (内置身份服务) as the server needs it. */
export type Identity = {
  readonly serves: (path: string) => boolean;
  /** Writes the answer itself. */
  readonly serve: (incoming: IdentityRequest) => Promise<void>;
  /** An access token of this provider, whose session still stands. */
  readonly verify: (token: string, origin: string) => Promise<Verified>;
};

export type IdentityOptions = {
  /** Data folder: the signing key is kept there. */
  readonly folder: string;
  /** The data file: sessions and the provider's state are kept in tables of their own. */
  readonly database: DatabaseSync;
};

export const openIdentity = async ({ folder, database }: IdentityOptions): Promise<Identity> => {
  const key = await openSigningKey(folder);
  const lifetimes = demonstration;
  const sessions = openSessions(database, {
    idleMs: lifetimes.idle * 1000,
    longestMs: lifetimes.longest * 1000,
  });
  const keys = createLocalJWKSet({ keys: [key.publicJwk] });
  const state = openProviderState(database, sessions);
  const sources = new WeakMap<IncomingMessage, string>();

  const make = (origin: string) => {
    const provider = makeProvider({
      origin,
      key,
      state,
      sessions,
      lifetimes,
      isDemo: true,
      subjectOf: async (id) => personaSubject(id),
      machineOf: async () => undefined,
      sourceOf: ({ req }) => sources.get(req) ?? '',
    });
    const rules = { issuer: origin, audience: audienceOfTokens, keys, algorithms: [algorithm] };
    return {
      protocol: provider.callback(),
      interact: personaInteraction(provider, personas),
      verify: makeVerify(rules),
    };
  };
  const made = new Map<string, ReturnType<typeof make>>();
  const of = (origin: string) => {
    const known = made.get(origin) ?? make(origin);
    made.set(origin, known);
    return known;
  };

  return {
    serves: (path) => path.startsWith('/idp/') || path.startsWith('/.well-known/'),
    serve: async (incoming) => {
      const { request, response, path, origin, source } = incoming;
      sources.set(request, source);
      if (path === identityPaths.personas) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ personas }));
      } else if (path.startsWith(`${identityPaths.interaction}/`)) await of(origin).interact(incoming);
      else {
        speakAs(origin, request);
        if (isFreshInDemo(path)) forgetSession(origin, request);
        await of(origin).protocol(request, response);
      }
    },
    verify: async (token, origin) => {
      const verified = await of(origin).verify(token);
      if (!verified.ok) return verified;
      const session = verified.claims['sid'];
      if (session === undefined) return verified;
      if (typeof session !== 'string' || !sessions.stands(session))
        return { ok: false, problem: 'token_expired' };
      sessions.touch(session);
      return verified;
    },
  };
};

const personaSubject = (id: string): Subject | undefined => {
  const persona = personas.find((one) => one.id === id);
  return (
    persona && {
      name: persona.name,
      claims: {
        [kindClaim]: persona.kind,
        [organisationClaim]: persona.orgId,
        [rolesClaim]: persona.roles,
      },
    }
  );
};

/** Addresses are built of what a proxy says; no sender may say it, and ours is known. */
const speakAs = (origin: string, request: IncomingMessage): void => {
  const { protocol, host } = new URL(origin);
  delete request.headers['x-forwarded-for'];
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = host;
};

/** In the demo each tab is somebody else: who signed in last in this browser is not who signs in now. */
const isFreshInDemo = (path: string): boolean =>
  path === identityPaths.endSession || path.startsWith(identityPaths.authorize);

const forgetSession = (origin: string, request: IncomingMessage): void => {
  const name = sessionCookie(origin);
  const { cookie } = request.headers;
  if (cookie !== undefined)
    request.headers.cookie = cookie
      .split(/;\s*/)
      .filter((one) => !one.startsWith(name))
      .join('; ');
};
