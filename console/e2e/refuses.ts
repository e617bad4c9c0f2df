import { expect, type Page } from '@playwright/test';
import { field, fill, sendButton } from './pages/form.ts';

/** Sends the form and expects the message at this field, in words, with all that was typed still there. */
export const refuses = async (
  page: Page,
  id: string,
  typed: Readonly<Record<string, string>>,
  words: RegExp,
) => {
  await fill(page, typed);
  await sendButton(page).click();
  const item = page.locator('.ant-form-item').filter({ has: field(page, id) });
  await expect(item.locator('.ant-form-item-explain-error').first()).toHaveText(words);
  for (const [other, value] of Object.entries(typed)) await expect(field(page, other)).toHaveValue(value);
};
