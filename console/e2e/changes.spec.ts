import type { Page, Request } from '@playwright/test';
import applications from '../../local/demo/applications.json' with { type: 'json' };
import { points } from '../../local/demo/scenarios/points.ts';
import { choosePersona } from './county.ts';
import { expect, test } from './fixtures.ts';
import { startInstallation } from './installation.ts';
import { settled } from './settled.ts';
import { storyOf } from './story.ts';

/** What a page opens with is there: for two seconds it has asked for nothing but for changes. */
const atRest = async (page: Page): Promise<void> => {
  let last = Date.now();
  const note = (request: Request) => {
    if (request.resourceType() === 'fetch' && !request.url().includes('/changes')) last = Date.now();
  };
  page.on('request', note);
  page.on('requestfinished', note);
  await expect.poll(() => Date.now() - last, { timeout: 30_000 }).toBeGreaterThan(2000);
  page.off('request', note);
  page.off('requestfinished', note);
};
/** Requests to the API that a page sends from now on. */
const requestsOf = (page: Page): readonly string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') sent.push(new URL(request.url()).pathname);
  });
  return sent;
};
const watchedMs = 30_000;
const mostAMinute = 6;
/** Changes of others show within this time. */
const soon = { timeout: 5000 };

test.describe('where nothing happens', () => {
  test.use({ demoData: true, startsAt: '2026-06-16T10:00', phones: ['owner-05'] });

  test('an open page asks at most six times a minute', async ({ county }) => {
    const places = [
      ['east-clerk', '/'],
      ['bank-a-manager', '/cases'],
      ['owner-05', '/'],
      ['sci-tech-officer', '/cases'],
      ['city-regulator', '/cases'],
    ] as const;
    const all: (readonly [string, readonly string[], number])[] = [];
    for (const [persona, path] of places) {
      const page = await county.person(persona, path);
      await settled(page);
      await atRest(page);
      all.push([persona, requestsOf(page), Date.now()]);
    }
    await new Promise((resolve) => setTimeout(resolve, watchedMs));
    const until = Date.now();
    for (const [persona, sent, from] of all) {
      // The first page was watched while the others opened.
      expect(sent.length, `${persona}: ${sent.join(' ')}`).toBeLessThanOrEqual(
        (mostAMinute * (until - from)) / 60_000,
      );
      // It does ask, or this counts nothing.
      expect(sent.length, persona).toBeGreaterThan(0);
    }
  });
});

test.describe('what somebody else does', () => {
  test.use({ phones: ['points-owner'] });

  test('shows within five seconds on every side, and tells a bank that was not asked nothing', async ({
    county,
  }) => {
    const story = storyOf(county, points);
    await story.open();
    await story.tellTo('screen');
    await county.at('2026-03-02T14:00');
    const list = await county.person('east-clerk', '/cases');
    const inbox = await county.person('bank-a-manager', '/cases');
    const elsewhere = await county.person('bank-b-manager', '/cases');
    const phone = await county.person('points-owner', '/');
    for (const page of [list, inbox, elsewhere, phone]) await settled(page);
    const answers: (readonly string[])[] = [];
    elsewhere.on('response', async (response) => {
      if (!response.url().includes('/changes')) return;
      answers.push(((await response.json()) as { changed: string[] }).changed);
    });
    const firm = applications.points.applicant.name.replace('（虚构）', '');
    await expect(inbox.getByText(firm)).toHaveCount(0);

    await story.tellTo('recommend');
    await expect(inbox.getByText(firm).first()).toBeVisible(soon);
    await expect(list.getByRole('row').filter({ hasText: firm }).getByText('银行办理')).toBeVisible(soon);
    await expect(phone.getByText('示例甲银行').first()).toBeVisible(soon);
    await expect(elsewhere.getByText(firm)).toHaveCount(0);
    expect(answers.flat()).toEqual([]);
  });
});

test('a server that stops lets the pages that wait go at once, and they find it again', async ({ page }) => {
  const installation = await startInstallation({ HUIZHEN_DEMO_DATA: 'off' });
  await page.goto(installation.address);
  const held = page.waitForRequest(/\/changes\?/);
  await choosePersona(page, 'east-clerk');
  const request = await held;
  await installation.stop();
  const response = await request.response();
  expect(await response?.json()).toEqual({ changed: [] });
  await expect(page.getByText(/连不上|连接/).first()).toBeVisible({ timeout: 20_000 });
});
