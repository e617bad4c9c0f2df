import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { audienceOfTokens, makeVerify } from './verify-tokens.ts';

const issuer = 'https://sign-in.example';
const start = Date.UTC(2026, 11, 1, 1);
const refused = { ok: false, problem: 'token_invalid' };
const expired = { ok: false, problem: 'token_expired' };

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let strangers: Keys;
let jwks: { keys: object[] };
beforeAll(async () => {
  keys = await generateKeyPair('ES256');
  strangers = await generateKeyPair('ES256');
  jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }] };
});

const verifying = (now = () => start) =>
  makeVerify(
    { issuer, audience: audienceOfTokens, keys: createLocalJWKSet(jwks as never), algorithms: ['ES256'] },
    now,
  );

const tokenWith = (
  changed: Record<string, unknown> = {},
  { typ = 'at+jwt', key = keys.privateKey }: { typ?: string; key?: Keys['privateKey'] } = {},
) =>
  new SignJWT({
    iss: issuer,
    aud: audienceOfTokens,
    sub: 'person-1',
    iat: start / 1000,
    exp: start / 1000 + 600,
    ...changed,
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1', typ })
    .sign(key);

describe('an access token', () => {
  it('of our issuer, for us, in its time, is taken, however often it is shown', async () => {
    const verify = verifying();
    const token = await tokenWith();
    for (let shown = 0; shown < 2; shown += 1)
      expect(await verify(token)).toMatchObject({ ok: true, claims: { sub: 'person-1' } });
  });

  it('counts until it expires and not a second longer, also when it was taken before', async () => {
    let now = start;
    const verify = verifying(() => now);
    const token = await tokenWith();
    expect((await verify(token)).ok).toBe(true);
    now = start + 599_999;
    expect((await verify(token)).ok).toBe(true);
    now = start + 600_000;
    expect(await verify(token)).toEqual(expired);
    expect(await verifying(() => now)(token)).toEqual(expired);
  });

  it.each([
    ['of another issuer', { iss: 'https://sign-in.example.attacker.example' }],
    ['for another service', { aud: 'payroll' }],
    ['without an audience', { aud: undefined }],
    ['that never expires', { exp: undefined }],
    ['of nobody', { sub: undefined }],
    ['not valid yet', { nbf: start / 1000 + 3600 }],
  ])('%s is refused', async (_, changed) => {
    expect(await verifying()(await tokenWith(changed))).toEqual(refused);
  });

  it.each([
    ['by its type', {}, 'id_token+jwt'],
    ['by the nonce of a sign-in', { nonce: 'n' }, 'JWT'],
    ['by the hash of the access token beside it', { at_hash: 'h' }, 'JWT'],
    ['by what a user pool says of it', { token_use: 'id' }, 'JWT'],
  ])('an ID token is none, known %s', async (_, changed, typ) => {
    expect(await verifying()(await tokenWith(changed, { typ }))).toEqual(refused);
  });

  it('cannot be changed, unsigned, signed by a stranger or with a shared secret', async () => {
    const [head, body, signature] = (await tokenWith()).split('.');
    const json = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...json, sub: 'person-2' })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const shared = await new SignJWT(json)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(Buffer.from(JSON.stringify(jwks.keys[0])));
    const stranger = await tokenWith({}, { key: strangers.privateKey });
    const ownKey = await new SignJWT(json)
      .setProtectedHeader({
        alg: 'ES256',
        jwk: (await exportJWK(strangers.publicKey)) as never,
        jku: 'https://attacker.example/keys',
      })
      .sign(strangers.privateKey);
    for (const token of [
      `${head}.${forged}.${signature}`,
      `${none}.${body}.`,
      shared,
      stranger,
      ownKey,
      'nonsense',
      '',
    ])
      expect(await verifying()(token), token).toEqual(refused);
  });
});
