import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { barriersOf } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { accepted, choose, field, fill, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-23T09:00' });
test.setTimeout(240_000);

test('a session asks for a date, is moved, loses a case to the next one, begins with who is there and is minuted', async ({
  county,
}) => {
  const story = storyOf(county, jointDiagnosis);
  await story.open();
  await story.tellTo('let-go');
  const id = await story.caseId();
  await county.at('2026-04-27T08:50');
  const clerk = await county.person('east-clerk', `/sessions/new?case=${id}`);

  await test.step('cases are gathered by the reason they were declined for', async () => {
    await clerk.getByRole('button', { name: /选中列出的 1 件/ }).click();
    await expect(clerk.locator(`input[type="checkbox"][value="${id}"]`)).toBeChecked();
  });

  await test.step('several dates: those invited are asked first', async () => {
    await fill(clerk, { startsAt: '2026-05-06 14:00', place: '301 会议室' });
    await clerk.getByRole('button', { name: '添加备选时间' }).click();
    await fill(clerk, { dates_0: '2026-05-07 09:30' });
    await choose(clerk, 'conveners', '发展改革委');
    await choose(clerk, 'invited', '甲银行');
    await send(clerk);
    await expect(clerk.getByRole('region', { name: '征询时间' })).toContainText('还没有答复');
  });
  const { session } = await story.state();
  const room = `/sessions/${session?.id}`;

  await test.step('a bank replies on its own page, from a phone as well', async () => {
    const bank = await county.person('bank-a-manager', room);
    await bank.getByRole('checkbox', { name: /09:30/ }).check();
    await fill(bank, { who: '王经理' });
    await send(bank);
    await expect(bank.getByRole('main')).toContainText('1 个时间可以出席');
    expect(await measured(bank, 'reply')).toEqual([]);
  });

  await test.step('the clerk sees the tally and fixes the date', async () => {
    await clerk.goto(`${county.address}${room}`);
    const dates = clerk.getByRole('region', { name: '征询时间' });
    await expect(dates).toContainText('王经理');
    expect(await barriersOf(clerk, true)).toEqual([]);
    await dates.getByRole('button', { name: '选定这个时间' }).last().click();
    await accepted(clerk, () =>
      clerk.getByRole('dialog').getByRole('button', { name: '选定这个时间' }).click(),
    );
    await expect(clerk.getByRole('main')).toContainText('09:30');
  });

  await test.step('it is moved, with the reason', async () => {
    await clerk.getByRole('button', { name: '改期' }).click();
    const dialog = clerk.getByRole('dialog', { name: '改期' });
    await dialog.getByLabel('时间（北京时间）').fill('2026-05-08 10:00');
    await dialog.getByLabel('改期的理由').fill('牵头单位另有会议');
    await accepted(clerk, () => dialog.getByRole('button', { name: '改期' }).click());
    await expect(clerk.getByRole('region', { name: '变更记录' })).toContainText('牵头单位另有会议');
  });

  await test.step('the case goes back to waiting, and an emergency session takes it', async () => {
    await clerk.getByRole('button', { name: '移出议程' }).click();
    const dialog = clerk.getByRole('dialog', { name: '移出议程' });
    await dialog.getByLabel('移出的理由').fill('企业负责人出差');
    await accepted(clerk, () => dialog.getByRole('button', { name: '移出议程' }).click());
    await expect(clerk.getByRole('region', { name: '变更记录' })).toContainText('企业负责人出差');
    await clerk.goto(`${county.address}/sessions/new?case=${id}`);
    await fill(clerk, { startsAt: '2026-04-27 16:00', place: '301 会议室' });
    await clerk.getByRole('checkbox', { name: '紧急会诊' }).check();
    await field(clerk, 'emergency').fill('账户后天被冻结');
    await choose(clerk, 'invited', '甲银行');
    await send(clerk);
    await expect(clerk.getByRole('region', { name: '变更记录' })).toContainText('账户后天被冻结');
  });

  await test.step('it begins with who is there, and the minutes say who came', async () => {
    await clerk.getByRole('checkbox', { name: /甲银行/ }).check();
    await clerk.getByLabel(/甲银行.*的到场人员/).fill('王经理、李科长');
    await clerk.getByRole('button', { name: '开始会诊' }).click();
    const dialog = clerk.getByRole('dialog', { name: '开始会诊' });
    await accepted(clerk, () => dialog.getByRole('button', { name: '开始会诊' }).click());
    expect(await measured(clerk, 'room')).toEqual([]);
    await clerk.goto(`${county.address}${new URL(clerk.url()).pathname}`);
    await clerk.getByRole('button', { name: /结束会诊|Close/ }).click();
    await accepted(clerk, () =>
      clerk
        .getByRole('dialog')
        .getByRole('button', { name: /结束会诊|Close/ })
        .last()
        .click(),
    );
    await clerk.goto(`${county.address}${new URL(clerk.url()).pathname}/minutes`);
    await expect(clerk.getByRole('main')).toContainText(/王经理(、|, )李科长/);
    await expect(clerk.getByRole('main')).toContainText('账户后天被冻结');
  });
});
