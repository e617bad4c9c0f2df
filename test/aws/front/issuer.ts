import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { personas } from '../../../local/identity/personas.ts';

export const audienceOfTokens = 'huizhen';
const keyId = 'emulated';
const lifetimeSeconds = 4 * 3600;
/** An HTTP API's JWT authorizer takes RSA signatures only; the local identity provider signs with ES256. */
const algorithm = 'RS256';

/** An OIDC issuer for the emulated API: the demo's personas, on the real clock, which is the authorizer's. */
export type TestIssuer = {
  readonly jwks: object;
  /** Undefined: there is no such persona. */
  tokenFor(personaId: string, origin: string, audience?: string): Promise<string | undefined>;
  /** For whoever is bound to a person by an invitation: it says nothing of what they may do. */
  tokenOf(subject: string, origin: string): Promise<string>;
  /** Signed by a key that no discovery document knows. */
  forgedTokenFor(personaId: string, origin: string): Promise<string | undefined>;
};

export const makeTestIssuer = async (): Promise<TestIssuer> => {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const stranger = await generateKeyPair(algorithm);
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' }] },
    tokenFor: (personaId, origin, audience = audienceOfTokens) =>
      sign(privateKey, personaId, origin, audience),
    tokenOf: (subject, origin) => signed(privateKey, subject, origin, audienceOfTokens),
    forgedTokenFor: (personaId, origin) => sign(stranger.privateKey, personaId, origin, audienceOfTokens),
  };
};

const sign = async (key: CryptoKey, personaId: string, origin: string, audience: string) =>
  personas.some(({ id }) => id === personaId) ? signed(key, personaId, origin, audience) : undefined;

/** As an issuer that has never heard of this system. */
const signed = (key: CryptoKey, subject: string, origin: string, audience: string) =>
  new SignJWT({})
    .setProtectedHeader({ alg: algorithm, kid: keyId })
    .setIssuer(origin)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(`${lifetimeSeconds}s`)
    .sign(key);
