import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-05-18T09:00' });

test('the path of a case is a picture that also says it in words: how long at each stage, and what it came back to', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('contact-again');
  const page = await county.person('east-clerk', `/cases/${await story.caseId()}`);
  const stays = page.getByRole('list', { name: '办理路径' }).getByRole('listitem');
  await expect(stays.first()).toContainText('申报');
  await expect(stays.filter({ hasText: '推荐' }).first()).toContainText(/1 天（1 个工作日）/);
  const handling = stays.filter({ hasText: '银行办理' });
  await expect(handling).toHaveCount(2);
  // From Tuesday 19 to Friday 22 May.
  await expect(handling.first()).toContainText('3 天（3 个工作日）');
  await expect(handling.last()).toContainText('第 2 次');
  await expect(handling.last()).toContainText('目前阶段');
  await expect(handling.last()).toHaveAttribute('aria-current', 'step');
  await county.at('2026-06-08T10:00');
  const later = await county.person('east-clerk', `/cases/${await story.caseId()}`);
  await expect(later.getByRole('list', { name: '办理路径' }).locator('[aria-current=step]')).toContainText(
    '4 天（2 个工作日）',
  );
  expect(await measured(later, 'case-path')).toEqual([]);

  // A bank sees what its own part waited for, and no stages of the whole.
  const bank = await county.person('bank-b-manager', `/cases/${await story.caseId()}`);
  const own = bank.getByRole('list', { name: '本行办理路径' }).getByRole('listitem');
  await expect(own.first()).toContainText('待对接');
  await expect(own.last()).toContainText('办理中');
  await expect(own.last()).toHaveAttribute('aria-current', 'step');
  await expect(own.filter({ hasText: '未授信' })).toHaveCount(1);
  for (const stage of ['五项标准审核', '分流', '联合会诊'])
    await expect(own.filter({ hasText: stage })).toHaveCount(0);
  expect(await measured(bank, 'own-path')).toEqual([]);
});

test.describe('on the telephone of the enterprise', () => {
  test.use({ startsAt: '2026-05-18T09:00', phones: ['points-owner'] });

  test('the stages of its own application open as a picture, and stay in the width', async ({ county }) => {
    const story = storyOf(county, points);
    await story.open();
    await story.tellTo('materials');
    const owner = await county.person('points-owner', `/cases/${await story.caseId()}`);
    await owner.locator('summary').filter({ hasText: '办理路径' }).click();
    const path = owner.getByRole('list', { name: '办理路径' }).getByRole('listitem');
    await expect(path.first()).toContainText('申报');
    await expect(path.last()).toContainText('银行办理');
    await expect(path.last()).toHaveAttribute('aria-current', 'step');
    expect(await measured(owner, 'applicants-path')).toEqual([]);
  });
});
