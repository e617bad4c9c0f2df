import { expect, type Locator, type Page, type Response } from '@playwright/test';

type Scope = Page | Locator;

/** Fields carry the body's own path as their id, so they are the same in both languages. */
export const field = (scope: Scope, id: string): Locator => scope.locator(`[id="${id}"]`);

export const fill = async (scope: Scope, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [id, value] of Object.entries(values)) await field(scope, id).fill(value);
};

/** One of several round buttons. */
export const pick = async (scope: Scope, id: string, value: string): Promise<void> => {
  await field(scope, id).locator(`input[value="${value}"]`).check();
};

/** An entry of a list that opens, found by typing where the list can be searched. */
export const choose = async (page: Page, id: string, label: string): Promise<void> => {
  const box = field(page, id);
  await box.click();
  if ((await box.getAttribute('readonly')) === null) await box.fill(label);
  // The list of this very field: another one may still be closing.
  const list = page.locator('.ant-select-dropdown').filter({ has: page.locator(`[id="${id}_list"]`) });
  await list.locator('.ant-select-item-option').filter({ hasText: label }).first().click();
  // A list with several choices stays open over what comes next.
  if ((await page.locator('.ant-select-multiple').filter({ has: box }).count()) > 0)
    await page.keyboard.press('Escape');
};

/** Does what sends a command, and waits until the server has accepted it. */
export const accepted = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const response = await answered(page, act);
  expect(response.status(), `${response.url()}: ${await textOf(response)}`).toBeLessThan(300);
};

export const answered = async (page: Page, act: () => Promise<void>): Promise<Response> => {
  const [response] = await Promise.all([
    page.waitForResponse((candidate) => candidate.request().method() === 'POST', { timeout: 20_000 }),
    act(),
  ]);
  return response;
};

const textOf = async (response: Response): Promise<string> => {
  try {
    return await response.text();
  } catch {
    return '';
  }
};

/** The button that sends the form on the page. */
export const sendButton = (page: Page): Locator =>
  page.getByRole('main').locator('form button[type="submit"]').last();

/** Sends the form; where it cannot be taken back the page asks first, and is told yes. */
export const press = async (page: Page): Promise<void> => {
  const sure = page.getByRole('dialog', { name: /请确认后提交|Please confirm before it is sent/ });
  const sent = page
    .waitForResponse((candidate) => candidate.request().method() === 'POST')
    .then(
      () => false,
      () => false,
    );
  await sendButton(page).click();
  const asked = sure.waitFor().then(
    () => true,
    () => false,
  );
  if (await Promise.race([asked, sent])) await sure.locator('.ant-btn-primary').click();
};

export const send = (page: Page): Promise<void> => accepted(page, () => press(page));
