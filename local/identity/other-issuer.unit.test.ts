import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOtherIssuer } from './other-issuer.ts';

let server: Server;
let address = '';
let calledItself: string | undefined;
const pair = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');

beforeAll(async () => {
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const said = { issuer: calledItself ?? address, jwks_uri: `${address}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? keys : said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const token = (changes: { issuer?: string; audience?: string; key?: typeof pair.privateKey } = {}) =>
  new SignJWT({ huizhen_kind: 'regulator' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(changes.issuer ?? address)
    .setAudience(changes.audience ?? 'huizhen')
    .setSubject('somebody')
    .setExpirationTime('5m')
    .sign(changes.key ?? pair.privateKey);

describe('another issuer (其他签发者)', () => {
  it('is believed by its own keys, found by its own word', async () => {
    const { verify } = openOtherIssuer({ address, audience: 'huizhen' });
    expect(await verify(await token(), '')).toMatchObject({ ok: true, claims: { sub: 'somebody' } });
  });

  it.each([
    ['of a stranger’s key', () => token({ key: stranger.privateKey })],
    ['for somebody else', () => token({ audience: 'another' })],
    ['of another issuer', () => token({ issuer: 'https://elsewhere.example' })],
    ['that is none', async () => 'a.b.c'],
  ])('a token %s is not taken', async (_, made) => {
    const { verify } = openOtherIssuer({ address, audience: 'huizhen' });
    expect(await verify(await made(), '')).toEqual({ ok: false, problem: 'token_invalid' });
  });

  it('that calls itself otherwise than the settings do is not trusted, and asked again later', async () => {
    const { verify } = openOtherIssuer({ address, audience: 'huizhen' });
    calledItself = 'https://elsewhere.example';
    await expect(verify(await token(), '')).rejects.toThrow('otherwise');
    calledItself = undefined;
    expect((await verify(await token(), '')).ok).toBe(true);
  });

  it('has no pages here', () => {
    expect(openOtherIssuer({ address, audience: 'huizhen' }).serves('/idp/auth')).toBe(false);
  });
});
