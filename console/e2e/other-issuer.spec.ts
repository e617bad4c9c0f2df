import type { Page } from '@playwright/test';
import { type OtherProvider, openOtherProvider } from '../../local/identity/testing/other-provider.ts';
import { freePort } from '../../test/support/real-installation.ts';
import { act, invited, openOrganisation, register } from './pages/register.ts';
import { expect, realTest } from './real-county.ts';
import { barriers } from './sign-in.ts';

const group = '临河县工作专班';

/** People sign in with a city's own issuer, which runs beside the installation. */
const test = realTest.extend<{ readonly port: number; readonly issuer: OtherProvider }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture names what it needs, and this one needs nothing.
  port: async ({}, use) => use(await freePort()),
  issuer: async ({ port }, use) => {
    const issuer = await openOtherProvider([`http://127.0.0.1:${port}/signed-in`]);
    await use(issuer);
    await issuer.close();
  },
  founding: async ({ port, issuer }, use) =>
    use({
      ...{ organisation: group, administrator: '周敏', port },
      settings: [
        `issuer.address=${issuer.address}`,
        'issuer.client=huizhen-console',
        'issuer.audience=huizhen',
      ],
    }),
});

/** At the issuer: whoever names an account is signed in with it. */
const chooseSubject = async (page: Page, account: string): Promise<void> => {
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

/** From the link of an invitation to the first page, with an account of the issuer. */
const bind = async (page: Page, link: string, account: string): Promise<void> => {
  await page.goto(link);
  await chooseSubject(page, account);
  await page.getByRole('button', { name: `以 ${account} 接受邀请` }).click();
  await page.getByRole('navigation').first().waitFor();
};

test('people of another issuer are bound by invitation, and act; whoever was not invited is told how to be', async ({
  real,
  issuer,
}) => {
  real.watched.admit(issuer.address);
  // Whoever is nobody here is answered so.
  real.watched.expect(/status of (403|409|410)/);
  const page = await real.browserOf('administrator');
  await bind(page, real.invitation, 'zhou-min');
  await register(real, 'administrator');
  await openOrganisation(page, group);
  const link = await invited(page, '李娟', ['经办']);

  const stranger = await real.otherBrowser();
  await stranger.goto(real.address);
  await chooseSubject(stranger, 'passer-by');
  await expect(stranger.getByRole('alert')).toContainText('索取邀请链接');
  expect(await barriers(stranger)).toEqual([]);
  await expect(stranger.getByRole('navigation')).toHaveCount(0);

  const clerk = await real.browserOf('clerk');
  await clerk.goto(link);
  await chooseSubject(clerk, 'li-juan');
  await expect(clerk.getByText('这份邀请给：李娟')).toBeVisible();
  expect(await barriers(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: '以 li-juan 接受邀请' }).click();
  await clerk.getByRole('navigation').first().waitFor();
  await real.person('clerk', '/firms');
  await act(clerk, {
    label: '邀请企业',
    fields: {
      证照代码: '91150000MA0LH00095',
      企业名称: '临河华川精密机械有限公司',
      企业人员姓名: '孙丽',
    },
  });
  const sheet = await clerk.getByRole('article').locator('code').innerText();
  await real.person('clerk', '/my-account');
  await expect(clerk.getByRole('main')).not.toContainText('当前密码');

  // The link is spent: another account is told so, and whom to ask.
  await stranger.goto(link);
  await expect(stranger.getByRole('alert')).toContainText('已经用过');
  // The firm's owner comes in by the same issuer.
  const owner = await real.otherBrowser();
  await owner.goto(sheet);
  await chooseSubject(owner, 'sun-li');
  await owner.getByRole('button', { name: '以 sun-li 接受邀请' }).click();
  await expect(owner.getByRole('heading', { name: '需要资金，从这里申报' })).toBeVisible();

  await real.person('administrator', '/administration/log');
  await expect(page.getByRole('row').filter({ hasText: '绑定登录账户' })).toHaveCount(3);
});
