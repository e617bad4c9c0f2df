import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { audiences, everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';

const grave = ['serious', 'critical'];

const barriers = async (page: Page, at: string): Promise<readonly string[]> => {
  // Without frames on any page, one run in place is all there is to do.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${at}: ${id} ${target.join(' ')}`));
};

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

/** The work group has most pages; two browsers share them. */
const parts = audiences.flatMap((audience) => {
  const of = audience === 'regulator' ? 2 : 1;
  return Array.from({ length: of }, (_, part) => ({ audience, part, of }));
});
const broken = /没有这个页面|本页出了意外问题|There is no such page|Something unexpected happened/;

for (const { audience, part, of } of parts)
  test(`no page of the ${audience} keeps anybody out, in either language (${part + 1}/${of})`, async ({
    county,
  }) => {
    test.slow();
    const found: string[] = [];
    const stops = (await everyPage[audience](county)).filter((_, index) => index % of === part);
    for (const { name, persona, path } of stops) {
      const page = await county.person(persona, path);
      for (const language of ['zh', 'en']) {
        await settled(page);
        await expect(page.getByText(broken)).toHaveCount(0);
        await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        found.push(...(await barriers(page, `${name} ${language}`)));
        const other = language === 'zh' ? 'Switch to English' : '切换到中文';
        await page.getByRole('button', { name: other }).click();
      }
    }
    expect(found).toEqual([]);
  });
