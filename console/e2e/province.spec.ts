import { expect, test } from './fixtures.ts';
import { provinceOf } from './province.ts';
import { settled } from './settled.ts';

test.use({
  startsAt: '2026-06-16T10:00',
  before: provinceOf({ cases: 120, groups: 14, until: '2026-06-16T09:00+08:00' }),
});

test('of many work groups twelve are shown, the others are a press away, and one is found by name', async ({
  county,
}) => {
  const page = await county.person('prov-regulator', '/figures?period=all');
  await settled(page);
  const shown = page.getByRole('status').filter({ hasText: '工作专班' });
  const columns = page.locator('thead th[scope="col"]');
  await expect(shown).toHaveText('第 1 至 12 个，共 14 个工作专班');
  await expect(columns).toHaveCount(14);
  await expect(page.getByRole('button', { name: '上一组' })).toBeDisabled();
  await page.getByRole('button', { name: '下一组' }).click();
  await expect(shown).toHaveText('第 13 至 14 个，共 14 个工作专班');
  await expect(columns).toHaveCount(4);
  await expect(page.getByRole('button', { name: '下一组' })).toBeDisabled();
  await page.getByRole('button', { name: '上一组' }).click();
  const find = page.getByRole('combobox', { name: '按名称查找工作专班' });
  await find.fill('第013县');
  await find.press('Enter');
  await expect(shown).toHaveText('第 3 至 14 个，共 14 个工作专班');
  await expect(columns.filter({ hasText: '第013县' })).toBeVisible();
});
