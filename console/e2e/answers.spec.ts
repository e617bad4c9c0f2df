import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { bankDesk } from './pages/bank.ts';
import { caseFile } from './pages/case-file.ts';
import { accepted, choose, fill, sendButton } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ phones: ['points-owner'] });

test('an answer is asked about before it is given, can be corrected the same day, and the phone says what is so', async ({
  county,
}) => {
  county.expectComplaint(/status of 4\d\d/);
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('materials');
  await story.come('grant');
  const id = await story.caseId();
  const page = await bankDesk(county, 'bank-a').answer(id, 'grant');
  const item = page.locator('.ant-form-item').filter({ has: page.locator('#rateBp') });
  const sure = page.getByRole('dialog', { name: '请确认后提交' });
  const back = sure.getByRole('button', { name: '返回修改' });
  const answers = async () => (await story.state()).view.rounds.at(-1)?.lines[0]?.answer;
  const before = JSON.stringify(await answers());

  await test.step('a limit speaks as its field does', async () => {
    await fill(page, { amountFen: '900', rateBp: '341', tenorMonths: '24' });
    await choose(page, 'method', '信用');
    await sendButton(page).click();
    await expect(item.locator('.ant-form-item-explain-error')).toHaveText('年利率须在 0% 至 100% 之间');
  });

  await test.step('who reads it is not told names and numbers by accident', async () => {
    await fill(page, { rateBp: '99', conditions: '联系人：李明，13800138000，110101199003070011' });
    await sendButton(page).click();
    await expect(sure).toContainText('企业会看到的文字里有个人信息');
    for (const mark of ['姓名：李明', '电话：13800138000', '身份证号：110101199003070011'])
      await expect(sure).toContainText(mark);
    await back.click();
    await fill(page, { conditions: '每季报送报表' });
  });

  await test.step('what the product asks stands there, and an offer beyond it is refused by name', async () => {
    const basis = page.locator('.ant-form-item').filter({ has: page.locator('[id="basis_productId"]') });
    await expect(basis).toContainText('金额 100 万元至 1,250 万元 · 线上不超过 600 万元');
    await expect(basis).toContainText('以上为企业积分达到 70 分 后的条件');
    await sendButton(page).click();
    await expect(sure).toContainText('9,000,000');
    await expect(sure).toContainText('更正');
    await sure.locator('.ant-btn-primary').click();
    await expect(item.locator('.ant-form-item-explain-error')).toContainText(
      '年利率：不符合（要求 3.10% 至 4.00%，方案 99.00%）',
    );
    expect(JSON.stringify(await answers())).toBe(before);
  });

  await test.step('by the bank’s own terms with a reason it could be given; an unusual rate is asked about all the same', async () => {
    await choose(page, 'basis_productId', '银行自定条件');
    await fill(page, { basis_reason: '总行专项审批' });
    await expect(page.getByRole('complementary')).toContainText('总行专项审批');
    await sendButton(page).click();
    await sure.locator('.ant-btn-primary').click();
    await expect(sure).toContainText('这些内容不常见，请核对');
    await expect(sure).toContainText('99');
    await back.click();
    expect(JSON.stringify(await answers())).toBe(before);
    await choose(page, 'basis_productId', '创新积分信用贷');
    await fill(page, { rateBp: '3.41' });
    await sendButton(page).click();
    await accepted(page, () => sure.locator('.ant-btn-primary').click());
  });

  await test.step('the same day it is corrected, and both stand in the story', async () => {
    await page.goto(`${county.address}/cases/${id}/answer`);
    await page.getByRole('button', { name: '更正答复' }).click();
    await fill(page, { amountFen: '880', why: '录入金额有误' });
    await sendButton(page).click();
    await expect(sure).toContainText('8,800,000');
    await accepted(page, () => sure.locator('.ant-btn-primary').click());
    const file = await caseFile(county).open(id);
    await expect(file.getByText(/示例甲银行更正了答复，现为授信：8,800,000 元.*录入金额有误/)).toBeVisible();
    await expect(file.getByText(/9,000,000 元/).first()).toBeVisible();
  });

  await test.step('once all is paid out the phone does not say that the bank has it', async () => {
    await story.tellTo('sign');
    await county.api.order(
      'bank-a',
      { path: `/cases/${id}/disbursements`, body: { on: '2026-03-05', amountFen: 880_000_000 } },
      'e2e-answers-paid',
    );
    const phone = await county.person('points-owner');
    await expect(phone.getByRole('heading', { level: 2 }).first()).not.toContainText('示例甲银行');
    await expect(phone.getByRole('main')).toContainText('8,800,000');
  });
});
