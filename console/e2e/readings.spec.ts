import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { accepted } from './pages/form.ts';
import { give, offered, saveDraft } from './pages/rule-editor.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-05-15T09:00' });

test('a case shows what its date would be by the other start that the region compares; the rule is set in its form', async ({
  county,
}) => {
  const maker = await county.person('east-head', '/administration/rules/region/demo');
  await accepted(maker, () => maker.getByRole('button', { name: '起草新版本' }).click());
  // The shipped rule: one month from the recommendation.
  const compare = maker.locator('[data-at$="/deadlines/bankAnswer/value/compare"] select');
  await compare.selectOption({ label: '推荐' });
  await saveDraft(maker);
  await expect(maker.getByRole('main')).toContainText('对照起算事件不能与起算事件相同');
  await compare.selectOption({ label: '材料齐全' });
  await saveDraft(maker);
  await maker.getByRole('link', { name: '差异' }).click();
  await expect(maker.getByRole('main')).toContainText('材料齐全');
  await maker.getByRole('link', { name: '内容' }).click();
  await give(maker, '提交审核', { 希望从哪天起生效: '2026-05-16' });
  const checker = await county.person('city-regulator', '/administration/rules');
  await offered(checker, /区域设置 .* 2\.0\.0/);
  await give(checker, '批准', { 从哪天起生效: '2026-05-16' });

  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('contact');
  const id = await story.caseId();
  const clerk = await county.person('east-clerk', `/cases/${id}`);
  const row = clerk
    .getByRole('region', { name: '起算对照' })
    .getByRole('listitem')
    .filter({ hasText: '答复期限' });
  await expect(row).toContainText('现行（自推荐起）：6月19日（周五）');
  await expect(row).toContainText('对照（自材料齐全起）：该事件尚未发生');
  await county.api.order('bank-b', { path: `/cases/${id}/materials`, body: {} }, 'papers');
  await clerk.reload();
  await expect(row).toContainText('现行（自推荐起）：6月19日（周五）');
  await expect(row).toContainText('对照（自材料齐全起）：6月20日（周六）');
  expect(await measured(clerk, 'readings')).toEqual([]);

  const bank = await county.person('bank-b-manager', `/cases/${id}`);
  await expect(bank.getByRole('main')).toContainText('示例精铸机械');
  await expect(bank.getByRole('main')).not.toContainText('起算对照');
});
