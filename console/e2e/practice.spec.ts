import { act, invited, openOrganisation, register } from './pages/register.ts';
import { expect, realTest as test } from './real-county.ts';
import { barriers } from './sign-in.ts';

const administrator = { loginName: 'zhoumin', password: 'a bridge of seven lanterns' };
const trainee = { loginName: 'xuyun', password: 'nine practice rounds at dusk' };
const group = '临河县工作专班';

test('a practice county looks different on every page of its people, and on no page of the real one', async ({
  real,
}) => {
  await real.join('administrator', real.invitation, administrator);
  const page = await register(real, 'administrator');
  await act(page, { label: '设立机构', fields: { 类型: '银行', 中文名称: '临河农商银行' } });
  await register(real, 'administrator');
  await openOrganisation(page, group);
  await act(page, { label: '设立演练专班', fields: { 参加演练的银行: '临河农商银行' } });
  await expect(page.getByRole('heading', { name: `演练·${group}`, level: 2 })).toBeVisible();
  await real.join('trainee', await invited(page, '徐云', ['经办', '负责人']), trainee);

  const strip = (text: string) => ({ hasText: text });
  for (const path of ['/', '/cases', '/overview', '/sessions', '/opening']) {
    const own = await real.person('trainee', path);
    await expect(own.getByRole('note').filter(strip('这里的企业、案件和金额都是练习'))).toBeVisible();
  }
  const own = await real.browserOf('trainee');
  expect(await barriers(own)).toEqual([]);
  await own.setViewportSize({ width: 390, height: 844 });
  await expect(own.getByRole('note').filter(strip('请勿录入真实企业'))).toBeVisible();
  await own.getByRole('button', { name: 'Switch to English' }).click();
  await expect(
    own
      .getByRole('note')
      .filter({ hasText: /practice/i })
      .first(),
  ).toBeVisible();

  for (const path of ['/', '/administration/people']) {
    const other = await real.person('administrator', path);
    await expect(other.getByRole('note').filter(strip('演练'))).toHaveCount(0);
  }
});
