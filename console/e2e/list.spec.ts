import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

/** By keyboard, so that the pointer stays where it is. */
const press = async (button: Locator) => {
  await button.focus();
  await button.press('Enter');
};
const rowsOf = (page: Page) => page.getByRole('table', { name: '案件列表' }).locator('tbody tr');
const namesOf = (page: Page) => rowsOf(page).getByRole('link').allInnerTexts();

test('under the pointer too, the list shows and touches what its address says', async ({ county }) => {
  const page = await county.person('city-regulator');
  // Pages of five stand for those of fifty.
  await page.route(/\/cases\?.*limit=50/, (route) =>
    route.continue({ url: route.request().url().replace('limit=50', 'limit=5') }),
  );
  await page.locator('nav a[href="/cases"]').first().click();
  await settled(page);
  const rows = rowsOf(page);
  await expect(rows).toHaveCount(5);
  const first = await namesOf(page);
  await rows.nth(2).hover();

  await press(page.getByRole('button', { name: '下一页' }));
  await expect(rows.first()).not.toContainText(first[0] ?? '');
  const second = await namesOf(page);
  expect(second.filter((name) => first.includes(name))).toEqual([]);
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await expect(page.getByRole('toolbar')).toContainText('已选 5 件');
  await rows.nth(2).hover();

  await press(page.getByRole('button', { name: '只看逾期' }));
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/overdue=true/);
  await expect(page.getByText(/件变化/)).toHaveCount(0);
  // What was ticked in another list stays chosen, is counted apart, and is not ticked in this one's stead.
  const lateIds = await namesOf(page);
  const ticked = second.filter((name) => lateIds.includes(name)).length;
  await expect(page.getByRole('toolbar')).toContainText(`已选 5 件，其中 ${5 - ticked} 件不在当前列表`);
  expect(await page.getByRole('table').getByRole('checkbox', { checked: true }).count()).toBe(ticked);
  await page.getByRole('toolbar').getByRole('button', { name: '取消选择' }).click();
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  const [late = ''] = lateIds;
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByRole('button', { name: '批量催办' }).click();
  const dialog = page.getByRole('dialog', { name: '批量催办' });
  await expect(dialog).toContainText('从“只看逾期”的列表中勾选的 2 件');
  await expect(dialog.getByRole('row')).toHaveCount(3);
  await expect(dialog.getByRole('row').nth(1)).toContainText(late.replace('虚构', '').trim());
  await expect(dialog.getByRole('button', { name: '催办 2 件' })).toBeEnabled();
  await dialog.getByRole('button', { name: '关闭' }).click();
});

test('what is sought is found, the place is kept, and a file says what it holds', async ({ county }) => {
  const page = await county.person('city-regulator', '/cases');
  const search = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('button', { name: `去掉筛选「搜索：${words}」` })).toBeVisible();
    await settled(page);
  };
  await settled(page);
  const rows = rowsOf(page);
  await expect(rows.nth(10)).toBeVisible();
  const all = await rows.count();

  await search('示例 精轴');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('精轴传动');
  await search('示例丙银行');
  await expect(rows.filter({ hasText: '精轴传动' })).toHaveCount(1);
  expect(await rows.count()).toBeLessThan(all);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出筛选结果 CSV' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('案件_示例市监管部门（虚构）_示例丙银行_2026-06-16.csv');
  const [heads = '', ...lines] = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
  expect(heads.replace('\ufeff', '').split(',')[0]).toMatch(/^"?企业名称"?$/);
  // A line for each answer of a bank, and each begins with the enterprise.
  expect(new Set(lines.map((line) => /^"(示例[^"]*)"/.exec(line)?.[1])).size).toBe(await rows.count());

  await page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect(rows).toHaveCount(all);
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('j');
  const [, , , fourth = ''] = await namesOf(page);
  await expect(rows.nth(3)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(fourth.replace('虚构', '').trim());
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/cases(\?|$)/);
  await expect(rows.nth(3)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('k');
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true');
});

test('cases of several searches are assigned in one batch, each as a case of the list it was ticked in', async ({
  county,
}) => {
  // Whoever is assigned has signed in before.
  await county.person('east-head');
  const page = await county.person('east-clerk', '/cases');
  const search = async (words: string) => {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('button', { name: `去掉筛选「搜索：${words}」` })).toBeVisible();
    await settled(page);
  };
  await settled(page);
  const names = (await namesOf(page)).map((name) => name.replace('虚构', '').trim());
  const [first = '', second = ''] = names;
  expect(new Set([first, second]).size).toBe(2);
  for (const name of [first, second]) {
    await search(name);
    await rowsOf(page).filter({ hasText: name }).getByRole('checkbox').check();
  }
  const bar = page.getByRole('toolbar');
  await expect(bar).toContainText('已选 2 件，其中 1 件不在当前列表');
  await bar.getByRole('button', { name: '指派经办人' }).click();
  const dialog = page.getByRole('dialog', { name: '批量指派经办人' });
  await expect(dialog).toContainText(`从“搜索 ${first}”、“搜索 ${second}”的列表中勾选的 2 件`);
  await dialog.getByLabel('经办人', { exact: true }).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByText(/负责人/)
    .first()
    .click();
  await dialog.getByRole('button', { name: '指派 2 件' }).click();
  await expect(dialog.getByRole('status')).toContainText('已完成 2 件，未完成 0 件');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await bar.getByRole('button', { name: '取消选择' }).click();
  await expect(bar).toHaveCount(0);
});
