import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { act, invited, issuedLink, lineOf, openOrganisation, refused, register } from './pages/register.ts';
import { beginRule } from './pages/rule-editor.ts';
import { chooseAccount, typePassword } from './pages/sign-in.ts';
import { type Account, expect, type RealCounty, realTest as test } from './real-county.ts';
import { settled } from './settled.ts';

const group = '临河县工作专班';
const administrator: Account = { loginName: 'zhoumin', password: 'a bridge of seven lanterns' };

/** The administrator at the register, signed in for the first time. */
const atTheRegister = async (real: RealCounty): Promise<Page> => {
  await real.join('administrator', real.invitation, administrator);
  return register(real, 'administrator');
};

const signOut = async (page: Page): Promise<void> => {
  await page.locator('header details summary').click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('登录名').waitFor();
};

test('organisations are added, renamed, and closed once nothing hangs on them', async ({ real }) => {
  // What cannot be done is answered so.
  real.watched.expect(/status of 4\d\d/);
  const page = await atTheRegister(real);
  await act(page, { label: '设立机构', fields: { 类型: '部门', 中文名称: '临河县科技局' } });
  await expect(page.getByRole('heading', { name: '临河县科技局', level: 2 })).toBeVisible();
  await act(page, {
    label: '更名',
    fields: { 中文名称: '临河县科学技术局', 英文名称: 'Linhe science', 生效日期: today() },
  });
  await expect(page.getByRole('heading', { name: '临河县科学技术局', level: 2 })).toBeVisible();
  await expect(page.getByText('曾用名')).toBeVisible();

  await act(page, { label: '登记人员', fields: { 姓名: '孙丽' }, ticked: ['经办'] });
  const dialog = await refused(page, { label: '关闭机构' });
  await expect(dialog.getByRole('alert')).toContainText(/人员|离任|调/);
  await page.keyboard.press('Escape');
  await act(page, { label: '办理离任', within: lineOf(page, '孙丽') });
  await expect(lineOf(page, '孙丽')).toContainText('已离任');
  await act(page, { label: '关闭机构' });
  await expect(page.getByText('关闭于')).toBeVisible();
  // Its past stays to be read, and nothing more is done with it.
  await expect(page.getByRole('button', { name: '登记人员' })).toHaveCount(0);
  await expect(lineOf(page, '孙丽')).toBeVisible();
});

test('people are added and moved, nobody changes their own roles, and who has a draft leaves only once it is taken over', async ({
  real,
}) => {
  real.watched.expect(/status of 4\d\d/);
  const page = await atTheRegister(real);
  await act(page, {
    label: '设立机构',
    fields: { 类型: '部门', 中文名称: '临河县科技局' },
  });
  await openOrganisation(page, group);
  const link = await invited(page, '王强', ['负责人', '规则管理员']);
  await act(page, { label: '登记人员', fields: { 姓名: '陈静' }, ticked: ['规则管理员'] });
  await act(page, { label: '登记人员', fields: { 姓名: '李娟' }, ticked: ['经办'] });

  // Oneself is another administrator's matter, and the last one stays.
  const own = await refused(page, {
    label: '变更角色',
    within: lineOf(page, '周敏'),
    ticked: ['规则管理员'],
  });
  await expect(own.getByRole('alert')).toContainText('不能变更自己的角色');
  await page.keyboard.press('Escape');
  const second = await invited(page, '何平', ['系统管理员']);
  await real.join('second', second, { loginName: 'heping', password: 'two keys to one granary' });
  const other = await register(real, 'second');
  await openOrganisation(other, group);
  await act(other, { label: '变更角色', within: lineOf(other, '周敏'), ticked: ['统计员'] });
  await expect(lineOf(other, '周敏')).toContainText('统计员');

  // 调动, with the roles of the new place.
  await act(page, {
    label: '调动',
    within: lineOf(page, '李娟'),
    fields: { 调入机构: '临河县科技局' },
    ticked: ['经办'],
  });
  await openOrganisation(page, '临河县科技局');
  await expect(lineOf(page, '李娟')).toContainText('经办');

  // Who leaves hands over what is theirs: as long as nobody can take it, they stay.
  const account = { loginName: 'wangqiang', password: 'seven cranes over the weir' };
  await real.join('lead', link, account);
  const lead = await real.person('lead', '/administration/rules');
  await beginRule(lead, '区域设置', 'linhe', 'default');
  await openOrganisation(page, group);
  const leaving = { label: '办理离任', within: lineOf(page, '王强') };
  const asked = await refused(page, leaving);
  await expect(asked).toContainText('规则草稿：linhe@1.0.0');
  await expect(asked).toContainText('暂无可承接的人员');
});

test('somebody looks after their own sign-in: password, codes, sessions; an administrator resets it', async ({
  real,
}) => {
  real.watched.expect(/status of 4\d\d/);
  const page = await atTheRegister(real);
  await openOrganisation(page, group);
  const first = { loginName: 'lijuan', password: 'ninety visits before noon' };
  await real.join('clerk', await invited(page, '李娟', ['经办']), first);
  const clerk = await real.person('clerk', '/my-account');
  const elsewhere = await real.otherBrowser();
  await elsewhere.goto(real.address);
  await typePassword(elsewhere, first);
  await elsewhere.getByRole('main').waitFor();

  // 密码: only who knows the one in force changes it.
  const password = clerk.getByRole('heading', { name: '密码', exact: true }).locator('..');
  const change = async (current: string, next: string) => {
    await password.getByLabel('当前密码').fill(current);
    await password.getByLabel('新密码').fill(next);
    await password.getByRole('button', { name: '修改密码' }).click();
  };
  await change('ninety visits before ten', 'eighty visits after noon');
  await expect(password.getByRole('alert')).toBeVisible();
  await change(first.password, 'password1234');
  await expect(password.getByRole('alert')).toBeVisible();
  const next = { ...first, password: 'eighty visits after noon' };
  await change(first.password, next.password);
  await expect(password.getByRole('status')).toContainText('密码已修改');
  // Other browsers were signed out with it.
  await elsewhere.goto(`${real.address}/cases`);
  await expect(elsewhere.getByLabel('登录名')).toBeVisible();

  // 一次性验证码.
  const codes = clerk.getByRole('heading', { name: '一次性验证码', exact: true }).locator('..');
  await codes.getByLabel('当前密码').fill(next.password);
  await codes.getByRole('button', { name: '开始设置' }).click();
  const secret = (await codes.locator('code').first().innerText()).replaceAll(' ', '');
  const app = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  await codes.getByLabel('应用显示的 6 位数字').fill(app.generate());
  await codes.getByRole('button', { name: '启用' }).click();
  await expect(codes.getByText('请抄下这些恢复码')).toBeVisible();
  const [recovery = ''] = await codes.getByRole('status').getByRole('listitem').allInnerTexts();
  await typePassword(elsewhere, next);
  await elsewhere.getByLabel('验证码').fill('000000');
  await elsewhere.getByRole('button', { name: '继续' }).click();
  await expect(elsewhere.getByRole('alert')).toContainText('验证码不正确');
  // The one of the next half minute: the one of now was used to begin.
  await elsewhere.getByLabel('验证码').fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await elsewhere.getByRole('button', { name: '继续' }).click();
  await elsewhere.getByRole('main').waitFor();

  // 登录着的浏览器.
  await clerk.reload();
  await expect(clerk.getByText('本浏览器')).toBeVisible();
  await expect(clerk.getByText(/· 密码不正确|· 验证码不正确/).first()).toBeVisible();
  await clerk.getByRole('button', { name: '结束其他全部登录' }).click();
  await expect(clerk.getByRole('button', { name: '结束其他全部登录' })).toHaveCount(0);
  await elsewhere.goto(`${real.address}/cases`);
  await expect(elsewhere.getByLabel('登录名')).toBeVisible();
  // A recovery code in place of the device, once.
  await typePassword(elsewhere, next);
  await elsewhere.getByLabel('验证码').fill(recovery);
  await elsewhere.getByRole('button', { name: '继续' }).click();
  await elsewhere.getByRole('main').waitFor();

  // 重置 by an administrator ends every sign-in, and the link sets a new password.
  const reset = await issuedLink(page, '李娟', '重置密码', ['一次性验证码']);
  await clerk.goto(`${real.address}/cases`);
  await expect(clerk.getByLabel('登录名')).toBeVisible();
  const last = { ...first, password: 'seventy visits in the rain' };
  await elsewhere.goto(reset);
  await chooseAccount(elsewhere, { password: last.password });
  await expect(elsewhere.getByRole('status')).toBeVisible();
  await typePassword(clerk, next);
  await expect(clerk.getByRole('alert')).toContainText('登录名或密码不正确');
  await typePassword(clerk, last);
  await clerk.getByRole('main').waitFor();
  await signOut(clerk);
});

test('who guesses has to wait, and is told that the account is not locked', async ({ real }) => {
  real.watched.expect(/status of 4\d\d/);
  await real.join('administrator', real.invitation, administrator);
  const stranger = await real.otherBrowser();
  await stranger.goto(real.address);
  const alert = stranger.getByRole('alert');
  for (let tries = 0; tries < 6; tries += 1) {
    await typePassword(stranger, { ...administrator, password: `a guess of number ${tries}` });
    await expect(alert).toContainText('登录名或密码不正确');
  }
  await typePassword(stranger, administrator);
  await expect(alert).toContainText(/请 \d+ 秒后再试。账户没有被锁定/);
  // The owner's own browser is not slowed down by it.
  const own = await real.person('administrator', '/administration/people');
  await signOut(own);
  await typePassword(own, administrator);
  await own.getByRole('main').waitFor();
});

test.describe('with a folder for backups', () => {
  test.use({
    founding: {
      organisation: group,
      administrator: '周敏',
      settings: ['backups.folder={folder}/backups'],
    },
  });

  test('运维 shows how it runs, makes a backup, checks the records and examines itself', async ({ real }) => {
    await real.join('administrator', real.invitation, administrator);
    const page = await real.person('administrator', '/administration/operations');
    await settled(page);
    const part = (name: string) => page.getByRole('heading', { name, exact: true }).locator('..');
    await expect(part('现况')).toContainText('没有积压');
    await expect(part('停止的流程')).toContainText('没有停止的流程');
    // Work of its own processes at low priority, one after another.
    const soon = { timeout: 120_000 };
    await part('备份').getByRole('button', { name: '现在备份' }).click();
    const made = part('备份').getByText(/已作成 .+。手动备份不会自动删除/);
    await expect(made).toBeVisible(soon);
    const [, name = ''] = /已作成 ([^。]+)。/.exec(await made.innerText()) ?? [];
    await expect(part('备份').getByRole('row').filter({ hasText: name })).toBeVisible();
    await part('审计校验').getByRole('button', { name: '现在校验' }).click();
    await expect(part('审计校验')).toContainText('全部完整', soon);
    await part('体检').getByRole('button', { name: '现在体检' }).click();
    await expect(part('体检').getByRole('listitem').first()).toBeVisible(soon);
    await expect(part('体检')).toContainText('数据文件');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('管理日志 names who did what, is checked, and is nobody else’s to read', async ({ real }) => {
  const page = await atTheRegister(real);
  await openOrganisation(page, group);
  const link = await invited(page, '李娟', ['经办']);
  const rules = await invited(page, '陈静', ['规则管理员']);
  await real.person('administrator', '/administration/log');
  const row = (text: string) => page.getByRole('row').filter({ hasText: text });
  await expect(row('登记人员').first()).toContainText('周敏');
  await expect(row('发出邀请').first()).toContainText('周敏');
  await expect(row('初始化安装')).toContainText('系统');
  await page.getByRole('button', { name: '校验日志' }).click();
  await expect(page.getByRole('status').filter({ hasText: '全部完整' })).toBeVisible();

  // Rules are those of others: whoever types their address is told whose they are, and how to go on.
  await real.person('administrator', '/administration/rules');
  await expect(page.getByText(/这一部分由规则管理员办理，您没有这个角色/)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: '管理日志' }).click();
  await expect(row('登记人员').first()).toBeVisible();

  await real.join('clerk', link, { loginName: 'lijuan', password: 'ninety visits before noon' });
  const clerk = await real.person('clerk', '/administration/log');
  await expect(clerk.getByText('没有这个页面')).toBeVisible();
  await real.join('checker', rules, { loginName: 'chenjing', password: 'tea in the second courtyard' });
  const checker = await real.person('checker', '/administration/log');
  await expect(checker.getByRole('row').filter({ hasText: '登记人员' }).first()).toBeVisible();
  await real.person('checker', '/administration/operations');
  await expect(checker.getByText(/这一部分由系统管理员办理/)).toBeVisible();
});

/** Today in the county. */
const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
