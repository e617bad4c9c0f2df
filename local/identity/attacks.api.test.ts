import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { authorizationRequest, openBrowser, post, redeem } from './testing/browser.ts';
import { administrator, openTown, type Town } from './testing/people.ts';

const password = 'seven lanterns over the dyke';
const minute = 60_000;
const ofConsole = { client_id: 'huizhen-console' };

let folder: string;
let town: Town;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-attacks-'));
  town = await openTown(folder);
});
afterEach(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

const settled = () => town.settle('p1', 'clerk1', password);
const newCode = async () => town.typePassword(openBrowser(town.host.origin), 'clerk1', password);
const guess = (loginName: string, typed = 'a guess', browser = openBrowser(town.host.origin)) =>
  town.typePassword(browser, loginName, typed);

describe('a code', () => {
  it('is good once, and a second use ends what the first one gave', async () => {
    await settled();
    const { code, verifier } = await newCode();
    const first = await redeem(town.host.origin, code, verifier);
    expect((await town.verify(first.body.access_token)).ok).toBe(true);
    const second = await redeem(town.host.origin, code, verifier);
    expect([second.status, second.body.error]).toEqual([400, 'invalid_grant']);
    expect((await town.verify(first.body.access_token)).ok).toBe(false);
  });

  it.each([
    ['without the proof that goes with it', { code_verifier: '' }],
    ['with the proof of another', { code_verifier: 'x'.repeat(43) }],
    ['for another address', { redirect_uri: 'https://attacker.example/signed-in' }],
    ['by another client', { client_id: 'huizhen-demo' }],
    ['that was never given', { code: 'never-given' }],
  ])('is refused %s', async (_, changed) => {
    await settled();
    const { code, verifier } = await newCode();
    const { status, body } = await redeem(town.host.origin, code, verifier, changed);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.access_token).toBeUndefined();
  });
});

describe('a request to sign in', () => {
  it.each([
    ['a slash more', (origin: string) => `${origin}/signed-in/`],
    ['a query', (origin: string) => `${origin}/signed-in?to=elsewhere`],
    ['a fragment', (origin: string) => `${origin}/signed-in#x`],
    ['a way up', (origin: string) => `${origin}/x/../signed-in`],
    ['another case', (origin: string) => `${origin}/Signed-In`],
    ['another port', () => 'http://127.0.0.1:9/signed-in'],
    ['another host', () => 'https://attacker.example/signed-in'],
    ['a name before an @', (origin: string) => `${origin}@attacker.example/signed-in`],
    ['no address', () => ''],
  ])('to come back to %s is answered with a page, and nobody is sent anywhere', async (_, address) => {
    const { origin } = town.host;
    const { path } = authorizationRequest(origin, { redirect_uri: address(origin) });
    const answer = await openBrowser(origin).visit(path);
    expect([answer.status, answer.url.pathname]).toEqual([400, '/idp/authorize']);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.text).toContain('没有登录任何身份');
  });

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with a plain challenge', { code_challenge_method: 'plain' }],
    ['for tokens in the address', { response_type: 'token' }],
    ['for a token and a code', { response_type: 'code id_token' }],
    ['for a resource that is not ours', { resource: 'urn:payroll' }],
  ])('%s is refused', async (_, changed) => {
    const answer = await openBrowser(town.host.origin).visit(
      authorizationRequest(town.host.origin, changed).path,
    );
    expect(answer.text).not.toContain('登录名');
    expect(answer.url.searchParams.get('code')).toBeNull();
  });

  it('of an unknown client is answered with a page', async () => {
    const { path } = authorizationRequest(town.host.origin, { client_id: 'stranger' });
    expect((await openBrowser(town.host.origin).visit(path)).status).toBe(400);
  });
});

describe('the sign-in form', () => {
  it('is not taken from another site', async () => {
    await settled();
    const send = async (headers: Record<string, string>) => {
      const browser = openBrowser(town.host.origin);
      const page = await browser.visit(authorizationRequest(town.host.origin).path);
      return browser.submit(page.url.pathname, { loginName: 'clerk1', password }, headers);
    };
    for (const [name, value] of [
      ['origin', 'https://attacker.example'],
      ['sec-fetch-site', 'cross-site'],
      ['sec-fetch-site', 'same-site'],
    ] as const)
      expect((await send({ [name]: value })).url.searchParams.get('code'), value).toBeNull();
    expect((await send({ 'sec-fetch-site': 'same-origin' })).url.searchParams.get('code')).not.toBeNull();
  });

  it('opened by its address in another browser leads nowhere', async () => {
    await settled();
    const attacker = await openBrowser(town.host.origin).visit(authorizationRequest(town.host.origin).path);
    const victim = openBrowser(town.host.origin);
    expect((await victim.visit(attacker.url.pathname)).text).toContain('登录已超时');
    const sent = await victim.submit(attacker.url.pathname, { loginName: 'clerk1', password });
    expect(sent.status).toBe(400);
  });

  it('gives the browser a new session: a cookie planted before opens nothing after', async () => {
    await settled();
    const browser = openBrowser(town.host.origin);
    await town.signIn('clerk1', password, browser);
    const before = browser.cookies('/idp/authorize');
    await town.uses.endSessionsOf(administrator, 'p1');
    await town.signIn('clerk1', password, browser);
    expect(browser.cookies('/idp/authorize')).not.toBe(before);
    const thief = openBrowser(town.host.origin);
    const answer = await thief.visit(authorizationRequest(town.host.origin).path, {
      headers: { cookie: before },
    });
    expect(answer.url.searchParams.get('code')).toBeNull();
  });

  it('keeps its cookies from scripts and from other sites', async () => {
    await settled();
    const browser = openBrowser(town.host.origin);
    await town.signIn('clerk1', password, browser);
    expect(browser.jar.size).toBeGreaterThan(0);
    for (const [name, { attributes, path }] of browser.jar) {
      expect(attributes, name).toMatch(/httponly/i);
      expect(attributes, name).toMatch(/samesite=lax/i);
      expect(path, name).toMatch(/^\/idp/);
    }
  });
});

describe('guessing', () => {
  it('is slowed down after five tries, for strangers together, and forgotten after a while', async () => {
    await settled();
    for (let tries = 0; tries < 6; tries += 1) await guess('clerk1');
    const held = await guess('clerk1', password);
    expect([held.after.status, held.code]).toEqual([429, '']);
    expect(Number(held.after.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(held.after.text).toContain('没有被锁定');
    town.wait(minute);
    expect((await guess('clerk1', password)).code).not.toBe('');
  });

  it('by strangers does not keep the owner’s own browser waiting', async () => {
    await settled();
    const own = openBrowser(town.host.origin);
    await town.signIn('clerk1', password, own);
    town.host.comeFrom('203.0.113.66');
    for (let tries = 0; tries < 12; tries += 1) await guess('clerk1');
    await town.uses.endSessionsOf(administrator, 'p1');
    expect((await guess('clerk1', password, own)).code).not.toBe('');
  });

  it('costs the owner of a new browser a minute at most, however long it goes on', async () => {
    await settled();
    for (let tries = 0; tries < 60; tries += 1) {
      await guess('clerk1');
      town.wait(10_000);
    }
    town.wait(minute);
    town.host.comeFrom('192.0.2.9');
    expect((await guess('clerk1', password)).code).not.toBe('');
  });

  it('one password for many names is slowed down by source, and other sources are not', async () => {
    await settled();
    for (let names = 0; names < 21; names += 1) await guess(`name${names}`);
    expect((await guess('clerk1', password)).after.status).toBe(429);
    town.host.comeFrom('192.0.2.9');
    expect((await guess('clerk1', password)).code).not.toBe('');
  });

  it('tells nobody which names exist', async () => {
    await settled();
    const wordsOf = async (loginName: string) => {
      const { after } = await guess(loginName);
      const text = after.text.replaceAll(loginName, '').replaceAll(/interaction\/[\w-]+/g, '');
      return [after.status, text];
    };
    for (let tries = 0; tries < 7; tries += 1)
      expect(await wordsOf('clerk1')).toEqual(await wordsOf('nobody'));
  });

  it('of many at once does not slip past the count', async () => {
    await settled();
    const all = await Promise.all(Array.from({ length: 12 }, () => guess('clerk1')));
    expect(all.filter(({ after }) => after.status === 429).length).toBeGreaterThanOrEqual(5);
  });
});

describe('a token', () => {
  it('to renew with is good once; its second use ends the session', async () => {
    await settled();
    const { access_token: token, refresh_token: refresh = '' } = await town.signIn('clerk1', password);
    const renew = () =>
      post(town.host.origin, '/idp/token', {
        ...ofConsole,
        grant_type: 'refresh_token',
        refresh_token: refresh,
      });
    expect((await renew()).body.access_token).toBeDefined();
    expect((await renew()).body.error).toBe('invalid_grant');
    expect((await town.verify(token)).ok).toBe(false);
  });

  it('is gone when its owner signs out', async () => {
    await settled();
    const { access_token: token, id_token: hint, browser } = await town.signIn('clerk1', password);
    const back = new URLSearchParams({
      id_token_hint: hint,
      post_logout_redirect_uri: `${town.host.origin}/`,
    });
    const page = await browser.visit(`/idp/end-session?${back}`);
    const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(page.text) ?? [];
    await browser.submit('/idp/end-session/confirm', { xsrf, logout: 'yes' });
    expect((await town.verify(token)).ok).toBe(false);
  });

  it('is not taken away by another site: signing out without the person’s own ID token is asked first', async () => {
    await settled();
    const { access_token: token, browser } = await town.signIn('clerk1', password);
    const page = await browser.visit('/idp/end-session');
    expect(page.text).not.toContain('<script');
    expect((await town.verify(token)).ok).toBe(true);
  });

  it('with any character changed is worth nothing', async () => {
    await settled();
    const { access_token: token } = await town.signIn('clerk1', password);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length - 2 }),
        fc.constantFrom(...'ABCXYZabcxyz0189-_.'),
        async (at, letter) => {
          const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
          if (changed !== token) expect((await town.verify(changed)).ok).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a machine', () => {
  /** Credentials are given out within reach: to machines of the organisations that one manages. */
  const ofBank: Actor = { ...administrator, orgId: 'bank-a' };
  const machine = async () => {
    await town.register('m1', { machine: true, state: 'active', kind: 'bank', orgId: 'bank-a' });
    const issued = await town.uses.issueClient(ofBank, 'm1', { perMinute: 60 });
    if (!issued.ok) throw new Error(issued.refusal.code);
    return issued.value;
  };
  const signIn = ({ clientId, secret }: { clientId: string; secret: string }) =>
    post(
      town.host.origin,
      '/idp/token',
      { grant_type: 'client_credentials' },
      { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    );

  it('signs in with its credentials and has the rights of its own organisation', async () => {
    const { body } = await signIn(await machine());
    const verified = await town.verify(body.access_token);
    expect(verified.ok && (await town.whoIs(verified.claims))).toMatchObject({
      kind: 'bank',
      orgId: 'bank-a',
      personId: 'm1',
    });
  });

  it('with a wrong secret, or one that was replaced or taken back, is refused', async () => {
    const first = await machine();
    expect((await signIn({ ...first, secret: 'wrong' })).body.error).toBe('invalid_client');
    const second = await machine();
    expect((await signIn(first)).body.error).toBe('invalid_client');
    expect((await signIn(second)).body.access_token).toBeDefined();
    await town.uses.revokeClient(ofBank, 'm1');
    expect((await signIn(second)).body.error).toBe('invalid_client');
  });

  it('asks no more in a minute than it may, and nothing once its credentials were taken back', async () => {
    await town.register('m1', { machine: true, state: 'active', kind: 'bank', orgId: 'bank-a' });
    const issued = await town.uses.issueClient(ofBank, 'm1', { perMinute: 3 });
    const { body } = await signIn(issued.ok ? issued.value : { clientId: '', secret: '' });
    const asked = [];
    for (let requests = 0; requests < 8; requests += 1) asked.push(await town.verify(body.access_token));
    // A minute may have begun in between; it gives three more.
    const refused = asked.filter((one) => !one.ok && one.problem === 'too_many_requests');
    expect(refused.length).toBeGreaterThanOrEqual(2);
    await town.uses.revokeClient(ofBank, 'm1');
    expect(await town.verify(body.access_token)).toEqual({ ok: false, problem: 'token_invalid' });
  });

  it('has its secret nowhere in the store', async () => {
    const { secret } = await machine();
    const item = await town.table.get({ pk: 'CLIENT#m1', sk: 'STATE' });
    expect(JSON.stringify(item)).not.toContain(secret);
  });

  it('of an organisation that an administrator does not manage is not theirs to give credentials to or take them from', async () => {
    const issued = await machine();
    for (const refused of [
      await town.uses.issueClient(administrator, 'm1', { perMinute: 60 }),
      await town.uses.setClientLimit(administrator, 'm1', { perMinute: 6000 }),
      await town.uses.revokeClient(administrator, 'm1'),
    ])
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'person_not_registered' } });
    expect((await signIn(issued)).body.access_token).toBeDefined();
  });

  it('is what only a machine of the register can be', async () => {
    await town.register('p2');
    expect(await town.uses.issueClient(administrator, 'p2', { perMinute: 60 })).toMatchObject({
      ok: false,
      refusal: { code: 'not_a_machine' },
    });
  });
});

describe('in earnest', () => {
  it('there are no personas, by page or by grant', async () => {
    const grant = await post(town.host.origin, '/idp/token', {
      grant_type: 'urn:huizhen:persona',
      client_id: 'huizhen-demo',
      persona: 'east-clerk',
    });
    expect(grant.body.access_token).toBeUndefined();
    expect((await fetch(`${town.host.origin}/idp/personas`)).status).toBe(404);
  });
});
