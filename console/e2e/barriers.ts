import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const grave = ['serious', 'critical'];
/** Of lesser weight by axe's own reckoning, or not yet out of trial, and yet what people stumble over. */
const asked = [
  'scrollable-region-focusable',
  'label-content-name-mismatch',
  'landmark-unique',
  'heading-order',
];
const every: RunOptions = {
  resultTypes: ['violations'],
  rules: Object.fromEntries(asked.map((rule) => [rule, { enabled: true }])),
};
const ofLayout: RunOptions = { resultTypes: ['violations'], runOnly: asked };

type Named = { readonly axe: typeof axe };

/**
 * What keeps somebody out, as `rule where`; `whole` asks every rule, else only those that a page's width and language
 * decide. axe is put into a page once and not for each run: that is most of what a run costs.
 */
export const barriersOf = async (page: Page, whole: boolean): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> => (globalThis as unknown as Named).axe.run(document, options),
    whole ? every : ofLayout,
  );
  return violations
    .filter(({ id, impact }) => grave.includes(impact ?? '') || asked.includes(id))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
};
