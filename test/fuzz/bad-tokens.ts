import { generateKeyPairSync } from 'node:crypto';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { openSigningKey } from '../../local/identity/tokens/key-pair.ts';

/** A token that must open nothing, and why not. */
export type BadToken = { readonly why: string; readonly token: string };

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

/**
 * Tokens that look like a good one and are none (错的、过期的、别处的令牌): 1 altered without the key; 2 signed by somebody else;
 * 3 signed with the installation's own key, and expired, not begun, for another audience or of another issuer, which its
 * provider would never give out; 4 no tokens at all.
 */
export const badTokens = async (good: string, dataFolder: string): Promise<readonly BadToken[]> => {
  const [head = '', body = '', signature = ''] = good.split('.');
  const header = decoded(head);
  const claims = decoded(body) as JWTPayload;
  const { jwk } = await openSigningKey(dataFolder);
  const own = await importJWK(jwk, 'ES256');
  const { privateKey: strange } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = Math.floor(Date.now() / 1000);
  const signed = (changed: JWTPayload, key: Parameters<SignJWT['sign']>[0] = own) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ ...header, alg: 'ES256' }).sign(key);
  const withClaims = (changed: JWTPayload) => `${head}.${encoded({ ...claims, ...changed })}.${signature}`;
  const flipped = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  return [
    { why: 'another signature', token: `${head}.${body}.${flipped(signature)}` },
    { why: 'no signature', token: `${head}.${body}.` },
    { why: 'signed by nobody', token: `${encoded({ ...header, alg: 'none' })}.${body}.` },
    { why: 'another person under the same signature', token: withClaims({ sub: 'prov-administrator' }) },
    { why: 'a longer life under the same signature', token: withClaims({ exp: now + 10 ** 6 }) },
    { why: 'a strange key under the same name', token: await signed({}, strange) },
    { why: 'expired', token: await signed({ iat: now - 7200, exp: now - 3600 }) },
    { why: 'not begun', token: await signed({ nbf: now + 3600, exp: now + 7200 }) },
    { why: 'for another audience', token: await signed({ aud: 'elsewhere' }) },
    { why: 'of another issuer', token: await signed({ iss: 'http://127.0.0.1:9/idp' }) },
    { why: 'an ID token', token: await signed({ nonce: 'x' }) },
    { why: 'of a session that never was', token: await signed({ sid: 'never', jti: 'never' }) },
    { why: 'of nobody', token: await signed({ sub: '' }) },
    { why: 'not a token', token: 'x' },
    { why: 'two dots', token: '..' },
    { why: 'very long', token: `${head}.${'A'.repeat(6000)}.${signature}` },
  ];
};
