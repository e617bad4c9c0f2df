import type { Browser, Page } from '@playwright/test';
import { type DemoApi, makeDemoApi } from '../../local/demo/api.ts';
import { momentOf } from '../../local/demo/civil-time.ts';
import { personas } from '../../local/identity/personas.ts';
import { type Before, startInstallation } from './installation.ts';
import { type Watched, watch } from './watch.ts';

/** An installation by a virtual clock, and everybody who sits before a browser in it. */
export type County = {
  readonly address: string;
  readonly api: DemoApi;
  /** 'YYYY-MM-DDTHH:mm' in China. */
  readonly at: (moment: string) => Promise<void>;
  /** A browser of one's own, signed in; the same one again while the badge is good. */
  readonly person: (personaId: string, path?: string) => Promise<Page>;
  /** What any browser of this county complained of, and every host but its own that one asked. */
  readonly watched: Watched;
  /** What the browser itself notes of an answer that the test asked for. */
  readonly expectComplaint: (text: RegExp) => void;
  readonly stop: () => Promise<void>;
};

/** What a page's helper needs: somebody before a browser. */
export type Seats = Pick<County, 'person'>;

type Seat = { readonly page: Page; readonly until: number };

/** Tokens last eight hours of the installation's clock; nobody begins to type with one about to end. */
const seatMs = 7 * 3_600_000;

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** `phones`: the personas who have no desk. */
export const openCounty = async (
  browser: Browser,
  startsAt: string,
  {
    demoData = false,
    phones = [],
    before,
  }: {
    readonly demoData?: boolean;
    readonly phones?: readonly string[];
    readonly before?: Before | undefined;
  } = {},
): Promise<County> => {
  const start = new Date(momentOf(startsAt)).toISOString();
  const clock = { HUIZHEN_CLOCK: `virtual:${start}`, HUIZHEN_DEMO_DATA: demoData ? 'on' : 'off' };
  const { address, stop } = await startInstallation(clock, before);
  const api = makeDemoApi(address);
  const seats = new Map<string, Seat>();
  const watched = watch(address);
  let now = momentOf(startsAt);

  const sitDown = async (personaId: string, path: string): Promise<Page> => {
    const context = await browser.newContext(phones.includes(personaId) ? phone : {});
    // The tab reads how long its badge is good by the computer's clock, which people keep right.
    await context.clock.install({ time: now });
    watched.follow(context);
    const page = await context.newPage();
    await page.goto(`${address}${path}`);
    await choosePersona(page, personaId);
    seats.set(personaId, { page, until: now + seatMs });
    return page;
  };

  return {
    address,
    api,
    watched,
    expectComplaint: watched.expect,
    at: async (moment) => {
      now = Math.max(now, momentOf(moment));
      // Nobody sits before a page over night.
      for (const [personaId, { page, until }] of seats) {
        if (until > now) continue;
        await page.context().close();
        seats.delete(personaId);
      }
      await api.moveClock(moment);
      for (const { page } of seats.values()) await page.clock.setSystemTime(now);
    },
    person: async (personaId, path = '/') => {
      const seat = seats.get(personaId);
      if (!seat) return sitDown(personaId, path);
      await seat.page.goto(`${address}${path}`);
      await seat.page.getByRole('main').waitFor();
      return seat.page;
    },
    stop: async () => {
      for (const { page } of seats.values()) await page.context().close();
      await stop();
    },
  };
};

/** On the page of the local identity provider, in whichever language it is. */
export const choosePersona = async (page: Page, personaId: string): Promise<void> => {
  const persona = personas.find(({ id }) => id === personaId);
  if (!persona) throw new Error(`There is no persona ${personaId}`);
  const { zh, en } = persona.name;
  await page
    .getByRole('button', { name: zh })
    .or(page.getByRole('button', { name: en }))
    .click();
  await page.getByRole('main').waitFor();
};
