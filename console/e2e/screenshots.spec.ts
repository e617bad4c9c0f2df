import { join } from 'node:path';
import { audiences, everyPage } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './settled.ts';

const folder = join(import.meta.dirname, '../../docs/screenshots');
const widths = [
  [1440, 900],
  [390, 844],
] as const;

/** Forms of one paragraph, and answers of one field, look like the others of their kind. */
const twin = /-form-(abandon|accept|reopen|settle|urge|withdraw)$|-answer-(contact|information)$/;

/** Where documents stand below what the reader came for, they have a picture of their own. */
const withDocuments = /^(bank-case-toAnswer|enterprise-case-bankHandling)$/;

test.skip(process.env['SCREENSHOTS'] === undefined, 'Pictures are taken on demand: SCREENSHOTS=1');
test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

for (const audience of audiences)
  test(`pictures of the ${audience}'s pages`, async ({ county }) => {
    test.setTimeout(600_000);
    const stops = (await everyPage[audience](county)).filter(({ name }) => !twin.test(name));
    for (const { name, persona, path } of stops) {
      const page = await county.person(persona, path);
      for (const [width, height] of widths) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => scrollTo(0, 0));
        await settled(page);
        // Charts and signs come after the text; a page that is open never stops waiting for changes.
        await page.waitForTimeout(600);
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), animations: 'disabled' });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${name} at ${width}`).toBeLessThanOrEqual(0);
        if (!withDocuments.test(name)) continue;
        await page
          .getByRole('region', { name: /^材料/ })
          .evaluate((region) => region.scrollIntoView({ block: 'center' }));
        await page.screenshot({
          path: join(folder, `${name}-documents-${width}.png`),
          animations: 'disabled',
        });
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
