import { expect, type Locator, type Page } from '@playwright/test';
import type { Seats } from '../county.ts';
import { accepted, answered } from './form.ts';

/** 机构与人员: the dialogs of an administrator, each named by its button. */
export type Fields = Readonly<Record<string, string>>;

/** Opens the dialog of an act; what the act is of may be a person's line. */
const opened = async (page: Page, within: Page | Locator, label: string): Promise<Locator> => {
  await within.getByRole('button', { name: label, exact: true }).click();
  return page.getByRole('dialog', { name: label });
};

/** One field by its label: typed into, or chosen from a list that opens. */
export const fillField = async (page: Page, dialog: Locator, label: string, value: string): Promise<void> => {
  const box = dialog.getByLabel(label, { exact: false }).first();
  if ((await box.getAttribute('role')) !== 'combobox') return box.fill(value);
  await box.fill(value);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    .getByText(value, { exact: true })
    .first()
    .click();
  // A list with several choices stays open over what comes next; Esc would close the dialog with it.
  if ((await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').count()) > 0)
    await dialog.getByRole('heading').first().click();
};

const fillAll = async (page: Page, dialog: Locator, fields: Fields, ticked: readonly string[]) => {
  for (const [label, value] of Object.entries(fields)) await fillField(page, dialog, label, value);
  for (const name of ticked) await dialog.getByRole('checkbox', { name }).first().check();
};

export type Act = {
  readonly label: string;
  readonly fields?: Fields;
  readonly ticked?: readonly string[];
  readonly within?: Locator;
};

/** Does an act and waits until it is done. */
export const act = async (page: Page, what: Act): Promise<void> => {
  const { dialog, send } = await prepared(page, what);
  await accepted(page, send);
  await expect(dialog).toBeHidden();
};

/** Tries an act that is refused: the dialog stays open and says why. */
export const refused = async (page: Page, what: Act): Promise<Locator> => {
  const { dialog, send } = await prepared(page, what);
  expect((await answered(page, send)).status()).toBeGreaterThanOrEqual(400);
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  return dialog;
};

const prepared = async (page: Page, { label, fields = {}, ticked = [], within }: Act) => {
  const dialog = await opened(page, within ?? page.getByRole('main'), label);
  await fillAll(page, dialog, fields, ticked);
  const send = () => dialog.getByRole('button', { name: label, exact: true }).click();
  return { dialog, send };
};

/** Opens an organisation from the register. */
export const openOrganisation = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('region', { name: '机构名录' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
};

/** The line of a person in the organisation that is open. */
export const lineOf = (page: Page, name: string): Locator =>
  page
    .getByRole('region', { name: '人员', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) });

/** 登记人员, then 邀请: the link that is shown this once. */
export const invited = async (page: Page, name: string, roles: readonly string[]): Promise<string> => {
  await act(page, { label: '登记人员', fields: { 姓名: name }, ticked: roles });
  return issuedLink(page, name, '邀请');
};

export const issuedLink = async (
  page: Page,
  name: string,
  label: string,
  ticked: readonly string[] = [],
): Promise<string> => {
  const line = lineOf(page, name);
  await act(page, { label, within: line, ticked });
  const link = line.getByRole('status').locator('code');
  await expect(line.getByRole('img', { name: '链接的二维码' })).toBeVisible();
  return link.innerText();
};

/** 机构与人员, as somebody sees it. */
export const register = (seats: Seats, person: string): Promise<Page> =>
  seats.person(person, '/administration/people');
