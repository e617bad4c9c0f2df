import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });
test.setTimeout(180_000);

test('cases that wait are put on the agenda of a session that is convened, gathered by what ails them', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('decline');
  const clerk = await county.person('east-clerk', '/sessions');
  await clerk.getByRole('row').filter({ hasText: '待召开' }).getByRole('link').first().click();
  const agenda = clerk.getByRole('navigation', { name: '议程' }).getByRole('listitem');
  await agenda.first().waitFor();
  const before = await agenda.count();

  await clerk.getByRole('link', { name: '加入案件' }).click();
  await expect(clerk.getByRole('heading', { name: '加入议程' })).toBeVisible();
  const chosen = clerk.getByRole('checkbox').first();
  await chosen.check();
  await clerk.getByRole('button', { name: '加入 1 件' }).waitFor();
  await send(clerk);

  await expect(agenda).toHaveCount(before + 1);
  await expect(clerk.getByRole('region', { name: '变更记录' })).toContainText('加入议程');
  await clerk.getByRole('link', { name: '加入案件' }).click();
  expect(await measured(clerk, 'add-cases')).toEqual([]);
});
