import type { Page } from '@playwright/test';
import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';
import { storyOf } from './story.ts';

/** What belongs to the demonstration and not to a name; files keep the names they were uploaded with. */
const mark = /（虚构）(?!\.pdf)|\(fictional\)|\(fictitious\)/;

const bounds = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { top: box.y, bottom: box.y + box.height };
};

test.describe('names', () => {
  test.use({ demoData: true, startsAt: '2026-06-16T10:00', phones: ['owner-04', 'owner-05'] });

  test('the phone says which firm it is, and that it is made up once beside the name', async ({ county }) => {
    for (const [persona, firm] of [
      ['owner-04', '示例04 精轴传动'],
      ['owner-05', '示例05 数安信'],
    ] as const) {
      const page = await county.person(persona);
      await settled(page);
      const own = page.locator('header summary span');
      await expect(own).toHaveText(firm);
      expect(
        await own.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      ).toBeLessThan(2);
      await expect(page.getByRole('main')).not.toHaveText(mark);
      await page.locator('header summary').click();
      await expect(page.locator('header details')).toContainText('虚构');
    }
  });

  test('a list holds identity codes whole, in either language', async ({ county }) => {
    const page = await county.person('east-clerk', '/cases');
    for (const language of ['zh', 'en']) {
      if (language === 'en') await page.getByRole('button', { name: 'Switch to English' }).click();
      await settled(page);
      const codes = page.getByText(/^9[0-9A-Z]{17}/);
      expect(await codes.count()).toBeGreaterThan(5);
      for (const code of await codes.all())
        expect(await code.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await expect(page.getByRole('main')).not.toHaveText(mark);
    }
  });

  test('a lost connection is said above what stays in sight, and covers nothing of it', async ({
    county,
  }) => {
    county.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    const page = await county.person('east-clerk', '/cases');
    await page.getByRole('link', { name: '示例04 精轴传动' }).click();
    await page.getByRole('link', { name: '审计' }).click();
    await page.getByRole('row').nth(10).waitFor();
    await page.context().setOffline(true);
    const notice = page.getByText(/连接不上服务，正在重试/);
    await notice.waitFor({ timeout: 40_000 });
    await page.evaluate(() => scrollTo(0, 400));
    const head = await bounds(page, 'main header h1');
    const said = await notice.boundingBox();
    expect(said && said.y + said.height).toBeLessThanOrEqual(head.top);
    await page.context().setOffline(false);
    await expect(notice).toHaveCount(0, { timeout: 10_000 });
  });
});

test('the desk says what a product lends, in words, and offers a maker of sensors no loan for farms', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('screen');
  const page = await county.person('east-clerk', `/cases/${await story.caseId()}/recommendation`);
  await settled(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('制造业 C4021');
  await expect(main).not.toContainText('余量');
  const suitable = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^(符合|差一项)/ }) });
  await expect(suitable).toHaveCount(2);
  await expect(suitable.first().getByRole('listitem').first()).toContainText(
    /额度100 万元 至 1,250 万元年利率3.10 % 至 4.00 %期限3 个月 至 36 个月积分门槛60/,
  );
  for (const group of await suitable.all()) await expect(group).not.toContainText('农业科技');
  await page.getByText(/查看 \d+ 个产品/).click();
  const farms = page.getByRole('listitem').filter({ hasText: '农业科技信用贷' }).first();
  await farms.getByText('为什么').click();
  await expect(farms).toContainText('行业：不符合（要求 农、林、牧、渔业 A');
});

test.describe('dates', () => {
  test.use({ locale: 'de-DE' });

  test('are typed and read our way, whatever the language of the browser', async ({ county }) => {
    const story = storyOf(county, points);
    await story.open();
    const page = await county.person('east-clerk', `/cases/${await story.caseId()}/act/amend`);
    const chinese = page.getByRole('button', { name: '切换为中文' });
    if (await chinese.isVisible()) await chinese.click();
    await settled(page);
    const founded = page.locator('#applicant_foundedOn');
    await founded.fill('2020年7月1日');
    await founded.blur();
    await expect(founded).toHaveValue('2020-07-01');
    const item = page.locator('.ant-form-item').filter({ has: founded });
    await expect(item).toContainText('2020年7月1日（周三）');
    await expect(page.locator('input[type^="date"]:not([aria-hidden])')).toHaveCount(0);
    await expect(item.getByRole('button', { name: '打开日历' })).toBeVisible();
  });
});

test('a deadline on a day off says so in words of its own', async ({ county }) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('screen');
  await county.at('2026-03-04T10:00');
  await county.api.order(
    'wg-demo-east',
    {
      path: `/cases/${await story.caseId()}/recommendation`,
      body: { choices: [{ bankId: 'bank-a', productId: 'bank-a-points' }] },
    },
    'e2e-day-off',
  );
  // Once the bank has called, what it is waited for is its answer.
  await county.api.order(
    'bank-a',
    { path: `/cases/${await story.caseId()}/contact`, body: {} },
    'e2e-called',
  );
  for (const [persona, path] of [
    ['bank-a-manager', '/cases'],
    ['east-clerk', '/cases'],
  ] as const) {
    const page = await county.person(persona, path);
    await settled(page);
    await expect(page.getByRole('main')).toContainText('到期逢休息日');
    await expect(page.getByRole('main')).not.toContainText('· 休息日');
  }
});
