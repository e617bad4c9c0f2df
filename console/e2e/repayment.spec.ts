import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';

test.use({ startsAt: '2026-06-16T10:00', demoData: true, phones: ['owner-05'] });

test('an owner sees on the telephone what is due when, to the fen, by each way of paying back', async ({
  county,
}) => {
  const page = await county.person('owner-05');
  const main = page.getByRole('main');
  await main
    .getByRole('link', { name: /授信方案|方案/ })
    .first()
    .click();
  await main.getByText('到期一次还', { exact: true }).click();
  await expect(main.getByText('到期一次还约').first()).toBeVisible();
  await main.getByRole('link', { name: '查看还款计划' }).first().click();

  const table = main.getByRole('table');
  await expect(table).toContainText('共 24 期，年利率 3.38 %');
  // 8,000,000 yuan over two years: what is paid back is all of it, and no more.
  await expect(table.getByRole('row').last()).toContainText('8,000,000.00');
  await expect(table.getByRole('row').nth(24)).toContainText('0.00');
  await expect(main).toContainText('银行没有写明，可换一种看看');
  expect(await barriers(page)).toEqual([]);

  await main.getByLabel('还款方式').click();
  await page.getByTitle('先息后本').click();
  // Two years at 3.38 % of 8,000,000: no rounding adds up.
  await expect(table.getByRole('row').last()).toContainText('540,800.00');
});
