import { expect, test } from './fixtures.ts';
import { fill, pick, press, send } from './pages/form.ts';

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
    for (const state of ['已完成', '已退回']) await ledger.getByRole('checkbox', { name: state }).check();
    for (const state of ['办理中', '逾期未办']) await ledger.getByRole('checkbox', { name: state }).uncheck();
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
