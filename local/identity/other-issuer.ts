import { createRemoteJWKSet } from 'jose';
import * as z from 'zod';
import type { Identity } from './identity.ts';
import { makeVerify } from './tokens/verify-tokens.ts';

/** Where it signs in, and for whom its access tokens are. */
export type OtherIssuer = { readonly address: string; readonly audience: string };

/** Signatures by a key pair; a shared secret or none would let whoever verifies also forge. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });
const patienceMs = 5000;

/**
 * 其他签发者: tokens of an issuer that the settings name, in place of accounts of our own. What it calls itself must be what
 * the settings say (OpenID Connect Discovery §4.3). Its keys are fetched when first needed, and anew when it changes them.
 */
export const openOtherIssuer = ({ address, audience }: OtherIssuer): Identity => {
  let opening: Promise<ReturnType<typeof makeVerify>> | undefined;
  const open = async () => {
    const response = await fetch(`${address.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    const said = discovery.parse(await response.json());
    if (said.issuer !== address) throw new Error(`The issuer calls itself otherwise than the settings do`);
    return makeVerify({
      issuer: address,
      audience,
      keys: createRemoteJWKSet(new URL(said.jwks_uri)),
      algorithms,
    });
  };
  return {
    serves: () => false,
    serve: async () => {
      throw new Error('Another issuer serves its own pages');
    },
    verify: async (token) => {
      opening ??= open();
      try {
        return await (await opening)(token);
      } catch (error) {
        // Asked again with the next request: it may only have been away.
        opening = undefined;
        throw error;
      }
    },
  };
};
