import { signIn } from '../../local/demo/badges.ts';
import { send as ask } from '../../local/demo/http.ts';
import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { expect, test } from './fixtures.ts';
import { field, fill, pick, press, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.describe('the problem ledger', () => {
  test.use({ startsAt: '2026-06-16T10:00', demoData: true, phones: ['guarantor-manager'] });

  test('is one page for the county: owners ask, decline and finish, the work group answers', async ({
    county,
  }) => {
    county.watched.expect(/status of (409|422)/);
    const east = await county.person('east-clerk', '/ledger');
    const ledger = east.getByRole('main');
    await expect(ledger.getByRole('row')).toHaveCount(3);
    await expect(ledger.getByRole('row').nth(1)).toContainText('更新纳税信用记录');
    await expect(ledger.getByRole('row').nth(1)).toContainText('逾期未办');

    const tax = await county.person('tax-officer', '/cases');
    await tax.getByRole('link', { name: /更新纳税信用记录/ }).click();
    await tax.getByRole('button', { name: '申请延期' }).click();
    await fill(tax, { until: '2026-06-01', reason: '系统月底统一更新' });
    await press(tax);
    await expect(tax.getByRole('main').locator('.ant-form-item-explain-error')).toBeVisible();
    await fill(tax, { until: '2026-07-10' });
    await send(tax);
    await expect(tax.getByText(/已申请延期至/)).toBeVisible();

    await east.getByRole('button', { name: '只看申请延期的' }).click();
    await expect(ledger.getByRole('row')).toHaveCount(2);
    await ledger.getByRole('link', { name: /更新纳税信用记录/ }).click();
    await expect(ledger.getByText(/系统月底统一更新/)).toBeVisible();
    await pick(east, 'granted', 'true');
    // Without a reason nothing is sent.
    await press(east);
    await expect(ledger.locator('.ant-form-item-explain-error')).toBeVisible();
    await fill(east, { reason: '情况属实' });
    await send(east);
    await expect(ledger.getByText('已延期 1 次')).toBeVisible();

    const guarantor = await county.person('guarantor-manager', '/cases');
    await guarantor.getByRole('link', { name: /评估政府性融资担保/ }).click();
    await guarantor.getByRole('button', { name: '退回，不由我办' }).click();
    await fill(guarantor, { reason: '不在担保业务范围' });
    await send(guarantor);
    await expect(guarantor.getByText('已退回', { exact: false }).first()).toBeVisible();

    await east.getByRole('navigation').getByRole('link', { name: '问题台账' }).click();
    await ledger.locator('summary').filter({ hasText: '状态' }).click();
    for (const [state, wanted] of [
      ['已完成', true],
      ['已退回', true],
      ['办理中', false],
      ['逾期未办', false],
    ] as const) {
      // What is chosen stands in the address first, and in the box a moment later.
      await ledger.getByRole('checkbox', { name: state }).click();
      await expect(ledger.getByRole('checkbox', { name: state })).toBeChecked({ checked: wanted });
    }
    await east.keyboard.press('Escape');
    await expect(ledger.getByRole('row')).toHaveCount(3);
    await ledger.getByRole('link', { name: /缴清逾期税款/ }).click();
    await ledger.getByRole('button', { name: '反馈成效' }).click();
    await pick(east, 'helped', 'yes');
    await send(east);
    await expect(ledger.getByText('专班反馈：有效')).toBeVisible();

    const city = await county.person('city-regulator', '/ledger');
    await expect(city.getByRole('main')).not.toContainText('缴清逾期税款');
    await city.getByRole('link', { name: /东县/ }).click();
    await expect(city.getByRole('row', { name: /更新纳税信用记录/ })).toContainText('办理中');
  });
});

test.describe('what helped before', () => {
  test.use({ startsAt: '2026-03-23T09:00', demoData: true });

  test('is shown beside the form of a diagnosis, taken over by a press, and counted from records', async ({
    county,
  }) => {
    const story = storyOf(county, jointDiagnosis);
    await story.open();
    await story.tellTo('disburse');
    const { token } = await signIn(county.address, 'wg-demo-east');
    const path = '/regulator/sessions?limit=20';
    const { sessions } = (await ask(county.address, { method: 'GET', path, token })) as {
      readonly sessions: readonly { readonly id: string; readonly state: string }[];
    };
    const coming = sessions.find(({ state }) => state === 'convened');

    const page = await county.person('east-clerk', `/sessions/${coming?.id}`);
    const similar = page.getByRole('main').locator('details').filter({ hasText: '相似案件怎么办的' });
    await expect(similar).toContainText('示例循环再生材料有限公司');
    await expect(similar).toContainText(/同因未授信（.*信息不对称.*）/);
    await expect(similar).toContainText(/未授信后 \d+ 天放款/);
    await similar.getByRole('button', { name: /^采用/ }).first().click();
    await expect(page.getByRole('group', { name: '处方 1' })).toBeVisible();
    await expect(field(page, 'prescriptions_0_measure')).toHaveValue('');

    const effects = await county.person('east-clerk', '/ledger/effects');
    const byReason = effects.getByRole('table', { name: '按未授信主要原因' });
    await expect(byReason.getByRole('row', { name: /信息不对称/ })).toContainText('2');
    await expect(effects.getByRole('table', { name: '按处方' }).getByRole('row')).not.toHaveCount(1);
  });
});
