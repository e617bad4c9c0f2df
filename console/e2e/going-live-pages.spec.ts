import { withEarlierRules } from './earlier-rules.ts';
import { test as demoTest, expect } from './fixtures.ts';
import { measured } from './measured.ts';
import { act, invited, openOrganisation, register } from './pages/register.ts';
import { realTest } from './real-county.ts';

const group = '临河县工作专班';

demoTest.describe('after a new version of the program', () => {
  demoTest.use({ before: withEarlierRules });

  demoTest('what came with it keeps nobody out and overflows nowhere', async ({ county }) => {
    const page = await county.person('city-regulator', '/administration/rules');
    await expect(page.getByRole('heading', { name: '随程序交付' })).toBeVisible();
    await page
      .getByText(/处不同/)
      .first()
      .click();
    expect(await measured(page, 'offers')).toEqual([]);
  });
});

realTest(
  'pages of who sets up an installation and signs in to it keep nobody out, at any width',
  async ({ real }) => {
    realTest.slow();
    const administrator = { loginName: 'zhoumin', password: 'a bridge of seven lanterns' };
    await real.join('administrator', real.invitation, administrator);
    const page = await register(real, 'administrator');
    const found: string[] = [];
    const look = async (name: string, at = page) => {
      found.push(...(await measured(at, name)));
      await at.setViewportSize({ width: 1440, height: 900 });
      await at.getByRole('button', { name: '切换到中文' }).click();
    };

    await act(page, { label: '设立机构', fields: { 类型: '银行', 中文名称: '临河农商银行' } });
    await act(page, {
      label: '登记系统客户端',
      within: page.getByRole('region', { name: '系统客户端' }),
      fields: { 系统名称: '核心业务系统' },
      ticked: ['客户经理'],
    });
    await look('client with its secret');
    await register(real, 'administrator');
    await openOrganisation(page, group);
    const link = await invited(page, '李娟', ['经办']);
    await look('person with a link');
    await real.person('administrator', '/administration/operations');
    await look('operations');
    await real.person('administrator', '/my-account');
    const codes = page.getByRole('heading', { name: '一次性验证码', exact: true }).locator('..');
    await codes.getByLabel('当前密码').fill(administrator.password);
    await codes.getByRole('button', { name: '开始设置' }).click();
    await codes.locator('code').first().waitFor();
    await look('account with codes begun');

    await real.join('clerk', link, { loginName: 'lijuan', password: 'ninety visits before noon' });
    const clerk = await real.person('clerk', '/firms');
    await act(clerk, {
      label: '邀请企业',
      fields: { 证照代码: '91150000MA0LH00095', 企业名称: '临河华川精密机械有限公司', 企业人员姓名: '孙丽' },
    });
    await expect(clerk.getByRole('article')).toBeVisible();
    await look('sheet', clerk);
    await real.person('clerk', '/firms');
    await look('firms', clerk);
    await clerk.getByRole('link', { name: '临河华川精密机械有限公司' }).first().click();
    await expect(clerk.getByText('孙丽').first()).toBeVisible();
    await look('firm', clerk);
    expect(found).toEqual([]);
  },
);
