import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';

test.use({ startsAt: '2026-06-16T10:00', demoData: true, phones: ['east-clerk'] });

test('a visit is recorded on a telephone without a connection, survives a reload, and is one record', async ({
  county,
}) => {
  // Without a connection the browser says so of each request.
  county.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR/);
  const page = await county.person('east-clerk', '/visits/new');
  const main = page.getByRole('main');
  await main.getByLabel('企业名称').waitFor();
  expect(await barriers(page)).toEqual([]);
  // The form and its files are kept once the worker stands.
  const worker = () =>
    page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration('/visits/new'))?.active?.state ?? 'none',
    );
  await expect.poll(worker).toBe('activated');

  await page.context().setOffline(true);
  await main.getByLabel('企业名称').fill('示例离线纺织（虚构）');
  await main.getByText('有需求').click();
  await main.getByLabel('金额（可不填）').fill('80');
  await main.getByRole('button', { name: '记下这次走访' }).click();
  await expect(main.getByText(/尚未报送（1 条）/)).toBeVisible();

  await page.reload();
  await expect(main.getByText(/现在没有网络/)).toBeVisible();
  await expect(main.getByText(/尚未报送（1 条）/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await main.getByLabel('企业名称').fill('示例离线木业（虚构）');
  await main.getByRole('button', { name: '记下这次走访' }).click();
  await expect(main.getByText(/尚未报送（2 条）/)).toBeVisible();

  await page.context().setOffline(false);
  await expect(main.getByText(/尚未报送/)).toHaveCount(0);
  await main.getByRole('link', { name: '走访台账' }).click();
  await expect(main.getByRole('listitem').filter({ hasText: '示例离线' })).toHaveCount(2);
  await page.reload();
  await expect(main.getByRole('listitem').filter({ hasText: '示例离线纺织' })).toHaveCount(1);
  expect(await barriers(page)).toEqual([]);
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.includes('visits.')),
  );
  expect(kept).toEqual([]);

  await main.getByRole('link', { name: /示例离线纺织/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('走访记录');
  await expect(main.getByText('待转申报')).toBeVisible();
  await main.getByRole('link', { name: '为它建档申报' }).click();
  await expect(page.getByText(/已带入走访内容/)).toBeVisible();
});
