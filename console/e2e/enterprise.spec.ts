import { expect, test } from '@playwright/test';
import { type Running, startInstallation } from './installation.ts';
import { barriers, collectComplaints, signIn } from './sign-in.ts';

let running: Running;
test.beforeAll(async () => {
  running = await startInstallation();
});
test.afterAll(() => running.stop());
test.use({ viewport: { width: 390, height: 844 } });

test('an owner applies in steps, loses nothing on the way, and withdraws', async ({ page }) => {
  const complaints = collectComplaints(page);
  await signIn(page, running.address, /晶测传感 企业主/);
  await page.getByRole('navigation').getByRole('link', { name: '申报' }).click();
  const next = page.getByRole('button', { name: /下一步/ });

  await next.click();
  await expect(page.getByText('必填').first()).toBeVisible();
  await page.getByLabel('由哪个工作专班办理').selectOption({ index: 1 });
  await page.getByLabel('企业名称').fill('示例晶测传感（虚构）');
  await page.getByLabel('所属行业').selectOption('C');
  await page.getByLabel('成立日期').fill('2019-05-06');
  await page.getByLabel('联系人').fill('示例联系人');
  await page.getByLabel('联系电话').fill('000-0000');
  await next.click();

  await page.getByLabel('需要多少钱').fill('很多');
  await page.getByLabel('用多久').fill('12');
  await page.getByText('设备更新').click();
  await page.getByLabel('具体说说').fill('买两台检测设备');
  await next.click();
  await expect(page.getByRole('heading', { name: '资金需求' })).toBeVisible();
  await expect(page.getByLabel('需要多少钱')).toHaveValue('很多');
  await page.getByLabel('需要多少钱').fill('120.5');
  await page.reload();
  await expect(page.getByLabel('具体说说')).toHaveValue('买两台检测设备');
  expect(await barriers(page)).toEqual([]);
  await next.click();

  await page.getByLabel('职工总数').fill('48');
  await next.click();
  await next.click();
  await expect(page.getByText('前两项都同意后才能受理')).toBeVisible();
  await page.getByRole('checkbox', { name: /部门核查/ }).check();
  await page.getByRole('checkbox', { name: /把申报材料/ }).check();
  await next.click();
  await page.getByRole('button', { name: '提交申报' }).click();

  await expect(page.getByRole('heading', { name: /现在由.*东县工作专班.*办理/ })).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual(
    [],
  );
  await page.getByRole('button', { name: '撤回申报' }).click();
  await page.getByLabel('为什么撤回').fill('货款提前到账');
  await page.getByRole('button', { name: '确定撤回' }).click();
  await expect(page.getByRole('link', { name: '再次申报' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an owner compares two offers, takes one and may still abandon it', async ({ page }) => {
  await signIn(page, running.address, /数安信 企业主/);
  await page.getByRole('link', { name: '比较方案' }).click();
  const offers = page.getByRole('list', { name: '授信方案' }).getByRole('article');
  await expect(offers).toHaveCount(2);
  expect(await barriers(page)).toEqual([]);
  await offers.first().getByRole('button', { name: '选定这个方案' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '选定这个方案' }).click();
  await expect(offers.first().getByText('您已选定')).toBeVisible();
  await page.getByRole('button', { name: '放弃这个方案' }).click();
  await page.getByLabel('为什么放弃').fill('金额用不了这么多');
  await page.getByRole('button', { name: '确定放弃' }).click();
  await expect(offers.last().getByText('已失效')).toBeVisible();
  await expect(offers.first().getByRole('button', { name: '选定这个方案' })).toBeVisible();
});

test('an owner answers a bank, and finds what was typed after coming back', async ({ page }) => {
  await signIn(page, running.address, /云枢智算 企业主/);
  await page.getByRole('button', { name: '去补充' }).click();
  await page.getByLabel('您要补充的内容').fill('近三个月回款流水，已发客户经理');
  await page.reload();
  await expect(page.getByLabel('您要补充的内容')).toHaveValue('近三个月回款流水，已发客户经理');
  await page.getByRole('button', { name: '告诉银行已补充' }).click();
  await expect(page.getByText('没有，等待即可')).toBeVisible();
});
