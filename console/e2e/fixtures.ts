import { test as base, expect } from '@playwright/test';
import { type County, openCounty } from './county.ts';
import type { Before } from './installation.ts';

export { expect };

type Options = {
  readonly startsAt: string;
  readonly demoData: boolean;
  readonly phones: readonly string[];
  readonly before: Before | undefined;
};

/** Each test has an installation to itself; at its end no browser has complained and none has asked another host. */
export const test = base.extend<Options & { readonly county: County }>({
  startsAt: ['2026-03-02T09:00', { option: true }],
  demoData: [false, { option: true }],
  phones: [[], { option: true }],
  before: [undefined, { option: true }],
  county: async ({ browser, startsAt, demoData, phones, before }, use) => {
    const county = await openCounty(browser, startsAt, { demoData, phones, before });
    await use(county);
    const { complaints, strangers } = county.watched;
    await county.stop();
    expect(complaints()).toEqual([]);
    expect(strangers).toEqual([]);
  },
});
