import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Opens the console and signs in as one of the demo's personas, by name. */
export const signIn = async (
  page: Page,
  address: string,
  persona: string | RegExp,
  path = '/',
): Promise<void> => {
  await page.goto(`${address}${path}`);
  await page.getByRole('button', { name: persona }).click();
  await page.getByRole('main').waitFor();
};

/** What the browser complains about: errors of scripts, and whatever the page's own policy had to stop. */
export const collectComplaints = (page: Page): readonly string[] => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
};

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA, as `rule: where`. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};
