import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

test.use({ phones: ['bank-a-manager'] });

test('a recommendation list is drawn up from the case list, pushed, and acknowledged by the bank’s lead', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('screen');

  const clerk = await county.person('east-clerk', '/cases');
  const main = clerk.getByRole('main');
  await main.locator('tbody').getByRole('checkbox').first().check();
  await main.getByRole('button', { name: '编入清单' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByLabel('清单种类').click();
  await clerk.getByTitle('推荐清单').click();
  await dialog.getByLabel('推送给哪家银行').click();
  await clerk.getByTitle(/示例甲银行/).click();
  await dialog.getByRole('button', { name: '编制草稿（1 件）' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('推荐清单（草稿）');
  expect(await barriers(clerk)).toEqual([]);
  await main.getByRole('button', { name: '推送给银行' }).click();
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('推荐清单〔2026〕1号');
  await expect(main.getByText('待签收')).toBeVisible();
  expect(await barriers(clerk)).toEqual([]);

  // The bank is told once, finds the list on the page it starts on, and its lead acknowledges it on a telephone.
  const bank = await county.person('bank-a-manager', '/cases');
  const inbox = bank.getByRole('main');
  await expect(inbox.getByRole('heading', { name: '1 份推荐清单待签收' })).toBeVisible();
  await inbox.getByRole('link', { name: '推荐清单〔2026〕1号' }).click();
  await expect(bank.getByRole('heading', { level: 1 })).toHaveText('推荐清单〔2026〕1号');
  expect(await barriers(bank)).toEqual([]);
  await inbox.getByRole('button', { name: '签收' }).click();
  await bank.getByRole('dialog').getByRole('button', { name: '签收' }).click();
  await expect(inbox.getByText('已签收')).toBeVisible();
  await expect(inbox.getByRole('button', { name: '签收' })).toHaveCount(0);
  const file = bank.waitForEvent('download');
  await inbox.getByRole('button', { name: '导出 XLSX' }).click();
  expect((await file).suggestedFilename()).toMatch(/^推荐清单_.*2026-1\.xlsx$/);

  await clerk.reload();
  await expect(main.getByText('已签收')).toBeVisible();
  await expect(main.getByRole('button', { name: '撤回清单' })).toHaveCount(0);
  await clerk.goto(`${county.address}/batches?standing=over`);
  await expect(main.getByRole('link', { name: '推荐清单〔2026〕1号' })).toBeVisible();
  expect(await barriers(clerk)).toEqual([]);
});

test('an application list is put forward, called back, and another signed by the lead', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  const lead = await county.person('east-head', '/cases');
  const main = lead.getByRole('main');
  const draw = async () => {
    await lead.goto(`${county.address}/cases`);
    await main.locator('tbody').getByRole('checkbox').first().check();
    await main.getByRole('button', { name: '编入清单' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '编制草稿（1 件）' }).click();
    await main.getByRole('button', { name: '提交负责人' }).click();
  };
  await draw();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('申报清单〔2026〕1号');
  await main.getByRole('button', { name: '撤回清单' }).click();
  await lead.getByRole('dialog').getByLabel('撤回原因').fill('漏了一户');
  await lead.getByRole('dialog').getByRole('button', { name: '撤回清单' }).click();
  await expect(main.getByText('漏了一户')).toBeVisible();

  await draw();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('申报清单〔2026〕2号');
  await lead.goto(county.address);
  await main.getByRole('link', { name: '申报清单〔2026〕2号' }).click();
  await main.getByRole('button', { name: '签字确认' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: '签字确认' }).click();
  await expect(main.getByText('已签字')).toBeVisible();
});
