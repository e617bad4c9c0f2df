import { penalty } from '../../local/demo/scenarios/penalty.ts';
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

  // A bank reads its own part of the record, and no stages of the whole.
  const bank = await county.person('bank-b-manager', `/cases/${await story.caseId()}`);
  await expect(bank.getByRole('main')).not.toContainText('办理路径');
});
