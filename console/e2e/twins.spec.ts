import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { fill } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ phones: ['points-owner'] });

test('one firm under two numbers is shown, compared and merged; what is two firms is told apart', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('materials');
  const first = await story.caseId();
  const { applicant, need } = (await story.state()).view;
  const again = async (code: string, name: string, phone: string) =>
    await county.api.order(
      'wg-demo-east',
      {
        path: '/cases',
        body: {
          channel: 'visit',
          applicant: {
            ...{ kind: 'enterprise', name, industry: 'C3452', foundedOn: '2019-06-01', existingBankIds: [] },
            identity: { kind: 'businessLicence', code },
            contact: { name: '示例联系人', phone },
            facts: { employees: 20 },
          },
          need: { ...need, wishedBankIds: [] },
        },
      },
      `e2e-twins-${code}`,
    );
  await again('370700600000007', applicant.name, '13900001111');
  await again('370700600000015', '示例山里食品厂（虚构）', '13900001111');

  const lead = await county.person('east-clerk', '/duplicates');
  const main = lead.getByRole('main');
  await test.step('the list says which, and why', async () => {
    await expect(main.getByRole('listitem').filter({ hasText: '名称相同' }).first()).toBeVisible();
    await expect(main).toContainText('联系电话相同');
    await expect(main).toContainText('2 对');
  });

  await test.step('two firms with one telephone are told apart, and shown no more', async () => {
    const pair = main
      .locator('li')
      .filter({ hasText: '联系电话相同' })
      .filter({ hasText: '山里食品' })
      .first();
    await pair.getByRole('link', { name: /^核对/ }).click();
    const apart = main.locator('section').filter({ hasText: '不是同一企业' }).last();
    await fill(lead, { apartReason: '同一代账会计，两家分别年检' });
    await apart.locator('button[type="submit"]').click();
    await expect(main).toContainText('1 对');
  });

  await test.step('the case with the banks stays; the other ends, and both are read from it', async () => {
    await main.getByRole('link', { name: /^核对/ }).first().click();
    await expect(main).toContainText('银行只会知道该件已结束');
    await main.locator('#keep').locator(`input[value="${first}"]`).check();
    await fill(lead, { reason: '营业执照变更登记，为同一家' });
    await main
      .locator('section')
      .filter({ hasText: '是同一企业，并案' })
      .locator('button[type="submit"]')
      .click();
    const sure = lead.getByRole('dialog', { name: '请确认后提交' });
    await expect(sure).toContainText('不保留的一件将办结');
    await sure.locator('.ant-btn-primary').click();
    await expect(lead).toHaveURL(new RegExp(`/cases/${first}$`));
    await expect(main.getByRole('region', { name: '已并入本案' })).toContainText('营业执照变更登记');
    await main.getByText('看并入案件的经过').click();
    await expect(main).toContainText('并入另一件案件，由该件继续办理');
  });

  await test.step('a bank that works on it reads nothing of another case', async () => {
    const bank = await county.person('bank-a-manager', `/cases/${first}`);
    await expect(bank.getByRole('main')).toContainText(applicant.name.replace('（虚构）', ''));
    await expect(bank.getByRole('main')).not.toContainText('并入');
  });

  await test.step('before a case is opened for it again, the work group is told', async () => {
    await lead.goto(`${county.address}/duplicates`);
    await expect(main).toContainText('没有疑似重复的案件');
    await lead.goto(`${county.address}/cases/${first}`);
    await expect(main.getByRole('region', { name: '已并入本案' })).toBeVisible();
  });
});
