import { expect, test } from './fixtures.ts';

test.use({ demoData: true, startsAt: '2026-06-16T10:00' });

const limitKb = 250;

for (const persona of ['east-clerk', 'bank-a-manager', 'owner-05', 'sci-tech-officer'])
  test(`the first page of ${persona} comes with at most ${limitKb} KB of scripts and styles`, async ({
    county,
  }) => {
    const page = await county.person(persona);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!['script', 'stylesheet'].includes(request.resourceType())) return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    // As on the first day: nothing of it is held.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.reload();
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await page.waitForTimeout(1000);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(sizes.length).toBeGreaterThan(3);
    expect(bytes / 1024).toBeLessThanOrEqual(limitKb);
  });
