import { expect, type Page } from '@playwright/test';
import { accepted } from './form.ts';

const saveButton = (page: Page) => page.getByRole('button', { name: '保存草稿' });

/** Begins a rule that is not there yet, from nothing or as a copy of another one. */
export const beginRule = async (page: Page, kind: string, id: string, like?: string): Promise<void> => {
  await page.getByRole('button', { name: `新建${kind}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('编号').fill(id);
  if (like !== undefined) await dialog.getByLabel('照此复制').selectOption(like);
  await accepted(page, () => dialog.getByRole('button', { name: '建立草稿' }).click());
  await saveButton(page).waitFor();
};

export const saveDraft = (page: Page): Promise<void> => accepted(page, () => saveButton(page).click());

/** A step of a version's life that asks for a day or a reason first. */
export const give = async (
  page: Page,
  label: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [name, value] of Object.entries(fields)) await dialog.getByLabel(name).fill(value);
  await accepted(page, () => dialog.getByRole('button', { name: label, exact: true }).click());
  await expect(dialog).toBeHidden();
};

/** Fields of the form by what they are labelled. */
export const enter = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, value] of Object.entries(fields))
    await page.getByRole('main').getByLabel(label, { exact: true }).fill(value);
};

export const choose = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, option] of Object.entries(fields))
    await page.getByRole('main').getByLabel(label, { exact: true }).selectOption(option);
};

/** A regional setting that is unset: set it, say what it is and where it comes from. */
export const setSetting = async (page: Page, name: string, value: string, source: string): Promise<void> => {
  const group = page.getByRole('group', { name, exact: true });
  // What is not there yet has no checkbox either.
  await group.waitFor();
  const set = group.getByRole('checkbox');
  if ((await set.count()) > 0 && !(await set.isChecked())) await set.check();
  const box = group.getByLabel(`${name}的值`, { exact: true });
  if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption(value);
  else await box.fill(value);
  await group.getByLabel(`${name}的来源`, { exact: true }).fill(source);
};

/** From a list whose entries are named with their id behind them. */
export const chooseNamed = async (page: Page, label: string, name: string): Promise<void> => {
  const list = page.getByRole('main').getByLabel(label, { exact: true });
  const option = list.getByRole('option', { name: new RegExp(`^${name}（`) });
  await list.selectOption((await option.getAttribute('value')) ?? '');
};

/** Opens what waits for the check of whoever looks at the list. */
export const offered = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('button', { name: '批准', exact: true }).waitFor();
};
