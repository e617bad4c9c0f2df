import type { IncomingMessage } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { createLocalJWKSet } from 'jose';
import { embeddedIssuer } from '../../shared/application/accounts/who-is.ts';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';
import type { LocalAccounts } from './accounts/accounts.ts';
import { makeDeviceMark } from './accounts/device-mark.ts';
import type { Registrations } from './accounts/registrations.ts';
import type { IdentityRequest } from './identity-request.ts';
import { serveInvitation } from './interactions/invitation.ts';
import { passwordInteraction } from './interactions/password-interaction.ts';
import { personaInteraction } from './interactions/persona-interaction.ts';
import { serveRegistration } from './interactions/registration.ts';
import { identityPaths } from './paths.ts';
import { personas } from './personas.ts';
import { demonstration, earnest, limitsOf } from './provider/lifetimes.ts';
import { type MachineClient, makeProvider, type Subject, sessionCookie } from './provider/provider.ts';
import { openSessions, type Sessions } from './provider/sessions.ts';
import { openProviderState } from './provider/state.ts';
import { algorithm, openSigningKey } from './tokens/key-pair.ts';
import { makeMachinePace } from './tokens/machine-pace.ts';
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
  /** The data file: the provider's state is kept in a table of its own. */
  readonly database: DatabaseSync;
  /** Accounts with passwords; absent: the demo, where one chooses a persona. */
  readonly people?: {
    readonly accounts: LocalAccounts;
    readonly sessions: Sessions;
    readonly registrations: Registrations;
    readonly machineOf: (clientId: string) => Promise<MachineClient | undefined>;
    /** Notes that a machine asked something. */
    readonly machineAsked?: (clientId: string) => Promise<void>;
  };
};

export const openIdentity = async ({ folder, database, people }: IdentityOptions): Promise<Identity> => {
  const key = await openSigningKey(folder);
  const lifetimes = people ? earnest : demonstration;
  const sessions = people?.sessions ?? openSessions(database, limitsOf(lifetimes));
  const keys = createLocalJWKSet({ keys: [key.publicJwk] });
  const state = openProviderState(database, sessions);
  const marks = makeDeviceMark(key.secret);
  const pace = makeMachinePace();
  const sources = new WeakMap<IncomingMessage, string>();

  const make = (origin: string) => {
    const provider = makeProvider({
      origin,
      key,
      state,
      sessions,
      lifetimes,
      isDemo: !people,
      subjectOf: async (id) => (people ? personSubject(people.accounts, id) : personaSubject(id)),
      machineOf: people?.machineOf ?? (async () => undefined),
      sourceOf: ({ req }) => sources.get(req) ?? '',
    });
    const rules = { issuer: origin, audience: audienceOfTokens, keys, algorithms: [algorithm] };
    return {
      protocol: provider.callback(),
      interact: people
        ? passwordInteraction(provider, people.accounts, marks, people.registrations)
        : personaInteraction(provider, personas),
      verify: makeVerify(rules),
    };
  };
  const made = new Map<string, ReturnType<typeof make>>();
  const of = (origin: string) => {
    const known = made.get(origin) ?? make(origin);
    made.set(origin, known);
    return known;
  };
  const register = people && serveRegistration(people.registrations);
  const invite = people && serveInvitation(people.accounts, marks);

  return {
    serves: (path) => path.startsWith('/idp/') || path.startsWith('/.well-known/'),
    serve: async (incoming) => {
      const { request, response, path, origin, source } = incoming;
      sources.set(request, source);
      if (!people && path === identityPaths.personas) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ personas }));
      } else if (path.startsWith(`${identityPaths.interaction}/`)) await of(origin).interact(incoming);
      else if (invite && path.startsWith(`${identityPaths.invitation}/`)) await invite(incoming);
      else if (register && path === identityPaths.registration) await register(incoming);
      else {
        speakAs(origin, request);
        if (!people && isFreshInDemo(path)) forgetSession(origin, request);
        await of(origin).protocol(request, response);
      }
    },
    verify: async (token, origin) => {
      const verified = await of(origin).verify(token);
      if (!verified.ok) return verified;
      const { sub = '', client_id: client } = verified.claims;
      if (client === sub) {
        const machine = await people?.machineOf(sub);
        if (!machine) return { ok: false, problem: 'token_invalid' };
        if (!pace(sub, machine.perMinute)) return { ok: false, problem: 'too_many_requests' };
        await people?.machineAsked?.(sub);
      }
      const session = verified.claims['sid'];
      if (session !== undefined) {
        if (typeof session !== 'string' || !sessions.stands(session))
          return { ok: false, problem: 'token_expired' };
        // A role that codes are demanded of was given, or codes are demanded, since they signed in.
        if (await people?.accounts.owesCodes(sub)) {
          sessions.endAllOf(sub);
          return { ok: false, problem: 'token_expired' };
        }
        sessions.touch(session);
      }
      return { ok: true, claims: { ...verified.claims, iss: embeddedIssuer } };
    },
  };
};

/** What the right of a machine or a person is stands in the register; the token says who it is. */
const personSubject = async (accounts: LocalAccounts, id: string): Promise<Subject | undefined> => {
  const name = await accounts.personName(id);
  return name === undefined ? undefined : { name: { zh: name, en: name }, claims: {} };
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
