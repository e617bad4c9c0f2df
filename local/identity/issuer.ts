import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../shared/application/ports/clock.ts';
import { kindClaim, organisationClaim, rolesClaim } from '../../shared/contracts/claim-names.ts';
import { algorithm, openSigningKey } from './key-pair.ts';
import { type Persona, personas } from './personas.ts';
import { makeTokenMemory } from './token-memory.ts';

/** A working day of the demo, counted on the clock the installation runs by. */
export const tokenLifetimeSeconds = 8 * 3600;
export const audienceOfTokens = 'huizhen';

export type Verified =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly problem: 'token_invalid' | 'token_expired' };

/**
 * The local identity provider: hands a token to whoever names a persona. It knows no passwords, so it is for loopback
 * use on one machine only; any OIDC issuer takes its place in earnest (design §3.12). `origin` is the address the
 * server answers at, such as `http://127.0.0.1:8080`, and names the issuer.
 */
export type Issuer = {
  /** Undefined: there is no such persona. */
  tokenFor(personaId: string, origin: string): Promise<string | undefined>;
  /** Says to the console who signed in (ID token): for showing, never for access. */
  idTokenFor(
    personaId: string,
    origin: string,
    clientId: string,
    nonce: string | undefined,
  ): Promise<string | undefined>;
  verify(token: string, origin: string): Promise<Verified>;
  readonly jwks: JSONWebKeySet;
  readonly personas: readonly Persona[];
};

export const createIssuer = async ({
  folder,
  clock,
}: {
  /** Data folder: the signing key is kept there. */
  readonly folder: string;
  readonly clock: Clock;
}): Promise<Issuer> => {
  const key = await openSigningKey(folder);
  const jwks: JSONWebKeySet = { keys: [key.publicJwk] };
  const keySet = createLocalJWKSet(jwks);
  const memory = makeTokenMemory<JWTPayload>();
  const now = () => Math.floor(clock.now() / 1000);
  return {
    jwks,
    personas,
    tokenFor: async (personaId, origin) => {
      const persona = personas.find(({ id }) => id === personaId);
      if (!persona) return undefined;
      return new SignJWT({
        [kindClaim]: persona.kind,
        [organisationClaim]: persona.orgId,
        [rolesClaim]: persona.roles,
      })
        .setProtectedHeader({ alg: algorithm, kid: key.id, typ: 'at+jwt' })
        .setIssuer(origin)
        .setAudience(audienceOfTokens)
        .setSubject(persona.id)
        .setIssuedAt(now())
        .setExpirationTime(now() + tokenLifetimeSeconds)
        .sign(key.private);
    },
    idTokenFor: async (personaId, origin, clientId, nonce) => {
      const persona = personas.find(({ id }) => id === personaId);
      if (!persona) return undefined;
      const { kind, orgId, name } = persona;
      const claims = { name: name.zh, name_en: name.en, [kindClaim]: kind, [organisationClaim]: orgId };
      return new SignJWT({ ...claims, ...(nonce !== undefined && { nonce }) })
        .setProtectedHeader({ alg: algorithm, kid: key.id, typ: 'JWT' })
        .setIssuer(origin)
        .setAudience(clientId)
        .setSubject(persona.id)
        .setIssuedAt(now())
        .setExpirationTime(now() + tokenLifetimeSeconds)
        .sign(key.private);
    },
    verify: async (token, origin) => {
      const known = memory.recall(`${origin} ${token}`);
      if (known) return stillValid(known, now());
      try {
        const { payload } = await jwtVerify(token, keySet, {
          issuer: origin,
          audience: audienceOfTokens,
          algorithms: [algorithm],
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(clock.now()),
        });
        memory.keep(`${origin} ${token}`, payload);
        return { ok: true, claims: payload };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { ok: false, problem: 'token_expired' };
        if (error instanceof errors.JOSEError) return { ok: false, problem: 'token_invalid' };
        throw error;
      }
    },
  };
};

const stillValid = (claims: JWTPayload, now: number): Verified =>
  (claims.exp ?? 0) > now ? { ok: true, claims } : { ok: false, problem: 'token_expired' };
