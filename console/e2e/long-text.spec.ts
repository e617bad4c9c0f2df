import { expect, test } from '@playwright/test';
import { type Running, startInstallation } from './installation.ts';
import { barriers, signIn } from './sign-in.ts';

let running: Running;
test.beforeAll(async () => {
  running = await startInstallation();
});
test.afterAll(() => running.stop());

const reason = `${'货款提前到账，近期不再需要融资。'.repeat(60)}就此撤回。`;

test('a long reason is folded where it would hide the rest, opens whole, and is whole on paper', async ({
  page,
}) => {
  await signIn(page, running.address, /云枢智算 企业主/);
  await page.getByRole('button', { name: '撤回申报' }).click();
  await page.getByLabel('为什么撤回').fill(reason);
  await page.getByRole('button', { name: '确定撤回' }).click();
  await expect(page.getByRole('link', { name: '再次申报' })).toBeVisible();

  await page.context().clearCookies();
  await page.evaluate(() => sessionStorage.clear());
  await signIn(page, running.address, /西县工作专班 联络员/, '/cases');
  await page.getByRole('searchbox').first().fill('云枢智算');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /云枢智算/ })
    .first()
    .click();
  const header = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) });
  await expect(header.getByRole('button', { name: '展开全文' })).toBeVisible();
  await expect(header).not.toContainText('就此撤回');
  expect(await barriers(page)).toEqual([]);
  await header.getByRole('button', { name: '展开全文' }).click();
  await expect(header).toContainText('就此撤回');
  await header.getByRole('button', { name: '收起' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(header).toContainText('就此撤回');
});
