import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { barriersOf } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { accepted } from './pages/form.ts';
import { sessionRoom } from './pages/session-room.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-23T09:00' });
test.setTimeout(240_000);

test('follow-ups are set in the session, stand in minutes and calendars, are moved, done by their owners and called off', async ({
  county,
}) => {
  const story = storyOf(county, jointDiagnosis);
  const room = sessionRoom(county);
  await story.open();
  await story.tellTo('let-go');
  const id = await story.caseId();
  await county.at('2026-04-27T08:50');
  await room.convene(id, {
    startsAt: '2026-04-28T14:00',
    place: '301 会议室',
    conveners: ['示例市', '发展改革'],
    invited: ['示例甲银行', '科技局'],
  });
  const { session } = await story.state();
  const path = `/sessions/${session?.id}`;
  await county.at('2026-04-28T14:00');
  const clerk = await county.person('east-clerk', path);
  for (const unit of [/甲银行/, /发展改革/, /循环再生/])
    await clerk.getByRole('checkbox', { name: unit }).check();
  await clerk.getByRole('button', { name: '开始会诊' }).click();
  await accepted(clerk, () => clerk.getByRole('dialog').getByRole('button', { name: '开始会诊' }).click());

  const acting = async (page: typeof clerk, name: string, values: Readonly<Record<string, string>>) => {
    const dialog = page.getByRole('dialog', { name });
    for (const [label, value] of Object.entries(values)) {
      const box = dialog.getByLabel(label);
      if ((await box.getAttribute('role')) === 'combobox') {
        await box.click();
        await box.fill(value);
        await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
      } else await box.fill(value);
    }
    await accepted(page, () => dialog.getByRole('button', { name, exact: true }).click());
    await expect(dialog).toBeHidden();
  };

  await test.step('a firm that was not discussed has none; once it was, they are set where it was spoken of', async () => {
    await expect(clerk.getByRole('button', { name: '约定跟进' })).toHaveCount(0);
    await room.record(
      clerk,
      ['工艺有检测报告，银行没有看到'],
      [{ code: '技术', measure: '出具技术说明', owner: '科技局', dueOn: '2026-05-08' }],
    );
    await clerk.getByRole('button', { name: '约定跟进' }).click();
    expect(await barriersOf(clerk, true)).toEqual([]);
    await acting(clerk, '约定跟进', {
      由谁跟进: '科技局',
      跟进日期: '2026-05-15',
      跟进什么: '看技术说明是否送到各银行',
    });
    await clerk.getByRole('button', { name: '约定跟进' }).click();
    await acting(clerk, '约定跟进', {
      由谁跟进: '本专班',
      跟进日期: '2026-05-20',
      跟进什么: '回访企业，看研发台账是否建好',
    });
    await expect(clerk.getByRole('region', { name: '回访跟进' })).toContainText('看技术说明是否送到各银行');
    await room.close(clerk, []);
  });

  await test.step('the minutes say them as they are laid out', async () => {
    await clerk.goto(`${county.address}${path}/minutes`);
    await expect(clerk.getByRole('article')).toContainText('看技术说明是否送到各银行');
    await clerk.getByRole('button', { name: '送签' }).click();
    await accepted(clerk, () => clerk.getByRole('dialog').getByRole('button', { name: '送签' }).click());
    await expect(clerk.getByRole('article')).toContainText('回访企业，看研发台账是否建好');
  });

  await test.step('moved with a reason; both days stand with the case', async () => {
    await clerk.goto(`${county.address}/follow-ups`);
    const card = clerk.getByRole('article').filter({ hasText: '回访企业' });
    await card.getByRole('button', { name: '改期' }).click();
    await acting(clerk, '改期', { 改到哪天: '2026-05-22', 改期原因: '企业负责人出差' });
    await expect(card).toContainText('企业负责人出差');
    await clerk.goto(`${county.address}/cases/${id}/prescriptions`);
    await expect(clerk.getByRole('region', { name: '回访跟进' })).toContainText('企业负责人出差');
  });

  await test.step('the day stands in the calendar of the work group', async () => {
    await clerk.goto(`${county.address}/schedule?month=2026-05`);
    await expect(clerk.getByRole('main')).toContainText('会诊回访跟进');
  });

  await test.step('its owner finds it, and says what came out', async () => {
    await county.at('2026-05-15T10:00');
    const officer = await county.person('sci-tech-officer', '/follow-ups');
    const card = officer.getByRole('article').filter({ hasText: '看技术说明' });
    await expect(officer.getByRole('main')).not.toContainText('回访企业');
    await card.getByRole('button', { name: '登记结果' }).click();
    await acting(officer, '登记结果', { 结论: '需进一步措施', 结果: '乙银行还没有收到，已补寄' });
    await expect(officer.getByRole('region', { name: '已办结或取消' })).toContainText(
      '需进一步措施：乙银行还没有收到',
    );
    expect(await measured(officer, 'officer-follow-ups')).toEqual([]);
  });

  let late = clerk;
  await test.step('past its day it waits where its person’s day begins, and is called off with a reason', async () => {
    await county.at('2026-05-25T09:30');
    late = await county.person('east-clerk', '/follow-ups');
    await late.goto(`${county.address}/follow-ups`);
    const card = late.getByRole('article').filter({ hasText: '回访企业' });
    await expect(card).toContainText('逾期');
    await card.getByRole('button', { name: '取消跟进' }).click();
    await acting(late, '取消跟进', { 取消原因: '企业已放款' });
    await expect(late.getByRole('region', { name: '已办结或取消' })).toContainText('取消原因：企业已放款');
  });

  await test.step('the enterprise reads when which organisation looks, and not who of the work group', async () => {
    const owner = await county.person('recycling-owner', `/cases/${id}`);
    await expect(owner.getByRole('region', { name: '回访跟进' })).toContainText('看技术说明是否送到各银行');
    expect(await measured(owner, 'owner-follow-ups')).toEqual([]);
    const bank = await county.person('bank-a-manager', '/follow-ups');
    await expect(bank.getByRole('main')).toContainText('没有待办的回访跟进');
    await late.goto(`${county.address}/cases/${id}/prescriptions`);
    expect(await measured(late, 'case-follow-ups')).toEqual([]);
    await late.goto(`${county.address}/follow-ups`);
    expect(await measured(late, 'follow-ups')).toEqual([]);
  });
});
