import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { found } from '../init/found.ts';
import { readSettings } from '../settings/read-settings.ts';
import { type Installation, installation } from '../start/installation.ts';
import { type OtherProvider, openOtherProvider } from './testing/other-provider.ts';

type Answer = { readonly status: number; readonly body: Record<string, unknown> };
type Issued = { readonly path: string };

/** A real installation whose people sign in with a real issuer elsewhere, and are known by the register. */
let folder: string;
let issuer: OtherProvider;
let stranger: OtherProvider;
let here: Installation;
let first: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-subjects-'));
  issuer = await openOtherProvider();
  stranger = await openOtherProvider();
  const settings = settingsFor(issuer.address);
  const answers = { organisation: '临河县企业融资协调工作专班', administrator: '周敏' };
  const { path } = await found(settings.installation.data, answers, 'subjects');
  first = secretIn(path);
  here = await installation(settings);
});
afterAll(async () => {
  await here.stop();
  await issuer.close();
  await stranger.close();
  rmSync(folder, { recursive: true });
});

const settingsFor = (address: string) => {
  const { settings } = readSettings({
    HUIZHEN_MODE: 'real',
    HUIZHEN_DATA: join(folder, 'data'),
    PORT: '0',
    HUIZHEN_LOG_FILE: join(folder, 'log'),
    HUIZHEN_ISSUER: address,
    HUIZHEN_ISSUER_CLIENT: 'huizhen-console',
    HUIZHEN_ISSUER_AUDIENCE: 'huizhen',
  });
  return settings;
};
const secretIn = (path: string): string => path.slice(path.indexOf('#') + 1);

let keys = 0;
const ask = async (token: string, path: string, body?: object): Promise<Answer> => {
  keys += 1;
  const response = await fetch(`${here.address}${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': `k${keys}` }),
    },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const codeOf = ({ status, body }: Answer) => [status, body['code']];
const signedIn = async (account: string) => (await issuer.signIn(account)).access_token;
const accept = (token: string, invitation: string) =>
  ask(token, '/newcomer/invitation/acceptance', { invitation });

/** The administrator, bound by the invitation that the installation was founded with. */
const administrator = async () => {
  const token = await signedIn('zhou-min');
  expect((await accept(token, first)).status).toBe(200);
  return token;
};
/** Somebody new of the administrator's own organisation, and the secret of an invitation for them. */
const invited = async (by: string, name: string, roles: readonly string[] = ['clerk']) => {
  const { orgId } = (await ask(by, '/me')).body;
  const { body } = await ask(by, `/administration/organisations/${orgId}/people`, { name, roles });
  const personId = String(body['id']);
  const issued = await ask(by, `/administration/people/${personId}/invitation`, {});
  return { personId, secret: secretIn(String((issued.body as Issued).path)) };
};

describe('a subject of another issuer (其他签发者的账户)', () => {
  it('that nobody has bound is told how to be invited, and nothing else', async () => {
    const token = await signedIn('passer-by');
    for (const path of ['/me', '/meta', '/regulator/cases', '/administration/organisations', '/account']) {
      const { status, body } = await ask(token, path);
      expect([path, status, body['code']]).toEqual([path, 403, 'person_not_admitted']);
      expect(JSON.stringify(body['messages'])).toContain('邀请');
      expect(JSON.stringify(body)).not.toContain('临河');
    }
  });

  it('becomes the person an invitation is for, once, and acts with the roles of the register', async () => {
    const admin = await administrator();
    expect((await ask(admin, '/me')).body).toMatchObject({ roles: ['systemAdministrator'] });
    const { personId, secret } = await invited(admin, '李文');

    const token = await signedIn('li-wen');
    const opened = await ask(token, '/newcomer/invitation', { invitation: secret });
    expect(opened.body).toMatchObject({ personName: '李文', organisationName: { zh: expect.any(String) } });
    expect((await ask(token, '/me')).status).toBe(403);
    expect(await accept(token, secret)).toMatchObject({ status: 200, body: { personId } });
    expect((await ask(token, '/me')).body).toMatchObject({ personId, kind: 'regulator', roles: ['clerk'] });
    expect((await ask(token, '/regulator/cases')).status).toBe(200);
    expect((await ask(token, '/account')).body).toMatchObject({ elsewhere: { since: expect.any(String) } });
    // Sent once more, as after a lost answer: nothing is bound twice.
    expect(await accept(token, secret)).toMatchObject({ status: 200, body: { personId } });

    const acts = await ask(admin, '/administration/log?limit=50');
    expect(JSON.stringify(acts.body)).toContain('account.bound');
    expect(JSON.stringify(acts.body)).not.toContain('li-wen');
  });

  it('is one person only, and a person is one subject only', async () => {
    const admin = await administrator();
    const one = await invited(admin, '王一');
    const two = await invited(admin, '王二');
    const token = await signedIn('wang-one');
    await accept(token, one.secret);
    expect(codeOf(await accept(token, two.secret))).toEqual([409, 'subject_of_another']);
    const again = await ask(admin, `/administration/people/${one.personId}/invitation`, {});
    expect(codeOf(again)).toEqual([409, 'subject_bound']);
    // The invitation that the wrong person held is still good for the right one.
    expect((await accept(await signedIn('wang-two'), two.secret)).status).toBe(200);
  });

  it('cannot use an invitation that another has used', async () => {
    const admin = await administrator();
    const { secret } = await invited(admin, '陈用');
    await accept(await signedIn('chen-yong'), secret);
    const thief = await signedIn('thief');
    expect(codeOf(await accept(thief, secret))).toEqual([409, 'invitation_used']);
    expect(codeOf(await ask(thief, '/newcomer/invitation', { invitation: secret }))).toEqual([
      409,
      'invitation_used',
    ]);
    expect((await ask(thief, '/me')).status).toBe(403);
  });

  it('of two who use one link at the same moment, one is bound', async () => {
    const admin = await administrator();
    const { personId, secret } = await invited(admin, '赵同');
    const tokens = await Promise.all(['zhao-a', 'zhao-b', 'zhao-c'].map(signedIn));
    const answers = await Promise.all(tokens.map((token) => accept(token, secret)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const known = await Promise.all(tokens.map(async (token) => (await ask(token, '/me')).body['personId']));
    expect(known.filter((id) => id === personId)).toHaveLength(1);
  });

  it('loses a role, and its place, at once', async () => {
    const admin = await administrator();
    const { personId, secret } = await invited(admin, '孙离', ['clerk', 'systemAdministrator']);
    const token = await signedIn('sun-li');
    await accept(token, secret);
    expect((await ask(token, '/administration/organisations')).status).toBe(200);
    await ask(admin, `/administration/people/${personId}/roles`, { roles: ['statistician'] });
    expect((await ask(token, '/administration/organisations')).status).toBe(403);
    expect((await ask(token, '/me')).body).toMatchObject({ roles: ['statistician'] });
    await ask(admin, `/administration/people/${personId}/leaving`, {});
    expect(codeOf(await ask(token, '/me'))).toEqual([403, 'person_not_admitted']);

    // Whoever has left may come back as somebody else: the account is free.
    const next = await invited(admin, '孙离（返聘）');
    expect((await accept(token, next.secret)).status).toBe(200);
    expect((await ask(token, '/me')).body).toMatchObject({ personId: next.personId });
  });

  it('is bound anew by an administrator: the old account ends at once, the new one begins by the link', async () => {
    const admin = await administrator();
    const { personId, secret } = await invited(admin, '钱换');
    const before = await signedIn('qian-old');
    await accept(before, secret);
    const reset = await ask(admin, `/administration/people/${personId}/reset`, { removesCodes: false });
    expect(reset.status).toBe(201);
    expect((await ask(before, '/me')).status).toBe(403);
    const after = await signedIn('qian-new');
    expect((await accept(after, secretIn(String((reset.body as Issued).path)))).status).toBe(200);
    expect((await ask(after, '/me')).body).toMatchObject({ personId });
    expect((await ask(before, '/me')).status).toBe(403);
  });
});

describe('a token that is not for us', () => {
  const forger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  it.each([
    ['of another issuer', async () => (await stranger.signIn('zhou-min')).access_token],
    ['of another issuer that takes our issuer’s name', () => stranger.sign({ issuer: issuer.address })],
    ['signed by another key', () => issuer.sign({ sub: 'zhou-min', key: forger })],
    ['that has expired', () => issuer.sign({ sub: 'zhou-min', expiresIn: '-1m' })],
    ['for another audience', () => issuer.sign({ sub: 'zhou-min', audience: 'another' })],
    ['without a signature', async () => issuer.unsigned('zhou-min')],
    ['with our issuer’s public key as a shared secret', async () => issuer.underPublicKey('zhou-min')],
    ['that is an ID token', async () => (await issuer.signIn('zhou-min')).id_token],
    ['that calls itself one of our own provider', () => issuer.sign({ issuer: 'urn:huizhen:embedded' })],
  ])('%s opens nothing, and binds nobody', async (_, made) => {
    const admin = await administrator();
    const { secret } = await invited(admin, '无名');
    const token = await made();
    for (const answer of [
      await ask(token, '/me'),
      await ask(token, '/newcomer/invitation', { invitation: secret }),
      await accept(token, secret),
    ])
      expect(answer.status).toBe(401);
    expect((await accept(await signedIn(`late-${secret.slice(0, 12)}`), secret)).status).toBe(200);
  });

  it('claims of what somebody may do are not looked at', async () => {
    await administrator();
    const token = await issuer.sign({
      sub: 'boaster',
      claims: {
        huizhen_kind: 'regulator',
        huizhen_org: 'anything',
        huizhen_roles: ['systemAdministrator'],
      },
    });
    expect((await ask(token, '/me')).status).toBe(403);
  });
});
