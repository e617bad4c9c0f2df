import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { act, invited, issuedLink, lineOf, openOrganisation, register } from './pages/register.ts';
import { beginRule } from './pages/rule-editor.ts';
import { chooseAccount, takeUp, typePassword } from './pages/sign-in.ts';
import { type Account, expect, type RealCounty, realTest as test } from './real-county.ts';
import { barriers } from './sign-in.ts';

const group = '临河县工作专班';
const accounts = {
  administrator: { loginName: 'zhoumin', password: 'a bridge of seven lanterns' },
  lead: { loginName: 'wangqiang', password: 'seven cranes over the weir' },
  successor: { loginName: 'chenjing', password: 'tea in the second courtyard' },
  clerk: { loginName: 'lijuan', password: 'ninety visits before noon' },
  second: { loginName: 'heping', password: 'two keys to one granary' },
} as const satisfies Record<string, Account>;
type Person = keyof typeof accounts;

/** The administrator at the county's own people, signed in for the first time. */
const atOurPeople = async (real: RealCounty): Promise<Page> => {
  await real.join('administrator', real.invitation, accounts.administrator);
  const page = await register(real, 'administrator');
  await openOrganisation(page, group);
  return page;
};

test('a machine is given credentials, acts within its organisation’s rights, and is stopped', async ({
  real,
}) => {
  await real.join('administrator', real.invitation, accounts.administrator);
  const page = await register(real, 'administrator');
  await act(page, { label: '设立机构', fields: { 类型: '银行', 中文名称: '临河农商银行' } });
  await expect(page.getByRole('heading', { name: '临河农商银行', level: 2 })).toBeVisible();
  const clients = page.getByRole('region', { name: '系统客户端' });
  await act(page, {
    label: '登记系统客户端',
    within: clients,
    fields: { 系统名称: '核心业务系统' },
    ticked: ['客户经理'],
  });
  const shown = clients.getByRole('status').locator('code');
  await expect(shown).toHaveCount(2);
  const [id = '', secret = ''] = await shown.allInnerTexts();
  // Shown this once: who comes back finds the machine and no secret.
  await page.reload();
  const line = clients.getByRole('listitem').filter({ hasText: '核心业务系统' });
  await expect(line).toContainText('尚未使用');
  await expect(page.getByRole('main')).not.toContainText(secret);

  const machine = await askingAs(real, id, secret);
  const own = await machine.ask('/bank/cases');
  expect([own.status, own.body['cases']]).toEqual([200, []]);
  expect((await machine.ask('/me')).body).toMatchObject({ kind: 'bank', roles: ['accountManager'] });
  // What is the work group's, another's or an administrator's is none of its own.
  for (const path of ['/regulator/cases', '/enterprise/cases', '/administration/organisations'])
    expect([path, (await machine.ask(path)).status]).toEqual([path, 403]);
  const { orgId: county } = await ownOf(real, 'administrator');
  expect((await machine.ask(`/administration/organisations/${county}/people`)).status).toBe(403);
  await page.reload();
  await expect(line).toContainText('最近使用');

  await act(page, { label: '停用', within: line });
  await expect(line).toContainText('已停用');
  expect((await machine.ask('/bank/cases')).status).toBe(401);
  expect((await tokenFor(real, id, secret)).status).toBe(401);
});

/** 客户端凭据: the token endpoint, as a bank's system asks it. */
const tokenFor = async ({ address }: RealCounty, id: string, secret: string) => {
  const response = await fetch(`${address}/idp/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const askingAs = async (real: RealCounty, id: string, secret: string) => {
  const { status, body } = await tokenFor(real, id, secret);
  expect(status).toBe(200);
  const headers = { authorization: `Bearer ${String(body['access_token'])}` };
  return {
    ask: async (path: string) => {
      const response = await fetch(`${real.address}${path}`, { headers });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    },
  };
};

/** Who somebody is, as their own browser is told. */
const ownOf = async (real: RealCounty, person: Person): Promise<{ readonly orgId: string }> => {
  const page = await real.browserOf(person);
  const told = page.waitForResponse((response) => new URL(response.url()).pathname === '/me');
  await page.reload();
  return (await told).json();
};

test('who leaves hands over all that is theirs in one step, and whoever takes it finds it', async ({
  real,
}) => {
  const page = await atOurPeople(real);
  const lead = await invited(page, '王强', ['负责人', '规则管理员']);
  const successor = await invited(page, '陈静', ['负责人', '规则管理员']);
  await real.join('lead', lead, accounts.lead);
  await real.join('successor', successor, accounts.successor);

  const leaver = await real.person('lead', '/administration/rules');
  await beginRule(leaver, '区域设置', 'linhe', 'default');
  // Both have signed in since the register was opened.
  await register(real, 'administrator');
  await openOrganisation(page, group);
  const line = lineOf(page, '王强');
  await line.getByRole('button', { name: '办理离任' }).click();
  const dialog = page.getByRole('dialog', { name: '办理离任' });
  await expect(dialog).toContainText('规则草稿：linhe@1.0.0');
  await page.keyboard.press('Escape');
  // Fewer than two rules administrators are left, and that is said first.
  real.watched.expect(/status of 4/);
  await leave(page, line, '陈静');
  await expect(line).toContainText('已离任');

  const taker = await real.person('successor', '/administration/rules/region/linhe/1.0.0');
  await expect(taker.getByRole('button', { name: '保存草稿' })).toBeVisible();
  await real.person('successor', '/administration/log');
  await expect(taker.getByRole('row').filter({ hasText: '交接工作' })).toContainText('周敏');

  // Who has left is nobody here any more, and is told whom to ask.
  await leaver.goto(`${real.address}/sessions`);
  await expect(leaver.getByRole('alert')).toContainText('已离任');
});

/** 办理离任 with a successor, and with the word that the server asks for. */
const leave = async (page: Page, line: Locator, successor: string): Promise<void> => {
  await line.getByRole('button', { name: '办理离任' }).click();
  const dialog = page.getByRole('dialog', { name: '办理离任' });
  const box = dialog.getByLabel('承接人');
  await box.fill(successor);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByText(successor, { exact: true })
    .first()
    .click();
  const go = dialog.getByRole('button', { name: '办理离任' });
  await go.click();
  const confirm = dialog.getByRole('checkbox', { name: /规则管理员将不足两人/ });
  await confirm.check();
  await go.click();
  await expect(dialog).toBeHidden();
};

test('an invitation that has expired, been replaced or used says so, and how to get another', async ({
  real,
}) => {
  real.watched.expect(/status of 410 .*\/idp\//);
  const page = await atOurPeople(real);
  const first = await invited(page, '李娟', ['经办']);
  weekGoesBy(real);
  const clerk = await real.browserOf('clerk');
  const dead = clerk.getByRole('alert');
  await clerk.goto(first);
  await expect(dead).toContainText('已过有效期');
  await expect(dead).toContainText('索取新链接');
  expect(await barriers(clerk)).toEqual([]);

  const next = await issuedLink(page, '李娟', '邀请');
  await clerk.goto(first);
  await expect(dead).toContainText('已由更新的链接代替');
  await takeUp(clerk, next, accounts.clerk);
  const stranger = await real.otherBrowser();
  await stranger.goto(next);
  await expect(stranger.getByRole('alert')).toContainText('已经用过');
  await expect(stranger.getByRole('alert')).toContainText('告知管理员');
});

/** An installation for daily work has no clock that skips: its invitations were made eight days ago. */
const weekGoesBy = ({ folder }: RealCounty): void => {
  const database = new DatabaseSync(join(folder, 'huizhen.db'));
  const { changes } = database
    .prepare(
      `UPDATE items SET data = json_set(data, '$.expiresAt', json_extract(data, '$.expiresAt') - ${8 * 86_400_000})
       WHERE pk GLOB 'INVITATION#*' AND json_extract(data, '$.state') = 'open'`,
    )
    .run();
  database.close();
  expect(Number(changes)).toBe(1);
};

test.describe('where one-time codes are demanded of administrators', () => {
  test.use({
    founding: {
      organisation: group,
      administrator: '周敏',
      settings: ['accounts.codes=systemAdministrator,rulesAdministrator'],
    },
  });

  test('they set them up before anything else, cannot take them away, and lose them by a reset alone', async ({
    real,
  }) => {
    real.watched.expect(/status of 4\d\d/);
    const page = await real.browserOf('administrator');
    await page.goto(real.invitation);
    await chooseAccount(page, accounts.administrator);
    await page.getByRole('link', { name: '打开会诊' }).click();
    await typePassword(page, accounts.administrator);
    await expect(page.getByRole('heading', { name: '设置一次性验证码' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    // No other way in: the console leads back here.
    await page.goto(real.address);
    await typePassword(page, accounts.administrator);
    await confirmCode(page, '000000');
    await expect(page.getByRole('alert')).toContainText('验证码不正确');
    const device = deviceOn(await keyOn(page));
    await confirmCode(page, device.generate());
    await expect(page.getByRole('listitem')).toHaveCount(8);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '已记下，继续登录' }).click();
    await page.getByRole('main').waitFor();

    await real.person('administrator', '/my-account');
    const codes = page.getByRole('heading', { name: '一次性验证码', exact: true }).locator('..');
    await expect(codes).toContainText('不能取消');
    await expect(codes.getByRole('button', { name: '重新设置' })).toBeVisible();
    await expect(codes.getByRole('button', { name: '取消验证码' })).toHaveCount(0);

    // A clerk signs in with a password; another administrator is led the same way.
    await register(real, 'administrator');
    await openOrganisation(page, group);
    await real.join('clerk', await invited(page, '李娟', ['经办']), accounts.clerk);
    const second = await real.browserOf('second');
    await second.goto(await invited(page, '何平', ['系统管理员']));
    await chooseAccount(second, accounts.second);
    await second.getByRole('link', { name: '打开会诊' }).click();
    await typePassword(second, accounts.second);
    await confirmCode(second, deviceOn(await keyOn(second)).generate());
    await second.getByRole('button', { name: '已记下，继续登录' }).click();
    await second.getByRole('main').waitFor();

    // The device is lost: the other administrator's reset takes the codes away, and the next sign-in begins anew.
    const other = await register(real, 'second');
    await openOrganisation(other, group);
    const reset = await issuedLink(other, '周敏', '重置密码', ['一次性验证码']);
    await page.goto(reset);
    const next = { ...accounts.administrator, password: 'a bridge of nine lanterns' };
    await chooseAccount(page, { password: next.password });
    await page.getByRole('link', { name: '打开会诊' }).click();
    await typePassword(page, next);
    await expect(page.getByRole('heading', { name: '设置一次性验证码' })).toBeVisible();
    await real.person('second', '/administration/log');
    await expect(other.getByRole('row').filter({ hasText: '变更须用验证码的角色' })).toContainText('系统');
  });
});

const keyOn = async (page: Page): Promise<string> =>
  (await page.locator('code').innerText()).replaceAll(' ', '');
const deviceOn = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
const confirmCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel('应用显示的 6 位数字').fill(code);
  await page.getByRole('button', { name: '确认' }).click();
};
