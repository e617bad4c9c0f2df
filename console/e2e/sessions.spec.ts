import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { expect, test } from './fixtures.ts';
import { field, fill, pick, sendButton } from './pages/form.ts';
import { refuses } from './refuses.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-23T09:00' });
const chinese = /[\u4e00-\u9fff]/;

test('a session is convened for a time to come, found by whoever leads it, and concludes something', async ({
  county,
}) => {
  county.expectComplaint(/status of 422/);
  const story = storyOf(county, jointDiagnosis);
  await story.open();
  await story.tellTo('let-go');
  const id = await story.caseId();
  await county.at('2026-04-27T08:50');

  await test.step('not for a day that has passed', async () => {
    const page = await county.person('east-clerk', `/sessions/new?case=${id}`);
    await refuses(
      page,
      'startsAt',
      { startsAt: '2026-04-20 14:00', place: '301 会议室' },
      /过去|以后|晚于|已过/,
    );
  });

  await test.step('the city leads it and finds it in its list', async () => {
    await story.tellTo('convene');
    const convened = await county.person('east-clerk', '/sessions');
    const row = { hasText: '东县政务服务中心' };
    await expect(convened.getByRole('row').filter(row)).toContainText('由您召集');
    const list = await county.person('city-regulator', '/sessions');
    await expect(list.getByRole('row').filter(row)).not.toContainText('由您召集');
    await list.getByRole('row').filter({ hasText: '东县政务服务中心' }).getByRole('link').first().click();
    await expect(list.getByRole('main')).toContainText('循环再生');
  });

  const { session } = await story.state();
  const page = await county.person('east-clerk', `/sessions/${session?.id}`);
  await pick(page, 'disposition', 'held');

  await test.step('neither finding nor prescription is no diagnosis', async () => {
    await refuses(page, 'findings', { note: '大家都说了' }, chinese);
  });

  await test.step('what is wrong is said at its field', async () => {
    await page.getByRole('button', { name: '添加处方' }).click();
    const typed = { findings: '工艺成熟', prescriptions_0_measure: '出具技术说明' };
    await refuses(page, 'prescriptions_0_dueOn', typed, chinese);
    await page.getByRole('button', { name: /去掉.*处方|删除.*处方/ }).click();
  });

  await test.step('what goes on record asks first', async () => {
    await fill(page, { findings: '工艺成熟' });
    await sendButton(page).click();
    const sure = page.getByRole('dialog', { name: '请确认后提交' });
    await expect(sure).toContainText('不能撤回');
    await sure.getByRole('button', { name: '返回修改' }).click();
    await expect(field(page, 'findings')).toHaveValue('工艺成熟');
    expect((await story.state()).view.diagnoses ?? []).toEqual([]);
  });
});
