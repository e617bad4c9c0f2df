import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Running, startInstallation } from './installation.ts';
import { barriers, collectComplaints, signIn } from './sign-in.ts';

let running: Running;
test.beforeAll(async () => {
  running = await startInstallation();
});
test.afterAll(() => running.stop());

const pdf = (words: string) => ({
  name: `${words}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n%${words}\n${'x'.repeat(200_000)}\n%%EOF\n`),
});
const section = (page: Page) => page.getByRole('region', { name: /^材料|^Documents/ });
const rowOf = (page: Page, name: string) => section(page).getByRole('listitem').filter({ hasText: name });
const choose = (page: Page, ...files: readonly ReturnType<typeof pdf>[]) =>
  section(page)
    .locator('input[type=file]')
    .setInputFiles([...files]);
const say = (page: Page, label: string) => section(page).getByLabel('这是什么材料').selectOption({ label });

/** The case file of an enterprise, as the work group reaches it. */
const openAsClerk = async (page: Page, name: string) => {
  await signIn(page, running.address, /东县工作专班 联络员/, '/cases');
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('link', { name: '材料', exact: true }).click();
  await expect(section(page)).toBeVisible();
};

test('an owner files papers for one bank on a phone; that bank opens them, another never learns of them', async ({
  browser,
}) => {
  const held = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const phone = await held.newPage();
  const complaints = collectComplaints(phone);
  await signIn(phone, running.address, /精轴传动 企业主/);
  await expect(section(phone)).toBeVisible();
  // What it is decides who can open it, so nothing is sent on a guess.
  await section(phone).getByRole('button', { name: '选择文件上传' }).click();
  await expect(section(phone).getByText(/请先选择这是什么材料/)).toBeVisible();
  await expect(section(phone).getByLabel('这是什么材料')).toBeFocused();
  await say(phone, '银行要件 · 示例丙银行');
  await expect(section(phone).getByText(/示例丙银行能打开；其他银行看不到/)).toBeVisible();
  const paper = pdf('最近一期财务报表（虚构）');
  await choose(phone, paper);
  await expect(rowOf(phone, paper.name).getByRole('button', { name: /^下载/ })).toBeVisible();
  await expect(phone.getByRole('status').getByText(`已归档：${paper.name}`)).toBeVisible();
  await expect(rowOf(phone, paper.name)).toContainText('示例04 精轴传动');
  const over = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(await barriers(phone)).toEqual([]);
  expect(complaints).toEqual([]);
  await phone.close();

  const bank = await (await browser.newContext()).newPage();
  await signIn(bank, running.address, /示例丙银行 客户经理/, '/cases');
  await bank
    .getByRole('link', { name: /精轴传动/ })
    .first()
    .click();
  const [download] = await Promise.all([
    bank.waitForEvent('download'),
    rowOf(bank, paper.name).getByRole('button', { name: /^下载/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(paper.name);
  const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
  expect(digest(await readFile(await download.path()))).toBe(digest(paper.buffer));
  // The bank reads it, and it is not the bank's to take away.
  await expect(rowOf(bank, paper.name).getByRole('button', { name: /^撤回/ })).toHaveCount(0);
  expect(await barriers(bank)).toEqual([]);
  await bank.close();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, running.address, /示例甲银行 客户经理/, '/cases');
  await other
    .getByRole('link', { name: /精轴传动/ })
    .first()
    .click();
  await expect(section(other)).toBeVisible();
  await expect(other.getByText('最近一期财务报表')).toHaveCount(0);
  await other.close();
});

test('what cannot be taken is said before anything is sent, and what is not what it claims is not filed', async ({
  page,
}) => {
  await openAsClerk(page, '精轴传动');
  const before = await section(page).getByRole('listitem').count();
  await say(page, '其他');
  await choose(
    page,
    { name: '名单.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('x') },
    { name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  );
  await expect(section(page).getByRole('alert')).toContainText('名单.xls：不能接收这种文件');
  await expect(section(page).getByRole('alert')).toContainText('空.pdf：文件是空的');
  await choose(page, { ...pdf('其实是网页'), buffer: Buffer.from('<script>alert(1)</script>') });
  await expect(section(page).getByText('其实是网页.pdf：内容与后缀不符')).toBeVisible();
  // What begins as it should is looked at by the server.
  await choose(page, {
    ...pdf('x'),
    name: '其实是压缩包.docx',
    buffer: Buffer.from('PK\u0003\u0004 no office file'),
  });
  await expect(section(page).getByText(/传到的内容与申报的大小、校验值或文件类型不符/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await expect(section(page).getByRole('button', { name: '换一个文件' })).toBeVisible();
  await section(page).getByRole('button', { name: '不再上传' }).click();
  await expect(section(page).getByRole('button', { name: '选择文件上传' })).toBeFocused();
  expect(await section(page).getByRole('listitem').count()).toBe(before);
});

test('a link that has expired is asked for again by itself', async ({ page }) => {
  await openAsClerk(page, '精轴传动');
  await say(page, '授权书');
  let refused = 0;
  await page.route('**/files/**', async (route) => {
    if (route.request().method() !== 'PUT' || refused > 0) return route.continue();
    refused += 1;
    return route.fulfill({ status: 403, body: '' });
  });
  const paper = pdf('营业执照（虚构）');
  await choose(page, paper);
  await expect(rowOf(page, paper.name).getByRole('button', { name: /^下载/ })).toBeVisible();
  expect(refused).toBe(1);
});

test('a line that breaks loses nothing, and leaving while a file is on its way asks first', async ({
  page,
}) => {
  await openAsClerk(page, '精轴传动');
  await say(page, '授权书');
  const paper = pdf('断线的文件（虚构）');
  await page.route('**/files/**', (route) => route.abort());
  await choose(page, paper);
  await expect(section(page).getByRole('alert')).toContainText('断线的文件（虚构）.pdf没有传完，也没有归档');
  await page.unroute('**/files/**');
  await section(page).getByRole('button', { name: '重新上传' }).click();
  await expect(rowOf(page, paper.name).getByRole('button', { name: /^下载/ })).toBeVisible();

  await page.route(
    '**/files/**',
    (route) => new Promise((go) => setTimeout(() => go(route.continue()), 2000)),
  );
  await choose(page, pdf('慢的文件（虚构）'));
  await page.getByRole('link', { name: '进展' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /留在/ }).click();
  await expect(rowOf(page, '慢的文件').getByRole('button', { name: /^下载/ })).toBeVisible();
});

test('a link that answers nothing twice says what to do', async ({ page }) => {
  await openAsClerk(page, '精轴传动');
  await page.route('**/files/**', (route) => route.fulfill({ status: 403, body: '' }));
  await section(page).getByRole('button', { name: /^下载/ }).first().click();
  await expect(section(page).getByRole('alert')).toContainText('请再点一次「下载」');
});

test('a document is removed with a reason, by keyboard', async ({ page }) => {
  await openAsClerk(page, '精轴传动');
  const paper = pdf('传错的文件（虚构）');
  await say(page, '授权书');
  await choose(page, paper);
  const remove = rowOf(page, paper.name).getByRole('button', { name: /^撤回/ });
  await remove.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '撤回这份材料' });
  await dialog.getByRole('button', { name: '撤回' }).click();
  await expect(dialog.getByText('请写明原因。')).toBeVisible();
  await expect(dialog.getByLabel('撤回原因')).toBeFocused();
  await dialog.getByLabel('撤回原因').fill('传错了企业');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '撤回' }).click();
  await expect(rowOf(page, paper.name)).toHaveCount(0);
  await expect(section(page).getByRole('heading')).toBeFocused();
  await page.getByRole('link', { name: '进展' }).click();
  await expect(page.getByText('撤回授权书：传错了企业')).toBeVisible();
});

test('a department files evidence for its own task and sees nothing else of the file', async ({ page }) => {
  await signIn(page, running.address, /税务局 经办人/);
  await page.getByRole('main').locator('a[href^="/cases/"]').first().click();
  await expect(section(page)).toBeVisible();
  const paper = pdf('完税证明（虚构）');
  await choose(page, paper);
  await expect(rowOf(page, paper.name)).toContainText('处方凭证');
  expect(await barriers(page)).toEqual([]);
});
