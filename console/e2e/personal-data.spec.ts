import { expect, test } from '@playwright/test';
import { type Running, startInstallation } from './installation.ts';
import { barriers, collectComplaints, signIn } from './sign-in.ts';

let running: Running;
test.beforeAll(async () => {
  running = await startInstallation();
});
test.afterAll(() => running.stop());

test('an owner takes a copy, withdraws consent and asks for erasure; the work group erases, and the record stays whole', async ({
  browser,
}) => {
  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const complaints = [collectComplaints(phone)];
  await signIn(phone, running.address, /示例05/);
  await phone.getByRole('link', { name: /个人信息/ }).click();
  await expect(phone.getByRole('heading', { name: '提供给了谁' })).toBeVisible();
  expect(await barriers(phone)).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const saving = phone.waitForEvent('download');
  await phone.getByRole('button', { name: '下载副本' }).click();
  expect((await saving).suggestedFilename()).toBe('个人信息.json');

  await phone.getByRole('button', { name: '撤回同意' }).focus();
  await phone.keyboard.press('Enter');
  await phone.getByRole('dialog').getByRole('button', { name: '撤回同意' }).click();
  await expect(phone.getByText('您已撤回同意')).toBeVisible();
  await phone.getByRole('button', { name: '申请删除' }).click();
  await phone.getByLabel(/想删除哪些/).fill('请删除联系人电话');
  await phone.getByRole('button', { name: '提交申请' }).click();
  await expect(phone.getByText('工作专班正在审核')).toBeVisible();
  const [, caseId] = /cases\/([^/]+)/.exec(phone.url()) ?? [];

  const desk = await (await browser.newContext()).newPage();
  complaints.push(collectComplaints(desk));
  await signIn(desk, running.address, /东县工作专班 联络员/);
  await desk.goto(`${running.address}/cases/${caseId}/personal`);
  await expect(desk.getByText('请删除联系人电话')).toBeVisible();
  // Somebody waits for an answer; that is the one next step.
  await expect(desk.getByRole('link', { name: '答复删除申请' })).toBeVisible();
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole('button', { name: '删除个人信息' }).click();
  await desk.getByLabel(/个人撤回同意/).check();
  await desk.getByLabel('申请或决定编号').fill('来函〔2026〕12号');
  await desk.getByRole('button', { name: '下一步：核对' }).click();
  await expect(desk.getByRole('heading', { name: '删除后无法恢复' })).toBeFocused();
  expect(await barriers(desk)).toEqual([]);
  await desk.getByRole('button', { name: '永久删除' }).click();
  await expect(desk.getByText('个人信息已全部删除')).toBeVisible();
  await expect(desk.getByText('请删除联系人电话')).toBeHidden();
  await desk.getByRole('link', { name: '审计' }).click();
  await desk.getByRole('button', { name: '校验全部记录' }).click();
  await expect(desk.getByText(/条记录完整/)).toBeVisible();

  const bank = await (await browser.newContext()).newPage();
  await signIn(bank, running.address, /甲银行 客户经理/);
  await bank.goto(`${running.address}/cases/${caseId}`);
  await expect(bank.getByText('企业已撤回同意')).toBeVisible();
  await expect(bank.getByText(/erased|consent withdrawn/)).toHaveCount(0);
  expect(complaints.flat()).toEqual([]);
});
