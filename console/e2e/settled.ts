import { expect, type Page } from '@playwright/test';

/** Everything asked for has come: no skeleton stands on the page. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('main').waitFor();
  await expect(page.getByText(/正在读取|Loading/)).toHaveCount(0, { timeout: 15_000 });
};
