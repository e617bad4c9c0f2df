import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';
import { withStoppedCase } from './stopped-cases.ts';

test.use({ startsAt: '2026-04-20T09:00', before: withStoppedCase });

test('a case whose flow has stopped is named with why, and goes on when a person asks', async ({
  county,
}) => {
  const page = await county.person('east-clerk', '/operation');
  await settled(page);
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText('示例云枢智算有限公司');
  await expect(row).toContainText('银行办理');
  await expect(row).toContainText('系统处理出错，多次重试未成功');
  await expect(row).toContainText('错误名（报修时提供）：Broken');
  await expect(row).toContainText('已停止自动恢复，请点“恢复流程”');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('listitem').filter({ hasText: '示例云枢智算有限公司' })).toContainText(
    'Broken',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });

  await row.getByRole('button', { name: '恢复流程' }).click();
  const dialog = page.getByRole('dialog', { name: '恢复流程' });
  await expect(dialog).toContainText('《示例云枢智算有限公司》的流程将在一分钟内从“银行办理”继续');
  await dialog.locator('.ant-btn-primary').click();
  await expect(page.getByText('全部案件运行正常')).toBeVisible({ timeout: 15_000 });
});
