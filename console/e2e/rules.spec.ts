import type { Page } from '@playwright/test';
import type { County } from './county.ts';
import { expect, test } from './fixtures.ts';
import { accepted, answered } from './pages/form.ts';

/** Two rules administrators of the demo: one of the county's work group, one of the city above it. */
const [maker, checker] = ['east-head', 'city-regulator'] as const;

const open = (county: County, persona: string, path: string): Promise<Page> =>
  county.person(persona, `/administration/rules/${path}`);

const draft = async (county: County, path: string): Promise<Page> => {
  const page = await open(county, maker, path);
  await page.getByRole('button', { name: '起草新版本' }).click();
  await expect(page.getByRole('button', { name: '保存草稿' })).toBeVisible();
  return page;
};

const save = (page: Page) => accepted(page, () => page.getByRole('button', { name: '保存草稿' }).click());

/** A step that asks for a day or a reason first. */
const give = async (page: Page, label: string, fields: Readonly<Record<string, string>>, last = label) => {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, value] of Object.entries(fields)) await dialog.getByLabel(name).fill(value);
  await accepted(page, () => dialog.getByRole('button', { name: last, exact: true }).click());
  await expect(dialog).toBeHidden();
};

test.use({ startsAt: '2026-06-16T10:00' });

test('a regional setting is changed by one person, checked by another, and holds from its day on', async ({
  county,
}) => {
  const page = await draft(county, 'region/demo');
  await page.getByLabel('推荐轮次上限的值').fill('2');
  await page.getByLabel('推荐轮次上限的来源').fill('区办文〔2026〕1号');
  await save(page);
  await page.getByRole('link', { name: '差异' }).click();
  await expect(page.getByText('推荐轮次上限 由 3 变为 2')).toBeVisible();
  await page.getByRole('link', { name: '内容' }).click();
  await give(page, '提交审核', { 希望从哪天起生效: '2026-06-17' });
  // Who made it does not check it.
  await expect(page.getByText('待审核', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '批准' })).toHaveCount(0);

  const other = await open(county, checker, '');
  await other.getByRole('link', { name: /区域设置 .* 2\.0\.0/ }).click();
  await give(other, '批准', { 从哪天起生效: '2026-06-17' });
  await expect(other.getByText('待生效', { exact: true })).toBeVisible();
  await county.at('2026-06-17T00:00');
  const later = await open(county, checker, 'region/demo');
  await expect(later.getByRole('row', { name: /2\.0\.0 现行/ })).toBeVisible();
  await expect(later.getByRole('row', { name: /1\.0\.0 已被替代/ })).toBeVisible();
});

test('a product is returned with a reason, put right, and approved for today', async ({ county }) => {
  const page = await draft(county, 'product/bank-a-points');
  await page.getByLabel('最高金额').fill('800');
  await save(page);
  await page.getByRole('link', { name: '试算' }).click();
  await page.getByRole('button', { name: '用本辖区在办案件试算' }).click();
  await expect(page.getByText(/共试算 0 家/)).toBeVisible();
  await page.getByRole('link', { name: '内容' }).click();
  await give(page, '提交审核', { 希望从哪天起生效: '2026-06-16' });

  const path = 'product/bank-a-points/2.0.0';
  const other = await open(county, checker, path);
  await give(other, '退回', { 请写明要改什么: '请附银行来函' });
  const again = await open(county, maker, path);
  await expect(again.getByText(/退回：请附银行来函/)).toBeVisible();
  await give(again, '提交审核', { '说明（给审核人看）': '来函已附' });
  const second = await open(county, checker, path);
  await give(second, '批准', {});
  await expect(second.getByText('现行', { exact: true })).toBeVisible();
});

test('two editors of one draft see each other; the second sees whose change came first and keeps both', async ({
  county,
}) => {
  county.expectComplaint(/status of 412/);
  const first = await draft(county, 'region/demo');
  const second = await open(county, checker, 'region/demo/2.0.0');
  await expect(second.getByText(/示例市东县工作专班.*也打开了这一版本/)).toBeVisible();
  // Looked at again, or within twenty seconds, the page says it the other way round too.
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(first.getByText(/示例市.*也打开了这一版本/)).toBeVisible();
  await first.getByLabel('推荐轮次上限的值').fill('2');
  await second.getByLabel('成立时间要求的值').fill('6');
  await save(first);
  expect(
    (await answered(second, () => second.getByRole('button', { name: '保存草稿' }).click())).status(),
  ).toBe(412);
  const dialog = second.getByRole('dialog', { name: '草稿已被他人更新' });
  await expect(dialog).toContainText('推荐轮次上限 由 3 变为 2');
  await accepted(second, () => dialog.getByRole('button', { name: '加上我的修改并保存' }).click());
  await second.getByRole('link', { name: '差异' }).click();
  await expect(second.getByText('推荐轮次上限 由 3 变为 2')).toBeVisible();
  await expect(second.getByText('成立时间要求 由 12 个月 变为 6 个月')).toBeVisible();
});

test('what is wrong stands at its field, and keeps a draft from being submitted', async ({ county }) => {
  county.expectComplaint(/status of 422/);
  const page = await draft(county, 'region/demo');
  await page.getByLabel('推荐轮次上限的值').fill('99');
  await save(page);
  await expect(page.getByText(/有 1 处需要更正/)).toBeVisible();
  await expect(page.getByLabel('推荐轮次上限的值')).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: '提交审核' }).click();
  const dialog = page.getByRole('dialog');
  const refused = await answered(page, () => dialog.getByRole('button', { name: '提交审核' }).click());
  expect(refused.status()).toBe(422);
  await expect(dialog.getByRole('alert')).toBeVisible();
});
