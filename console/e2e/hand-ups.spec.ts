import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { accepted, choose, fill, pick, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-23T09:00' });
test.setTimeout(240_000);

test('a case that a county cannot solve is handed up, accepted, discussed by the city, and what it found comes back', async ({
  county,
}) => {
  const story = storyOf(county, jointDiagnosis);
  await story.open();
  await story.tellTo('diagnose');
  const id = await story.caseId();
  const question = '县内没有机构能判断工艺，请市里组织专家';

  await test.step('the county’s lead hands it up, and keeps the case', async () => {
    const lead = await county.person('east-head', `/cases/${id}`);
    await lead.getByRole('button', { name: '提请上级会诊' }).click();
    const dialog = lead.getByRole('dialog', { name: '提请上级会诊' });
    await expect(dialog).toContainText('各项期限照常计算');
    await dialog.getByLabel('提请哪一级').click();
    await lead
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .getByText('示例市监管部门', { exact: true })
      .click();
    await dialog.getByLabel('请上级解决什么').fill(question);
    await dialog.getByLabel('本级为何解决不了').fill('甲银行和丙银行都表示看不懂技术');
    await accepted(lead, () => dialog.getByRole('button', { name: '提请上级会诊' }).click());
    const part = lead.getByRole('region', { name: '提级会诊' });
    await expect(part).toContainText('待答复');
    await expect(part).toContainText('请上级在此日前答复');
  });

  await test.step('the city finds it where its day begins, accepts it and convenes a session of its own', async () => {
    const city = await county.person('city-regulator', '/');
    await city.getByRole('link', { name: '1 件提级会诊待本级办理' }).click();
    const card = city.getByRole('region', { name: '待本级办理' }).getByRole('article');
    await expect(card).toContainText(question);
    await card.getByRole('button', { name: '答复提级' }).click();
    const dialog = city.getByRole('dialog', { name: '答复提级' });
    await accepted(city, () => dialog.getByRole('button', { name: '答复提级' }).click());
    await expect(card).toContainText('已受理，待会诊');
    await city.getByRole('link', { name: '召集本级会诊' }).click();
    await city.locator(`input[type="checkbox"][value="${id}"]`).check();
    await fill(city, { startsAt: '2026-05-06T14:00', place: '市政务中心' });
    await choose(city, 'invited', '东县工作专班');
    await choose(city, 'invited', '示例甲银行');
    await send(city);
    await expect(city.getByRole('main')).toContainText('市政务中心');
  });

  await test.step('what the city found comes back to the case, and nothing else of it moves', async () => {
    await county.at('2026-05-06T14:10');
    const city = await county.person('city-regulator', '/hand-ups');
    await city.getByRole('link', { name: '查看会诊' }).click();
    await pick(city, 'disposition', 'held');
    await fill(city, { findings: '市科技局组织专家认定工艺成熟' });
    await send(city);
    await expect(city.getByRole('region', { name: '记录' })).toContainText('已有结论');
    expect(await measured(city, 'city-session')).toEqual([]);
    const lead = await county.person('east-head', `/cases/${id}`);
    await lead.goto(`${county.address}/cases/${id}`);
    const part = lead.getByRole('region', { name: '提级会诊' });
    await expect(part).toContainText('市科技局组织专家认定工艺成熟');
    expect((await story.state()).view.phase.stage).toBe('prescription');
    expect(await measured(lead, 'case-hand-ups')).toEqual([]);
    await lead.goto(`${county.address}/hand-ups`);
    expect(await measured(lead, 'hand-ups')).toEqual([]);
  });

  await test.step('the enterprise reads that and the outcome, a bank that it was handed up; neither what the levels said of banks', async () => {
    const owner = await county.person('recycling-owner', `/cases/${id}`);
    await expect(owner.getByRole('region', { name: '上级会诊' })).toContainText(
      '市科技局组织专家认定工艺成熟',
    );
    await expect(owner.getByRole('main')).not.toContainText(question);
    const bank = await county.person('bank-a-manager', `/cases/${id}`);
    await expect(bank.getByRole('region', { name: '上级会诊' })).toContainText('已有结论');
    for (const word of [question, '看不懂技术', '认定工艺成熟'])
      await expect(bank.getByRole('main')).not.toContainText(word);
    expect(await measured(owner, 'owner-hand-ups')).toEqual([]);
  });
});
