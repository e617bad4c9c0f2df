import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFirstInvitation } from '../../../shared/application/invitations/first-invitation.ts';
import { installationActKey } from '../../../shared/application/keys.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { authorizationRequest, openBrowser, post, redeem } from '../testing/browser.ts';
import { administrator, openTown, type Town } from '../testing/people.ts';

const password = '潮水 向东 三只 白鹭 起飞';
const another = 'seven lanterns over the dyke';
const minute = 60_000;

let folder: string;
let town: Town;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-accounts-'));
  town = await openTown(folder);
});
afterEach(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

const self = (personId: string): Actor => ({
  kind: 'regulator',
  orgId: 'county',
  personId,
  roles: ['clerk'],
});
const codeOf = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: at });
const invite = async (personId: string) => {
  await town.register(personId);
  const invited = await town.uses.invitePerson(administrator, personId);
  if (!invited.ok) throw new Error(invited.refusal.code);
  return invited.value.path;
};

describe('an invitation', () => {
  it('is opened, a login name and a password are chosen, and the person signs in', async () => {
    const path = await invite('p1');
    const browser = openBrowser(town.host.origin);
    const page = await browser.visit(path);
    expect(page.text).toContain('张三（p1）');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const saved = await browser.submit(path, { loginName: '工号1024', password, again: password });
    expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('设置完成')]);
    const { access_token: token } = await town.signIn('工号1024', password);
    const verified = await town.verify(token);
    expect(verified.ok && (await town.whoIs(verified.claims))).toEqual(self('p1'));
  });

  it('works once, and says so afterwards', async () => {
    const path = await invite('p1');
    const browser = openBrowser(town.host.origin);
    await browser.submit(path, { loginName: 'clerk1', password, again: password });
    const again = await browser.submit(path, { loginName: 'thief', password: another, again: another });
    expect([again.status, again.text]).toEqual([410, expect.stringContaining('已经用过')]);
    expect((await town.signIn('thief', another)).access_token).toBeUndefined();
  });

  it('of two who open it at once serves one', async () => {
    const path = await invite('p1');
    const accept = (loginName: string) =>
      openBrowser(town.host.origin).submit(path, { loginName, password, again: password });
    const answers = await Promise.all([accept('first'), accept('second')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it('expires, is replaced by a newer one, and each says how to get another', async () => {
    const first = await invite('p1');
    const second = await town.uses.invitePerson(administrator, 'p1');
    const browser = openBrowser(town.host.origin);
    expect((await browser.visit(first)).text).toContain('由更新的链接代替');
    town.clock.moveTo(town.clock.now() + 7 * 24 * 60 * minute);
    const late = await browser.visit(second.ok ? second.value.path : '');
    expect([late.status, late.text]).toEqual([410, expect.stringContaining('索取新链接')]);
    expect((await browser.visit(`${first.slice(0, -3)}abc`)).text).toContain('没有这个链接');
  });

  it('keeps its secret out of the store', async () => {
    const path = await invite('p1');
    const secret = path.split('.').at(-1) ?? '';
    const { items } = await town.table.query({ pk: 'PERSON#p1#INVITATIONS', index: 'list', limit: 10 });
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it.each([
    ['short', '密码太短'],
    ['password12345', '容易猜到'],
    ['qwertyuiop1234', '容易猜到'],
    ['zhangsanzhangsan', '姓名'],
    ['huizhen-huizhen-1', '与本系统有关的词'],
    ['啊'.repeat(200), '最多 128'],
  ])('does not take %s for a password', async (wanted, why) => {
    const path = await invite('p1');
    const refused = await openBrowser(town.host.origin).submit(path, {
      loginName: 'zhangsan',
      password: wanted,
      again: wanted,
    });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining(why)]);
  });

  it('gives a login name to one person only, however it is written', async () => {
    await town.settle('p1', 'Clerk-7', password);
    const path = await invite('p2');
    const refused = await openBrowser(town.host.origin).submit(path, {
      loginName: 'ｃｌｅｒｋ-7',
      password: another,
      again: another,
    });
    expect(refused.text).toContain('已有人使用');
  });

  it('is made for the first administrator by the installation itself', async () => {
    await town.register('first', { roles: ['systemAdministrator'] });
    const first = await makeFirstInvitation(town, 'first', { subjects: false });
    const path = first.ok ? first.value.path : '';
    await openBrowser(town.host.origin).submit(path, { loginName: 'admin.li', password, again: password });
    expect((await town.signIn('admin.li', password)).access_token).toBeDefined();
  });

  it('is made by system administrators alone', async () => {
    await town.register('p1');
    expect(await town.uses.invitePerson(self('p2'), 'p1')).toMatchObject({
      ok: false,
      refusal: { code: 'not_administrator' },
    });
  });
});

describe('the password', () => {
  it('is changed by whoever knows the old one; other sessions end, this one stays', async () => {
    await town.settle('p1', 'clerk1', password);
    const here = await town.signIn('clerk1', password);
    const there = await town.signIn('clerk1', password);
    const keepSession = await town.sessionOf(here.access_token);
    const wrong = await town.uses.changePassword(self('p1'), { current: 'not this one', next: another });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'password_wrong' } });
    const changed = await town.uses.changePassword(self('p1'), {
      current: password,
      next: another,
      keepSession,
    });
    expect(changed).toMatchObject({ ok: true });
    expect((await town.verify(here.access_token)).ok).toBe(true);
    expect((await town.verify(there.access_token)).ok).toBe(false);
    expect((await town.signIn('clerk1', password)).access_token).toBeUndefined();
    expect((await town.signIn('clerk1', another)).access_token).toBeDefined();
  });

  it('is reset by a link from an administrator, who never learns it; all sessions end at once', async () => {
    await town.settle('p1', 'clerk1', password);
    const before = await town.signIn('clerk1', password);
    const reset = await town.uses.resetAccess(administrator, 'p1', { removesCodes: false });
    expect((await town.verify(before.access_token)).ok).toBe(false);
    const browser = openBrowser(town.host.origin);
    const path = reset.ok ? reset.value.path : '';
    expect((await browser.visit(path)).text).toContain('clerk1');
    await browser.submit(path, { loginName: 'ignored', password: another, again: another });
    expect((await town.signIn('clerk1', password)).access_token).toBeUndefined();
    expect((await town.signIn('clerk1', another)).access_token).toBeDefined();
  });

  it('is kept as Argon2id only', async () => {
    await town.settle('p1', 'clerk1', password);
    const item = await town.table.get({ pk: 'ACCOUNT#p1', sk: 'STATE' });
    expect(item?.data['password']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(item)).not.toContain(password);
  });
});

describe('one-time codes', () => {
  const setUp = async () => {
    await town.settle('p1', 'clerk1', password);
    const begun = await town.uses.beginCodes(self('p1'), { password });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { secret } = begun.value;
    const confirmed = await town.uses.confirmCodes(self('p1'), { code: codeOf(secret, town.now()) });
    if (!confirmed.ok) throw new Error(confirmed.refusal.code);
    return { secret, recoveryCodes: confirmed.value.recoveryCodes };
  };
  /** Password, then the code. */
  const signInWith = async (code: string) => {
    const browser = openBrowser(town.host.origin);
    const { after, verifier } = await town.typePassword(browser, 'clerk1', password);
    expect(after.text).toContain('一次性验证码');
    const done = await browser.submit(after.url.pathname, { code });
    const granted = done.url.searchParams.get('code');
    return granted === null
      ? done.text
      : (await redeem(town.host.origin, granted, verifier)).body.access_token;
  };

  it('are asked for after the password, and each is good once', async () => {
    const { secret } = await setUp();
    town.wait(minute);
    const code = codeOf(secret, town.now());
    expect((await town.verify(await signInWith(code))).ok).toBe(true);
    expect(await signInWith(code)).toContain('已经用过');
    town.wait(minute);
    expect((await town.verify(await signInWith(codeOf(secret, town.now())))).ok).toBe(true);
  });

  it('do not count a minute later', async () => {
    const { secret } = await setUp();
    town.wait(5 * minute);
    expect(await signInWith(codeOf(secret, town.now() - 2 * minute))).toContain('不正确');
  });

  it('give way to a recovery code, once', async () => {
    const { recoveryCodes } = await setUp();
    const [code = ''] = recoveryCodes;
    expect(code.replaceAll('-', '')).toMatch(/^[0-9A-F]{28}$/);
    expect((await town.verify(await signInWith(code.toLowerCase()))).ok).toBe(true);
    expect(await signInWith(code)).toContain('不正确');
  });

  it('stand after a reset of the password, unless the administrator takes them away', async () => {
    await setUp();
    const resetWith = async (removesCodes: boolean, next: string) => {
      const reset = await town.uses.resetAccess(administrator, 'p1', { removesCodes });
      const path = reset.ok ? reset.value.path : '';
      await openBrowser(town.host.origin).submit(path, { loginName: 'clerk1', password: next, again: next });
      return town.typePassword(openBrowser(town.host.origin), 'clerk1', next);
    };
    expect((await resetWith(false, another)).after.text).toContain('一次性验证码');
    expect((await resetWith(true, `${another} again`)).code).not.toBe('');
  });

  it('cannot be set up or taken away without the password', async () => {
    await setUp();
    for (const refused of [
      await town.uses.beginCodes(self('p1'), { password: 'guess' }),
      await town.uses.removeCodes(self('p1'), { password: 'guess' }),
    ])
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'password_wrong' } });
  });
});

describe('a session', () => {
  it('is seen and ended by its owner and by an administrator, and ends at once', async () => {
    await town.settle('p1', 'clerk1', password);
    const one = await town.signIn('clerk1', password);
    const two = await town.signIn('clerk1', password);
    const seen = await town.uses.viewOwnAccess(self('p1'));
    expect(seen.ok && seen.value.sessions).toHaveLength(2);
    await town.uses.endOwnSessions(self('p1'), { session: await town.sessionOf(two.access_token) });
    expect((await town.verify(two.access_token)).ok).toBe(false);
    expect((await town.verify(one.access_token)).ok).toBe(true);
    await town.uses.endSessionsOf(administrator, 'p1');
    expect((await town.verify(one.access_token)).ok).toBe(false);
  });

  it('of somebody else is not ended by naming it', async () => {
    await town.settle('p1', 'clerk1', password);
    await town.settle('p2', 'clerk2', another);
    const victim = await town.signIn('clerk1', password);
    await town.uses.endOwnSessions(self('p2'), { session: await town.sessionOf(victim.access_token) });
    expect((await town.verify(victim.access_token)).ok).toBe(true);
  });

  it('falls asleep after two hours without a request, and lasts twelve at most', async () => {
    await town.settle('p1', 'clerk1', password);
    const {
      access_token: token,
      refresh_token: refresh = '',
      browser,
    } = await town.signIn('clerk1', password);
    const session = await town.sessionOf(token);
    for (let hour = 0; hour < 11; hour += 1) {
      town.wait(60 * minute);
      town.sessions.touch(session);
      expect(town.sessions.stands(session), `${hour + 1} h`).toBe(true);
    }
    town.wait(61 * minute);
    town.sessions.touch(session);
    expect(town.sessions.stands(session)).toBe(false);
    const renewed = await post(town.host.origin, '/idp/token', {
      grant_type: 'refresh_token',
      client_id: 'huizhen-console',
      refresh_token: refresh,
    });
    expect(renewed.body.error).toBe('invalid_grant');
    // The browser's cookie opens nothing either.
    expect((await browser.visit(authorizationRequest(town.host.origin).path)).text).toContain('登录名');

    const idle = await town.signIn('clerk1', password);
    const asleep = await town.sessionOf(idle.access_token);
    town.wait(121 * minute);
    expect(town.sessions.stands(asleep)).toBe(false);
  });

  it('ends for somebody who has left, and their refresh token with it', async () => {
    await town.settle('p1', 'clerk1', password);
    const { access_token: token, refresh_token: refresh = '' } = await town.signIn('clerk1', password);
    await town.register('p1', { state: 'left' });
    const verified = await town.verify(token);
    expect(verified.ok && (await town.whoIs(verified.claims))).toBeUndefined();
    const renewed = await post(town.host.origin, '/idp/token', {
      grant_type: 'refresh_token',
      client_id: 'huizhen-console',
      refresh_token: refresh,
    });
    expect(renewed.body.error).toBe('invalid_grant');
    const again = await town.typePassword(openBrowser(town.host.origin), 'clerk1', password);
    expect(again.after.text).toContain('离任');
  });
});

describe('what is on record', () => {
  it('is every sign-in, good or refused, and nothing that was typed', async () => {
    await town.settle('p1', 'clerk1', password);
    await town.signIn('clerk1', 'a wrong password');
    await town.signIn('clerk1', password);
    await town.signIn('my-password-by-mistake', password);
    const access = await town.uses.viewAccessOf(administrator, 'p1');
    expect(access.ok && access.value.signIns.map(({ outcome }) => outcome)).toEqual([
      'signedIn',
      'passwordWrong',
    ]);
    const nobody = await town.table.query({ pk: 'SIGNINS#nobody', limit: 10 });
    expect(nobody.items).toHaveLength(1);
    expect(JSON.stringify([access, nobody])).not.toMatch(/my-password|a wrong password|白鹭/);
  });

  it('is in the installation’s log where an account changes, with ids alone', async () => {
    await town.settle('p1', 'clerk1', password);
    await town.uses.changePassword(self('p1'), { current: password, next: another });
    const { items } = await town.table.query({ pk: installationActKey(1).pk, limit: 50 });
    const acts = items.flatMap(({ data }) => (data['event'] as { type: string } | undefined)?.type ?? []);
    expect(acts).toEqual(['invitation.issued', 'invitation.accepted', 'account.created', 'account.changed']);
    expect(JSON.stringify(items)).not.toMatch(/张三|clerk1|白鹭|lantern/);
  });
});
