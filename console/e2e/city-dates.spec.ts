import { cultivation } from '../../local/demo/scenarios/cultivation.ts';
import { expect, test } from './fixtures.ts';
import { caseFile } from './pages/case-file.ts';
import { fill, pick, press, send } from './pages/form.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-06-15T09:00' });

test('a county asks its city to move a date, which waits in the city’s own work and bell, is declined once and then agreed to', async ({
  county,
}) => {
  const story = storyOf(county, cultivation);
  await story.open();
  await story.tellTo('coach');
  const id = await story.caseId();
  const dueOn = async () => (await story.state()).view.limit?.dueOn;
  const due = await dueOn();

  await test.step('nobody of the county moves it, the lead neither', async () => {
    const lead = await caseFile(county, 'east-head').begin(id, 'extension');
    await expect(lead.getByRole('main')).toContainText('专班不能自行办理');
    await fill(lead, { until: '2026-09-30', reason: '账套建立需跨季度核对' });
    await send(lead);
    await expect(lead.getByRole('main')).toContainText('等待示例市监管部门答复');
    await expect(lead.getByRole('link', { name: '答复延期申请' })).toHaveCount(0);
    expect(await dueOn()).toBe(due);
    expect(await barriers(lead)).toEqual([]);
  });

  const city = await county.person('city-regulator', '/');
  const asked = city.getByRole('region', { name: /待审批的延期申请/ });
  await test.step('the city finds it where its day begins', async () => {
    await expect(city.getByRole('link', { name: '待办：1 件' })).toBeVisible();
    await expect(asked).toContainText('账套建立需跨季度核对');
    await expect(asked).toContainText('9月30日');
    expect(await barriers(city)).toEqual([]);
    await asked.getByRole('link', { name: '查看并答复' }).click();
    await city.locator('#act-title').waitFor();
    expect(await barriers(city)).toEqual([]);
    await press(city);
    await expect(city.getByRole('main').locator('.ant-form-item-explain-error').first()).toBeVisible();
    await pick(city, 'granted', 'false');
    await fill(city, { reason: '请先说明已完成的部分' });
    await send(city);
    await expect(city.getByRole('main')).toContainText('请先说明已完成的部分');
    expect(await dueOn()).toBe(due);
  });

  await test.step('asked again, it is agreed to, and both answers stand on record', async () => {
    const clerk = await caseFile(county).begin(id, 'extension');
    await fill(clerk, { until: '2026-08-31', reason: '账套已建，余下核对到 8 月底' });
    await send(clerk);
    await city.goto(`${county.address}/cases/${id}/act/answerExtension`);
    await pick(city, 'granted', 'true');
    await fill(city, { reason: '同意' });
    await send(city);
    expect(await dueOn()).toBe('2026-08-31');
    await city.goto(`${county.address}/`);
    await expect(city.getByRole('link', { name: /^待办：/ })).toHaveCount(0);
    await clerk.goto(`${county.address}/cases/${id}`);
    const moves = clerk.getByRole('region', { name: '期限变动' });
    await expect(moves.getByRole('listitem')).toHaveCount(2);
    await expect(moves).toContainText('示例市监管部门');
    await expect(moves).toContainText('请先说明已完成的部分');
    await clerk.goto(`${county.address}/notices`);
    await expect(clerk.getByRole('main')).toContainText('期限已变动');
    await expect(clerk.getByRole('main')).toContainText('延期申请未同意');
    expect(await barriers(clerk)).toEqual([]);
  });
});
