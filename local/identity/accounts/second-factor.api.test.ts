import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLog } from '../../../shared/application/installation/read-log.ts';
import { installationActKey } from '../../../shared/application/keys.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import { type Answer, openBrowser, redeem } from '../testing/browser.ts';
import { administrator, openTown, type Town } from '../testing/people.ts';

let folder: string;
let town: Town;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-factor-'));
  town = await openTown(folder, ['systemAdministrator', 'rulesAdministrator']);
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

const password = 'a lantern over the quiet weir';
const minute = 60_000;
const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: town.now() });
const secretIn = ({ text }: Answer): string =>
  (/<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');
const actor = (personId: string): Actor => ({ ...administrator, personId });

let count = 0;
/** Somebody whose codes are demanded, with an account and no codes. */
const newcomer = async (roles: readonly string[] = ['rulesAdministrator']) => {
  count += 1;
  const id = `person-${count}`;
  const loginName = `admin${count}`;
  await town.settle(id, loginName, password, { roles });
  const typed = async (browser = openBrowser(town.host.origin)) => {
    const { after, verifier } = await town.typePassword(browser, loginName, password);
    const send = (fields: Readonly<Record<string, string>>) => browser.submit(after.url.pathname, fields);
    const tokens = async ({ url }: Answer) =>
      (await redeem(town.host.origin, url.searchParams.get('code') ?? '', verifier)).body;
    return { page: after, send, tokens, look: () => browser.visit(after.url.pathname) };
  };
  return { id, loginName, typed };
};

/** From the password to the recovery codes and the first token. */
const enrolled = async (roles?: readonly string[]) => {
  const person = await newcomer(roles);
  const { page, send, tokens } = await person.typed();
  const secret = secretIn(page);
  const shown = await send({ code: codeOf(secret) });
  const token = (await tokens(await send({ on: 'yes' }))).access_token;
  town.wait(minute);
  return { ...person, secret, shown, token };
};

describe('somebody of whom one-time codes are demanded, and who has none', () => {
  it('is led to set them up by the right password, and gets no token before', async () => {
    const { typed } = await newcomer();
    const { page, send, tokens } = await typed();
    expect(page.text).toContain('设置一次性验证码');
    expect(page.text).toContain('<svg');
    expect(page.url.searchParams.get('code')).toBeNull();
    const tries: readonly Readonly<Record<string, string>>[] = [
      {},
      { code: '' },
      { code: '000000' },
      { on: 'yes' },
    ];
    for (const tried of tries) {
      const answer = await send(tried);
      expect([answer.status, answer.text.includes('验证码不正确')]).toEqual([400, true]);
      expect(answer.url.searchParams.get('code')).toBeNull();
      town.wait(minute);
    }
    // The same secret all along, on a page that is opened again too.
    const secret = secretIn(page);
    const shown = await send({ code: codeOf(secret) });
    expect(shown.text.match(/<li>/g)).toHaveLength(8);
    const done = await send({ on: 'yes' });
    const { access_token: token } = await tokens(done);
    expect((await town.verify(token)).ok).toBe(true);
  });

  it('is asked for a code from then on, and recovery codes are shown once', async () => {
    const { typed, secret } = await enrolled();
    const { page, send, tokens } = await typed();
    expect(page.text).toContain('输入一次性验证码');
    expect((await town.verify((await tokens(await send({ code: codeOf(secret) }))).access_token)).ok).toBe(
      true,
    );

    const other = await newcomer();
    const first = await other.typed();
    expect(secretIn(await first.look())).toBe(secretIn(first.page));
    const codes = await first.send({ code: codeOf(secretIn(first.page)) });
    const [, recovery = ''] = /<li>([^<]+)/.exec(codes.text) ?? [];
    const again = await first.look();
    expect(again.text).not.toContain(recovery);
    expect(again.text).toContain('不再显示');
  });

  it('is slowed down when guessing the first code', async () => {
    const { typed } = await newcomer();
    const { send } = await typed();
    const answers: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) answers.push((await send({ code: '000000' })).status);
    expect(answers.slice(0, 5)).toEqual([400, 400, 400, 400, 400]);
    expect(answers.at(-1)).toBe(429);
    expect((await send({ code: '000000' })).text).toContain('账户没有被锁定');
  });

  it('keeps no sign-in from before: a role that demands codes ends it', async () => {
    const { id, typed } = await newcomer(['clerk']);
    const browser = openBrowser(town.host.origin);
    const { page, tokens } = await typed(browser);
    const { access_token: token } = await tokens(page);
    expect((await town.verify(token)).ok).toBe(true);
    await town.register(id, { roles: ['clerk', 'systemAdministrator'], state: 'active' });
    expect(await town.verify(token)).toMatchObject({ ok: false, problem: 'token_expired' });
    // The browser that was signed in is no way around it.
    expect((await typed(browser)).page.text).toContain('设置一次性验证码');
  });
});

describe('one-time codes that are demanded', () => {
  it('are not asked of others', async () => {
    const { typed } = await newcomer(['clerk', 'lead']);
    const { page, tokens } = await typed();
    expect((await town.verify((await tokens(page)).access_token)).ok).toBe(true);
  });

  it('cannot be taken away, and are set up anew for another device', async () => {
    const { id, secret } = await enrolled();
    expect(await town.uses.viewOwnAccess(actor(id))).toMatchObject({
      value: { account: { codesDemanded: true } },
    });
    const removed = await town.uses.removeCodes(actor(id), { password });
    expect(removed).toMatchObject({ ok: false, refusal: { code: 'codes_demanded' } });
    const begun = await town.uses.beginCodes(actor(id), { password });
    const next = begun.ok ? begun.value.secret : '';
    expect(next).not.toBe(secret);
    expect((await town.uses.confirmCodes(actor(id), { code: codeOf(next) })).ok).toBe(true);
  });

  it('are taken away by an administrator’s reset, and set up at the next sign-in; all of it on record', async () => {
    const { id, typed } = await enrolled();
    const reset = await town.uses.resetAccess(administrator, id, { removesCodes: true });
    const path = reset.ok ? reset.value.path : '';
    const set = await openBrowser(town.host.origin).submit(path, {
      loginName: '',
      password,
      again: password,
    });
    expect(set.status).toBe(200);
    expect((await typed()).page.text).toContain('设置一次性验证码');
    expect((await verifyLog({ table: town.table, hash: town.hash })).whole).toBe(true);
    const { items } = await town.table.query({ pk: installationActKey(1).pk, limit: 500 });
    const of = items
      .map(({ data }) => data['event'] ?? data)
      .filter((event) => JSON.stringify(event).includes(id));
    const text = JSON.stringify(of);
    for (const act of ['codes set up', 'invitation.issued', 'account.reset']) expect(text).toContain(act);
  });
});
