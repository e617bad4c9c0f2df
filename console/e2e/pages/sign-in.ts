import { expect, type Page } from '@playwright/test';
import type { Account } from '../real-county.ts';

const fillIn = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields))
    await page.getByLabel(name, { exact: true }).fill(value);
};

/** The page of an invitation or of a reset: what is typed there is sent, and what the next page says is the test's to ask. */
export const chooseAccount = async (
  page: Page,
  { loginName, password }: Partial<Account> & Pick<Account, 'password'>,
  again = password,
): Promise<void> => {
  if (loginName !== undefined) await fillIn(page, { 登录名: loginName });
  await fillIn(page, { 密码: password, 再输入一次密码: again });
  await page.getByRole('button', { name: '保存' }).click();
};

/** 登录: name and password, as people type them. */
export const typePassword = async (page: Page, { loginName, password }: Account): Promise<void> => {
  await fillIn(page, { 登录名: loginName, 密码: password });
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** From an invitation's link to the first page of one's own. */
export const takeUp = async (page: Page, link: string, account: Account): Promise<void> => {
  await page.goto(link);
  await chooseAccount(page, account);
  await expect(page.getByRole('status')).toContainText(`登录名 ${account.loginName} 已可使用`);
  await page.getByRole('link', { name: '打开会诊' }).click();
  await typePassword(page, account);
  await page.getByRole('main').waitFor();
};
