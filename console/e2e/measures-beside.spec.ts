import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { caseFile } from './pages/case-file.ts';
import { choose, fill, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ phones: ['guarantor-manager'] });

test('a guarantee is prescribed while a bank works on the case, and done before it answers', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('materials');
  const id = await story.caseId();
  const desk = caseFile(county);

  await test.step('the work group gives it beside the bank’s work', async () => {
    const page = await desk.begin(id, 'prescribe');
    await expect(page.getByRole('main')).toContainText('银行照常办理，案件不等待这项处方');
    await choose(page, 'code', '担保增信');
    await fill(page, { measure: '评估政府性融资担保，出具意向函', dueOn: '2026-03-20' });
    await choose(page, 'ownerOrgId', '担保');
    await send(page);
    await page.goto(`${county.address}/cases/${id}/prescriptions`);
    const row = page.getByRole('row', { name: /出具意向函/ });
    await expect(row).toContainText('银行办理期间开具，不影响案件去向');
    await expect(row.getByRole('link', { name: /办结处方/ })).toBeVisible();
    expect((await story.state()).view.phase).toMatchObject({ stage: 'bankHandling' });
  });

  await test.step('its owner finds it among what is to be done, and does it', async () => {
    const guarantor = await county.person('guarantor-manager', '/cases');
    await guarantor.getByRole('link', { name: /出具意向函/ }).click();
    await guarantor.getByRole('button', { name: '已办成，填写凭证' }).click();
    await fill(guarantor, { evidence: '意向函〔2026〕12 号' });
    await send(guarantor);
  });

  await test.step('the bank that works on the case reads what was done, and the case waits for the bank as before', async () => {
    const bank = await county.person('bank-a-manager', `/cases/${id}`);
    await expect(bank.getByRole('main')).toContainText('意向函〔2026〕12 号');
    const page = await desk.open(id);
    await expect(page.getByRole('main')).toContainText('示例甲银行');
    expect((await story.state()).view.phase).toMatchObject({ stage: 'bankHandling' });
  });
});
