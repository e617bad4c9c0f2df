import { expect, test } from '@playwright/test';
import { type Running, startInstallation } from './installation.ts';
import { barriers, collectComplaints, signIn } from './sign-in.ts';

let running: Running;
test.beforeAll(async () => {
  running = await startInstallation();
});
test.afterAll(() => running.stop());

test('the county clerk signs in and sees the list of cases', async ({ page }) => {
  const complaints = collectComplaints(page);
  await signIn(page, running.address, /东县工作专班 联络员/, '/cases');
  await expect(page.getByRole('heading', { level: 1, name: '案件' })).toBeVisible();
  const rows = page.getByRole('table', { name: '案件列表' }).getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  await expect(page).toHaveTitle('案件 · 会诊');

  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('j');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('示例04');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search=/);
  await page.getByRole('button', { name: /去掉筛选「搜索/ }).click();
  await expect(page).not.toHaveURL(/search=/);

  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  expect(complaints).toEqual([]);
});

const others = [
  ['bank', /示例甲银行 客户经理/, '收到的推荐'],
  ['enterprise', /精轴传动 企业主/, '申报进度'],
  ['participant', /科技局 经办人/, '我的任务'],
] as const;

for (const [audience, persona, title] of others) {
  test(`the ${audience} has its own start page, on a phone too`, async ({ page }) => {
    const complaints = collectComplaints(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, running.address, persona);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('正在读取')).toHaveCount(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a lost connection is said, and what follows comes by itself', async ({ page, context }) => {
  await signIn(page, running.address, /东县工作专班 联络员/, '/cases');
  await expect(page.getByRole('link', { name: /精轴传动/ })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('连接不上服务')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('link', { name: /精轴传动/ })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('连接不上服务')).toHaveCount(0, { timeout: 15_000 });
});

test('signing out leads back to choosing who one is', async ({ page }) => {
  await signIn(page, running.address, /东县工作专班 联络员/);
  await page.getByText('东县工作专班 联络员', { exact: true }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '选择身份登录' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
