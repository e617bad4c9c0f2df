import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader, SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { kindClaim, organisationClaim } from '../../shared/contracts/claim-names.ts';
import { claims } from '../../shared/contracts/claims.ts';
import { checkIdentity } from '../../shared/domain/identity/index.ts';
import organisations from '../../shared/rules/organisations/demo.json' with { type: 'json' };
import { makeVirtualClock } from '../clock/clocks.ts';
import { answerIdentity } from './endpoints.ts';
import { audienceOfTokens, createIssuer, tokenLifetimeSeconds } from './issuer.ts';
import { personas } from './personas.ts';

const origin = 'http://127.0.0.1:8080';
const start = Date.UTC(2026, 11, 1, 1);
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-identity-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const issuing = async (folder = newFolder()) => {
  const clock = makeVirtualClock(start);
  return { clock, folder, issuer: await createIssuer({ folder, clock }) };
};
const tokenOf = async (issuer: Awaited<ReturnType<typeof createIssuer>>, persona = 'east-clerk') => {
  const token = await issuer.tokenFor(persona, origin);
  if (token === undefined) throw new Error(`no persona ${persona}`);
  return token;
};

describe('a token', () => {
  it('names the persona’s account, kind and organisation', async () => {
    const { issuer } = await issuing();
    const verified = await issuer.verify(await tokenOf(issuer, 'bank-a-manager'), origin);
    if (!verified.ok) throw new Error(verified.problem);
    expect(claims.parse(verified.claims)).toEqual({
      kind: 'bank',
      orgId: 'bank-a',
      personId: 'bank-a-manager',
      roles: ['accountManager', 'branchLead'],
    });
  });

  it('lasts a working day by the installation’s clock, however often it is shown', async () => {
    const { issuer, clock } = await issuing();
    const token = await tokenOf(issuer);
    expect((await issuer.verify(token, origin)).ok).toBe(true);
    clock.moveTo(start + tokenLifetimeSeconds * 1000 - 1);
    expect((await issuer.verify(token, origin)).ok).toBe(true);
    clock.moveTo(start + tokenLifetimeSeconds * 1000);
    expect(await issuer.verify(token, origin)).toEqual({ ok: false, problem: 'token_expired' });
  });

  it('that is first shown when it has expired is refused as expired', async () => {
    const { issuer, clock } = await issuing();
    const token = await tokenOf(issuer);
    clock.moveTo(start + tokenLifetimeSeconds * 1000);
    expect(await issuer.verify(token, origin)).toEqual({ ok: false, problem: 'token_expired' });
  });

  it('holds after a restart, and in no other installation or at another address', async () => {
    const { issuer, folder } = await issuing();
    const token = await tokenOf(issuer);
    expect((await (await issuing(folder)).issuer.verify(token, origin)).ok).toBe(true);
    const refused = { ok: false, problem: 'token_invalid' };
    expect(await (await issuing()).issuer.verify(token, origin)).toEqual(refused);
    expect(await issuer.verify(token, 'http://127.0.0.1:9090')).toEqual(refused);
  });

  it('cannot be changed, unsigned or signed with another method', async () => {
    const { issuer } = await issuing();
    const [head, body, signature] = (await tokenOf(issuer)).split('.');
    const json = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...json, [organisationClaim]: 'wg-demo-west' })).toString(
      'base64url',
    );
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const shared = await new SignJWT({ [kindClaim]: 'regulator' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(origin)
      .setAudience(audienceOfTokens)
      .setSubject('p')
      .setExpirationTime(start / 1000 + 60)
      .sign(Buffer.from(JSON.stringify(issuer.jwks)));
    for (const token of [`${head}.${forged}.${signature}`, `${none}.${body}.`, shared, 'nonsense', ''])
      expect(await issuer.verify(token, origin), token).toEqual({ ok: false, problem: 'token_invalid' });
  });
});

describe('the signing key', () => {
  it('is kept for its owner alone, and its private part is in nothing that is published', async () => {
    const { issuer, folder } = await issuing();
    expect(readdirSync(folder)).toEqual(['identity-key.json']);
    expect(statSync(join(folder, 'identity-key.json')).mode & 0o777).toBe(0o600);
    expect(issuer.jwks.keys[0]).not.toHaveProperty('d');
    expect(decodeProtectedHeader(await tokenOf(issuer))).toMatchObject({
      alg: 'ES256',
      kid: issuer.jwks.keys[0]?.kid,
    });
  });

  it('is one, also when two start at once in the same folder', async () => {
    const folder = newFolder();
    const [one, two] = await Promise.all([issuing(folder), issuing(folder)]);
    expect(one.issuer.jwks).toEqual(two.issuer.jwks);
  });
});

describe('the personas', () => {
  it('stand for organisations of the demo, or for fictional firms whose code is sound', () => {
    const known = new Set(organisations.organisations.map(({ id }) => id));
    for (const { id, kind, orgId, name } of personas) {
      const sound =
        kind === 'enterprise' ? checkIdentity({ kind: 'uscc', code: orgId }).valid : known.has(orgId);
      expect(sound, id).toBe(true);
      expect(name.zh, id).toContain('虚构');
      expect(name.en, id).toContain('fictional');
    }
  });

  it('are of every kind that signs in, several of those that compete', () => {
    const count = (kind: string) =>
      new Set(personas.filter((p) => p.kind === kind).map(({ orgId }) => orgId)).size;
    expect([count('regulator'), count('bank'), count('department'), count('guarantor')]).toEqual([
      4, 3, 3, 1,
    ]);
    expect(count('enterprise')).toBeGreaterThanOrEqual(2);
  });
});

describe('the endpoints', () => {
  const ask = async (method: string, path: string, form: Record<string, string> = {}) =>
    answerIdentity((await issuing()).issuer, origin, method, path, new URLSearchParams(form));

  it('hand a token to whoever names a persona', async () => {
    const answer = await ask('POST', '/idp/token', {
      grant_type: 'urn:huizhen:persona',
      persona: 'owner-04',
    });
    expect(answer).toMatchObject({
      outcome: 'ok',
      body: { token_type: 'Bearer', expires_in: tokenLifetimeSeconds },
    });
  });

  it.each([
    [{ grant_type: 'password' }, 'unsupported_grant_type'],
    [{ grant_type: 'urn:huizhen:persona' }, 'invalid_grant'],
    [{ grant_type: 'urn:huizhen:persona', persona: 'nobody' }, 'invalid_grant'],
  ])('refuse %j as %s', async (form, error) =>
    expect(await ask('POST', '/idp/token', form as Record<string, string>)).toMatchObject({
      outcome: 'refused',
      body: { error },
    }),
  );

  it('describe themselves under the address they are reached at', async () => {
    const discovery = await ask('GET', '/.well-known/openid-configuration');
    expect(discovery?.body).toMatchObject({ issuer: origin, jwks_uri: `${origin}/idp/jwks` });
    expect(await ask('GET', '/idp/token')).toBeUndefined();
  });
});
