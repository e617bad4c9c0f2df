import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { expect, test } from './fixtures.ts';
import { bankDesk } from './pages/bank.ts';
import { caseFile } from './pages/case-file.ts';
import { answered, fill, pick, press, send, sendButton } from './pages/form.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-05-18T09:00' });

test('a bank asks for more time, the date stands until the lead agrees, and every move is on record', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('recommend');
  const id = await story.caseId();
  const before = (await story.state()).view.rounds.at(-1)?.lines[0]?.clock;
  const due = before && 'dueOn' in before ? before.dueOn : '';
  const bank = await bankDesk(county, 'bank-b').opened(id);
  county.expectComplaint(/status of 4\d\d/);

  await test.step('a day before the one in force is refused in words', async () => {
    await bank.getByRole('button', { name: '申请延期' }).click();
    await pick(bank, 'kind', 'bankAnswer');
    await fill(bank, { until: '2026-05-20', reason: '等待企业补齐订单合同' });
    expect((await answered(bank, () => press(bank))).status()).toBeGreaterThanOrEqual(400);
    await expect(
      bank.getByRole('main').locator('.ant-form-item-explain-error, [role=alert]').first(),
    ).toBeVisible();
  });

  await test.step('the request waits, and the date does not move', async () => {
    await fill(bank, { until: '2026-07-10' });
    await send(bank);
    await expect(bank.getByRole('status').filter({ hasText: '已申请延期至' })).toContainText(
      '等待专班负责人答复',
    );
    const clock = (await story.state()).view.rounds.at(-1)?.lines[0]?.clock;
    expect(clock && 'dueOn' in clock ? clock.dueOn : '').toBe(due);
    expect(await barriers(bank)).toEqual([]);
  });

  await test.step('the lead agrees, with a word', async () => {
    const lead = await caseFile(county, 'east-head').begin(id, 'answerExtension');
    await expect(lead.getByRole('main')).toContainText('等待企业补齐订单合同');
    expect(await barriers(lead)).toEqual([]);
    await pick(lead, 'granted', 'true');
    await fill(lead, { reason: '同意，请同步告知企业' });
    await send(lead);
    await expect(lead.getByRole('main')).toContainText('期限变动');
    await expect(lead.getByRole('main')).toContainText('等待企业补齐订单合同');
  });

  const after = (await story.state()).view.rounds.at(-1)?.lines[0]?.clock;
  expect(after && 'dueOn' in after ? after.dueOn : '').toBe('2026-07-10');
  const again = await bankDesk(county, 'bank-b').opened(id);
  await expect(again.getByRole('main')).toContainText('7月10日');
  await expect(sendButton(again)).toHaveCount(0);
});

test('a department is asked for facts, opens the question on record, answers, and the facts stand beside the firm’s', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('screen');
  const id = await story.caseId();
  const files = caseFile(county);
  const clerk = await files.begin(id, 'askDepartment');
  const chooseIn = async (name: string, label: string) => {
    const box = clerk.locator(`[id="${name}"]`);
    await box.click();
    await box.fill(label);
    await clerk
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      .filter({ hasText: label })
      .first()
      .click();
    await clerk.keyboard.press('Escape');
  };
  await chooseIn('departmentId', '税务局');
  await chooseIn('asked_figures', '研发');
  await fill(clerk, { why: '核对研发投入', dueOn: '2026-05-25' });
  await send(clerk);
  const section = clerk.getByRole('article', { name: /税务局/ });
  await clerk.goto(`${county.address}/cases/${id}/materials`);
  await expect(section).toContainText('部门尚未查看');

  const tax = await county.person('tax-officer', '/inquiries');
  const question = tax.getByRole('region', { name: '待答复' }).getByRole('article');
  await expect(question).not.toContainText('核对研发投入');
  await question.getByRole('button', { name: '查看所询内容' }).click();
  await expect(question).toContainText('核对研发投入');
  expect(await barriers(tax)).toEqual([]);
  await fill(tax, { reply_figures_0_value: '120', reply_figures_0_fiscalYear: '2025' });
  await send(tax);
  await expect(tax.getByRole('region', { name: '已答复或终止' }).getByRole('article')).toContainText('120');

  await clerk.reload();
  await expect(section).toContainText('120');
  await expect(section).toContainText('税务局');
  expect(await barriers(clerk)).toEqual([]);
});
