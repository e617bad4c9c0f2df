import type { Page } from '@playwright/test';

/** Everything asked for has come: no skeleton stands on the page. Looked at frame by frame, so that nobody waits for a poll. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !/正在读取|Loading/.test(document.body.innerText), undefined, {
    timeout: 15_000,
  });
};
