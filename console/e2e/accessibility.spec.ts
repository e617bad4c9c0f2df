import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { audiences, everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';

const grave = ['serious', 'critical'];

const barriers = async (page: Page, at: string): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${at}: ${id} ${target.join(' ')}`));
};

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

for (const audience of audiences)
  test(`no page of the ${audience} keeps anybody out, in either language`, async ({ county }) => {
    test.slow();
    const found: string[] = [];
    for (const { name, persona, path } of await everyPage[audience](county)) {
      const page = await county.person(persona, path);
      for (const language of ['zh', 'en']) {
        await settled(page);
        await expect(
          page.getByText(/没有这个页面|本页出了意外问题|There is no such page|Something unexpected happened/),
        ).toHaveCount(0);
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        found.push(...(await barriers(page, `${name} ${language}`)));
        await page
          .getByRole('button', { name: language === 'zh' ? 'Switch to English' : '切换到中文' })
          .click();
      }
    }
    expect(found).toEqual([]);
  });
