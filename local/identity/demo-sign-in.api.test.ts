import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Identity, openIdentity } from './identity.ts';
import { authorizationRequest, openBrowser, post, redeem } from './testing/browser.ts';
import { type Host, hostIdentity } from './testing/host.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-identity-'));
  folders.push(folder);
  return folder;
};
let identity: Identity;
let host: Host;
beforeAll(async () => {
  host = await hostIdentity(async () => {
    identity = await openIdentity({ folder: newFolder(), database: new DatabaseSync(':memory:') });
    return identity;
  });
});
afterAll(async () => {
  await host.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const personaToken = async (persona: string) =>
  (
    await post(host.origin, '/idp/token', {
      grant_type: 'urn:huizhen:persona',
      client_id: 'huizhen-demo',
      persona,
    })
  ).body.access_token;

/** From the console to the code, as a persona. */
const choose = async (persona: string, browser = openBrowser(host.origin), changed = {}) => {
  const request = authorizationRequest(host.origin, changed);
  const page = await browser.visit(request.path);
  const back = await browser.submit(page.url.pathname, { persona });
  return { ...request, page, back, code: back.url.searchParams.get('code') ?? '' };
};

describe('the persona grant', () => {
  it('hands a token to whoever names a persona, with the account, kind and organisation', async () => {
    const verified = await identity.verify(await personaToken('bank-a-manager'), host.origin);
    expect(verified).toMatchObject({
      ok: true,
      claims: { sub: 'bank-a-manager', huizhen_kind: 'bank', huizhen_org: 'bank-a', aud: 'huizhen' },
    });
  });

  it('needs no client to be named', async () => {
    const asked = { grant_type: 'urn:huizhen:persona', persona: 'owner-04' };
    const { status, body } = await post(host.origin, '/idp/token', asked);
    expect(status).toBe(200);
    expect(await identity.verify(body.access_token, host.origin)).toMatchObject({
      claims: { sub: 'owner-04' },
    });
  });

  it.each([
    [{ grant_type: 'password', client_id: 'huizhen-demo' }, 'unsupported_grant_type'],
    [{ grant_type: 'urn:huizhen:persona', client_id: 'huizhen-demo' }, 'invalid_grant'],
    [{ grant_type: 'urn:huizhen:persona', client_id: 'huizhen-demo', persona: 'nobody' }, 'invalid_grant'],
    [
      { grant_type: 'urn:huizhen:persona', client_id: 'huizhen-console', persona: 'owner-04' },
      'invalid_request',
    ],
  ])('refuses %j as %s', async (form, error) => {
    const { status, body } = await post(host.origin, '/idp/token', form as Record<string, string>);
    expect([status, body.error]).toEqual([400, error]);
  });

  it('gives tokens that count at this address only, and not in another installation', async () => {
    const token = await personaToken('east-clerk');
    expect(await identity.verify(token, 'http://127.0.0.1:9')).toMatchObject({ ok: false });
    const other = await openIdentity({ folder: newFolder(), database: new DatabaseSync(':memory:') });
    expect(await other.verify(token, host.origin)).toEqual({ ok: false, problem: 'token_invalid' });
  });
});

describe('signing in to the demo by browser', () => {
  it('goes from the choice of a persona to tokens for the console', async () => {
    const { code, verifier, asked, page, back } = await choose('east-clerk');
    expect(page.text).toContain('选择身份登录');
    expect(back.url.searchParams.get('state')).toBe(asked.get('state'));
    const { body } = await redeem(host.origin, code, verifier);
    expect(decodeJwt(body.id_token)).toMatchObject({
      sub: 'east-clerk',
      aud: 'huizhen-console',
      nonce: asked.get('nonce'),
      name: expect.stringContaining('东县'),
      name_en: expect.stringContaining('East County'),
    });
    expect(await identity.verify(body.access_token, host.origin)).toMatchObject({ ok: true });
    expect(body.refresh_token).toBeUndefined();
    // What says who signed in opens nothing.
    expect(await identity.verify(body.id_token, host.origin)).toMatchObject({ ok: false });
  });

  it('asks each time, so that each tab can be somebody else, and none ends the other', async () => {
    const browser = openBrowser(host.origin);
    const tokenAs = async (persona: string) => {
      const { code, verifier } = await choose(persona, browser);
      return (await redeem(host.origin, code, verifier)).body.access_token;
    };
    const clerk = await tokenAs('east-clerk');
    const bank = await tokenAs('bank-a-manager');
    for (const token of [clerk, bank])
      expect(await identity.verify(token, host.origin)).toMatchObject({ ok: true });
  });

  it('speaks the language that was asked for, and the other on request', async () => {
    const browser = openBrowser(host.origin);
    const english = await browser.visit(authorizationRequest(host.origin, { ui_locales: 'en' }).path);
    expect(english.text).toContain('Choose who to sign in as');
    const other = await browser.visit(`${english.url.pathname}?ui_locales=zh`);
    expect(other.text).toContain('选择身份登录');
  });

  it('needs no script and lets the page load nothing', async () => {
    const page = await openBrowser(host.origin).visit(authorizationRequest(host.origin).path);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.text).not.toContain('<script');
  });
});

describe('the signing key', () => {
  it('is kept for its owner alone, and its private part is in nothing that is published', async () => {
    const folder = newFolder();
    await openIdentity({ folder, database: new DatabaseSync(':memory:') });
    expect(readdirSync(folder)).toEqual(['identity-key.json']);
    expect(statSync(join(folder, 'identity-key.json')).mode & 0o777).toBe(0o600);
    const jwks = (await (await fetch(`${host.origin}/idp/jwks`)).json()) as { keys: { kid: string }[] };
    expect(jwks.keys[0]).not.toHaveProperty('d');
    expect(decodeProtectedHeader(await personaToken('east-clerk'))).toMatchObject({
      alg: 'ES256',
      typ: 'at+jwt',
      kid: jwks.keys[0]?.kid,
    });
  });
});
