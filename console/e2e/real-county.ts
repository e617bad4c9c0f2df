import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import {
  type Founding,
  foundInstallation,
  type RealInstallation,
} from '../../test/support/real-installation.ts';
import { takeUp } from './pages/sign-in.ts';
import { type Watched, watch } from './watch.ts';

export { expect };

export type Account = { readonly loginName: string; readonly password: string };

/** An installation for daily work, and the browsers of its people. */
export type RealCounty = Pick<RealInstallation, 'address' | 'folder' | 'invitation'> & {
  /** A browser of somebody's own; the same one again for the same person. */
  readonly browserOf: (person: string) => Promise<Page>;
  /** A browser that knows nothing of any other. */
  readonly otherBrowser: () => Promise<Page>;
  /** From an invitation's link to the first page, in the person's own browser. */
  readonly join: (person: string, link: string, account: Account) => Promise<void>;
  /** The page of somebody who has signed in. */
  readonly person: (person: string, path?: string) => Promise<Page>;
  readonly watched: Watched;
};

const openCounty = (browser: Browser, { address, folder, invitation }: RealInstallation) => {
  const watched = watch(address);
  const contexts: BrowserContext[] = [];
  const seats = new Map<string, Page>();
  const otherBrowser = async (): Promise<Page> => {
    const context = await browser.newContext();
    contexts.push(context);
    watched.follow(context);
    return context.newPage();
  };
  const browserOf = async (person: string): Promise<Page> => {
    const page = seats.get(person) ?? (await otherBrowser());
    seats.set(person, page);
    return page;
  };
  const county: RealCounty = {
    ...{ address, folder, invitation, watched, otherBrowser, browserOf },
    join: async (person, link, account) => takeUp(await browserOf(person), link, account),
    person: async (person, path = '/') => {
      const page = await browserOf(person);
      await page.goto(`${address}${path}`);
      await page.getByRole('main').waitFor();
      return page;
    },
  };
  const close = async () => {
    for (const context of contexts) await context.close();
  };
  return { county, close };
};

/** Each test has an installation to itself; at its end no browser has complained and none has asked another host. */
export const realTest = base.extend<{ readonly founding: Founding; readonly real: RealCounty }>({
  founding: [{ organisation: '临河县工作专班', administrator: '周敏' }, { option: true }],
  real: async ({ browser, founding }, use) => {
    const installation = await foundInstallation(founding);
    const { county, close } = openCounty(browser, installation);
    await use(county);
    const { complaints, strangers } = county.watched;
    await close();
    await installation.stop();
    expect(complaints()).toEqual([]);
    expect(strangers).toEqual([]);
  },
});
