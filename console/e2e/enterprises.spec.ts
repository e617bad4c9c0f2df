import type { Page } from '@playwright/test';
import { accepted } from './pages/form.ts';
import { act, invited, openOrganisation, register } from './pages/register.ts';
import { beginRule, enter, give, offered, saveDraft } from './pages/rule-editor.ts';
import { chooseAccount, takeUp, typePassword } from './pages/sign-in.ts';
import { printed, says } from './paper.ts';
import { type Account, expect, type RealCounty, realTest as test } from './real-county.ts';
import { barriers } from './sign-in.ts';

const accounts = {
  administrator: { loginName: 'zhoumin', password: 'a bridge of seven lanterns' },
  clerk: { loginName: 'lijuan', password: 'ninety visits before noon' },
  maker: { loginName: 'wangqiang', password: 'seven cranes over the weir' },
  checker: { loginName: 'chenjing', password: 'tea in the second courtyard' },
  owner: { loginName: 'sunli', password: 'copper kettles by the window' },
} as const satisfies Record<string, Account>;

const workGroup = '临河县工作专班';
const firm = { name: '临河华川精密机械有限公司', code: '91150000MA0LH00095' } as const;

const clerkIsThere = async (real: RealCounty): Promise<Page> => {
  await takeUp(await real.browserOf('administrator'), real.invitation, accounts.administrator);
  const page = await register(real, 'administrator');
  await openOrganisation(page, workGroup);
  const join = async (person: keyof typeof accounts, name: string, roles: readonly string[]) => {
    const link = await invited(page, name, roles);
    await takeUp(await real.browserOf(person), link, accounts[person]);
  };
  await join('clerk', '李娟', ['经办']);
  await join('maker', '王强', ['规则管理员']);
  await join('checker', '陈静', ['规则管理员']);
  return real.person('clerk', '/firms');
};

/** 邀请企业 from its own page; the sheet is open then. */
const inviteFirm = async (page: Page, person: string): Promise<string> => {
  await act(page, {
    label: '邀请企业',
    fields: { 证照代码: firm.code, 企业名称: firm.name, 企业人员姓名: person },
  });
  await expect(page.getByRole('heading', { name: '企业登录邀请单' })).toBeVisible();
  return page.getByRole('article').locator('code').innerText();
};

test('an enterprise is invited without a case, prints its sheet, signs in and applies; a link that was withdrawn says so', async ({
  real,
}) => {
  test.slow();
  real.watched.expect(/status of 4(00|10) .*\/idp\//);
  const clerk = await clerkIsThere(real);
  const link = await inviteFirm(clerk, '孙丽');
  await expect(clerk.getByRole('img', { name: '链接的二维码' })).toBeVisible();
  for (const part of [firm.name, firm.code, workGroup])
    await expect(clerk.getByRole('article')).toContainText(part);
  expect(await barriers(clerk)).toEqual([]);
  const sheet = await printed(clerk);
  expect(sheet.pages).toHaveLength(1);
  expect(sheet.cut).toEqual([]);
  expect(says(sheet, firm.name, firm.code, workGroup, '有效期至', '查看本企业的融资申报')).toBe(true);

  const owner = await real.browserOf('owner');
  await owner.goto(link);
  await expect(owner.getByText(firm.name)).toBeVisible();
  expect(await barriers(owner)).toEqual([]);
  await owner.getByLabel('您的姓名', { exact: true }).fill('孙莉');
  await chooseAccount(owner, accounts.owner);
  await owner.getByRole('link', { name: '打开会诊' }).click();
  await typePassword(owner, accounts.owner);
  await expect(owner.getByRole('heading', { name: '需要资金，从这里申报' })).toBeVisible();

  // The link was good once.
  const stranger = await real.otherBrowser();
  await stranger.goto(link);
  await expect(stranger.getByRole('alert')).toContainText('已经用过');

  // A second person of the firm is asked, and the link withdrawn before it is used.
  await real.person('clerk', '/firms');
  const second = await inviteFirm(clerk, '周强');
  await real.person('clerk', '/firms');
  await act(clerk, { label: '撤回邀请' });
  await expect(clerk.getByText('没有尚未使用的邀请')).toBeVisible();
  await stranger.goto(second);
  await expect(stranger.getByRole('alert')).toContainText('已被撤回');

  await clerk.getByRole('link', { name: firm.name }).click();
  await expect(clerk.getByText('孙莉')).toBeVisible();
  await expect(clerk.getByText('已开通', { exact: false }).first()).toBeVisible();
  expect(await barriers(clerk)).toEqual([]);
});

/** The county lets enterprises register themselves: two people put it in force. */
const registrationIsOpen = async (real: RealCounty): Promise<void> => {
  const source = '县专班会议纪要〔2026〕5号';
  const maker = await real.person('maker', '/administration/rules');
  await beginRule(maker, '区域设置', 'linhe', 'default');
  await enter(maker, {
    ...{ '名称（中文）': '临河县', '名称（英文）': 'Linhe' },
    ...{ 中文: source, 英文: 'Minutes no. 5 of 2026', 依据说明: source },
  });
  const group = maker.getByRole('group', { name: '企业自行注册', exact: true });
  // Settings from before there was this one do not have it; it is filled in.
  await maker.getByRole('button', { name: /企业自行注册/ }).click();
  await group.getByRole('checkbox').first().check();
  await group.getByLabel('企业自行注册的值', { exact: true }).check();
  await group.getByLabel('企业自行注册的来源', { exact: true }).fill(source);
  await saveDraft(maker);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now());
  await give(maker, '提交审核', { 希望从哪天起生效: today });
  const checker = await real.person('checker', '/administration/rules');
  await offered(checker, /区域设置 临河县/);
  await give(checker, '批准');
  const administrator = await register(real, 'administrator');
  await openOrganisation(administrator, workGroup);
  await act(administrator, { label: '变更信息', fields: { 规则地区: '临河县（linhe）' } });
};

const password = 'copper kettles by the window';

/** 自行注册, by anyone; the login name that is given. */
const registers = async (page: Page, address: string, name: string): Promise<string> => {
  await page.goto(`${address}/idp/registration`);
  for (const [label, value] of Object.entries({
    代码: firm.code,
    企业名称: firm.name,
    您的姓名: name,
    联系电话: '0478-5550100',
    密码: password,
    再输入一次密码: password,
  }))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: '提交注册' }).click();
  const told = await page.getByRole('status').innerText();
  return /q\d{8}/.exec(told)?.[0] ?? told;
};

const signsIn = async (page: Page, address: string, loginName: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await typePassword(page, { loginName, password });
};

test('an enterprise registers itself, waits, and is confirmed; another is refused and reads why', async ({
  real,
}) => {
  test.slow();
  real.watched.expect(/status of 400 .*\/idp\//);
  await clerkIsThere(real);
  const owner = await real.browserOf('owner');
  await owner.goto(`${real.address}/idp/registration`);
  await expect(owner.getByRole('alert')).toContainText('没有开放企业自行注册');
  await registrationIsOpen(real);

  await owner.goto(`${real.address}/idp/registration`);
  await expect(owner.getByLabel('所在区县的工作专班')).toHaveValue(/.+/);
  expect(await barriers(owner)).toEqual([]);
  const first = await registers(owner, real.address, '孙莉');
  expect(first).toMatch(/^q\d{8}$/);
  const other = await real.otherBrowser();
  const second = await registers(other, real.address, '冒名者');
  await signsIn(owner, real.address, first);
  await expect(owner.getByRole('status')).toContainText('正在等待');

  const clerk = await real.person('clerk', '/');
  await clerk.getByRole('link', { name: '企业账户，2 份注册待确认' }).click();
  const line = (name: string) =>
    clerk.getByRole('region', { name: '待确认的注册' }).getByRole('listitem').filter({ hasText: name });
  await expect(line('孙莉')).toContainText('同一代码还有 1 份申请待确认');
  expect(await barriers(clerk)).toEqual([]);
  await act(clerk, { label: '确认', within: line('孙莉') });
  await line('冒名者').getByRole('button', { name: '不予确认' }).click();
  const dialog = clerk.getByRole('dialog', { name: '不予确认' });
  await dialog.getByLabel('理由（企业会看到）').fill('电话核实，此人不在该企业任职');
  await accepted(clerk, () => dialog.getByRole('button', { name: '不予确认' }).click());

  await signsIn(other, real.address, second);
  await expect(other.getByRole('alert')).toContainText('此人不在该企业任职');
  await signsIn(owner, real.address, first);
  await expect(owner.getByRole('heading', { name: '需要资金，从这里申报' })).toBeVisible();
});
