import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { barriersOf } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { choose, fill, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-05-18T09:00', phones: ['samr-officer'] });

test('the calendar shows what falls when to each who may know, with days off, and leads to where it is worked on', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('diagnose');
  await county.person('east-head');
  const clerk = await county.person('east-clerk', '/my-leave');
  await fill(clerk, { from: '2026-06-02', until: '2026-06-03' });
  await choose(clerk, 'coverId', '东县工作专班 负责人');
  await send(clerk);

  await clerk.goto(`${county.address}/`);
  await clerk.getByRole('link', { name: '日程' }).click();
  const table = clerk.getByRole('table', { name: '2026 年 5 月的日程' });
  await expect(table.getByRole('link', { name: /联合会诊/ })).toBeVisible();
  // Labour Day is off, the Saturday after it is worked.
  await expect(
    table.locator('td').filter({ has: clerk.locator('time[datetime="2026-05-01"]') }),
  ).toContainText('休');
  await expect(
    table.locator('td').filter({ has: clerk.locator('time[datetime="2026-05-09"]') }),
  ).toContainText('班');
  await clerk.getByRole('button', { name: '下个月' }).click();
  const june = clerk.getByRole('table', { name: '2026 年 6 月的日程' });
  await expect(june.getByRole('link', { name: /处方：.*示例精铸机械/ })).toHaveCount(2);
  await expect(june.getByRole('link', { name: /休假/ })).toHaveCount(2);
  expect(await barriersOf(clerk, true)).toEqual([]);
  await clerk.getByText('清单', { exact: true }).click();
  await expect(clerk).toHaveURL(/month=2026-06.*view=list/);
  await clerk
    .getByRole('link', { name: /处方：.*示例精铸机械/ })
    .first()
    .click();
  await expect(clerk).toHaveURL(/\/ledger\//);
  await clerk.goBack();
  expect(await measured(clerk, 'schedule')).toEqual([]);

  // A department reads its own measure, on a phone as a list; a bank nothing of it.
  const samr = await county.person('samr-officer', '/schedule?month=2026-06');
  await expect(samr.getByRole('link', { name: /处方：/ })).toHaveCount(1);
  await expect(samr.getByRole('table')).toHaveCount(0);
  await samr.getByRole('link', { name: /处方：/ }).click();
  await expect(samr.getByRole('main')).toContainText('受理信用修复');
  const bank = await county.person('bank-b-manager', '/schedule?month=2026-06');
  await expect(bank.getByRole('main')).not.toContainText('处方：');
  await expect(bank.getByRole('main')).not.toContainText('休假，');

  // Nobody has said yet which days are off in years to come.
  await clerk.goto(`${county.address}/schedule?month=2029-02`);
  await expect(clerk.getByRole('note')).toContainText(/还没有公布|not published/);
});
