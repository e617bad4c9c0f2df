import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isIdToken } from '../../../shared/contracts/claims.ts';
import { makeTokenMemory } from './token-memory.ts';

export const audienceOfTokens = 'huizhen';

export type Verified =
  | { readonly ok: true; readonly claims: JWTPayload }
  | { readonly ok: false; readonly problem: 'token_invalid' | 'token_expired' | 'too_many_requests' };

/** What an access token must be to count here; the same for this machine's own provider and for any other. */
export type TokenRules = {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  /** Signature methods that count; never `none`, never a shared secret. */
  readonly algorithms: readonly string[];
};

const tolerantSeconds = 5;
/** RFC 9068 names the type; many issuers leave it out or say JWT. */
const accessTypes = new Set([undefined, 'jwt', 'at+jwt', 'application/at+jwt']);

/**
 * Checks signature, issuer, audience, type and time. Tokens run by the computer's clock, whatever clock the installation
 * runs by (docs/adr/0034).
 */
export const makeVerify = (
  { issuer, audience, keys, algorithms }: TokenRules,
  now: () => number = Date.now,
): ((token: string) => Promise<Verified>) => {
  const memory = makeTokenMemory<JWTPayload>();
  const stillValid = (claims: JWTPayload): Verified =>
    (claims.exp ?? 0) * 1000 > now() ? { ok: true, claims } : { ok: false, problem: 'token_expired' };
  return async (token) => {
    const known = memory.recall(token);
    if (known) return stillValid(known);
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(now()),
        clockTolerance: tolerantSeconds,
      });
      if (!accessTypes.has(protectedHeader.typ?.toLowerCase()) || isIdToken(payload))
        return { ok: false, problem: 'token_invalid' };
      memory.keep(token, payload);
      return stillValid(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { ok: false, problem: 'token_expired' };
      if (error instanceof errors.JOSEError) return { ok: false, problem: 'token_invalid' };
      throw error;
    }
  };
};
